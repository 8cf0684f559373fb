import Commerce
import Desk
import Glibc
import Testing

@testable import LocalStore

@Suite("Locks and open writes across processes")
struct OrderLockTests {
  let folder: StoreFolder
  let store: LocalStore
  let other: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
    other = try folder.open()
  }

  private let subject = LockSubject.order(OrderID(rawValue: "8160"))

  @Test("one of two has the lock, and the other is told who and since when")
  func exclusive() async throws {
    #expect(try await store.lock(subject, for: "ana", at: .after(1)) == nil)
    let holder = try #require(try await other.lock(subject, for: "bia", at: .after(2)))
    #expect(holder == LockHolder(operatorName: "ana", since: .after(1), processID: getpid(), isStopped: false))
    #expect(try await other.lock(.order(OrderID(rawValue: "8161")), for: "bia", at: .after(2)) == nil)
    await store.unlock(subject)
    #expect(try await other.lock(subject, for: "bia", at: .after(3)) == nil)
    #expect(try await store.lock(subject, for: "ana", at: .after(4))?.operatorName == "bia")
  }

  @Test("a refused log-in is known to the other process until the platform accepts one")
  func logIn() async {
    #expect(await other.refusal() == nil)
    await store.noteRefusal("no", at: .after(1))
    await store.noteRefusal("no again", at: .after(2))
    #expect(await other.refusal() == "no again")
    await other.noteAcceptance()
    #expect(await store.refusal() == nil)
  }

  @Test("a second task of the same process does not have it either")
  func sameProcess() async throws {
    #expect(try await store.lock(subject, for: "ana", at: .after(1)) == nil)
    #expect(try await store.lock(subject, for: "ana", at: .after(2))?.operatorName == "ana")
    await store.unlock(subject)
    #expect(try await store.lock(subject, for: "ana", at: .after(3)) == nil)
  }

  @Test("a stopped process is named and keeps its lock; killed, it loses it at once")
  func stoppedAndKilled() async throws {
    let child = try ChildProcess("lock", in: folder)
    #expect(await child.isReady())
    child.stop()
    let holder = try #require(try await store.lock(subject, for: "ana", at: .after(2)))
    #expect(holder.operatorName == "bia" && holder.isStopped)
    await child.kill()
    #expect(try await store.lock(subject, for: "ana", at: .after(3)) == nil)
  }

  @Test("a lock that cannot be written down is not taken")
  func notWritten() async throws {
    try folder.tamper("DROP TABLE order_lock")
    await #expect(throws: DeskError.self) { try await store.lock(subject, for: "ana", at: .after(1)) }
    try folder.tamper(Schema.writing.components(separatedBy: ";").first { $0.contains("order_lock") } ?? "")
    #expect(try await other.lock(subject, for: "bia", at: .after(2)) == nil)
  }

  @Test("an open write is attended while its process works on it, and due when it was left or killed")
  func attended() async throws {
    let id = try await other.open(.sample(1), at: .after(0))
    let child = try ChildProcess("send", in: folder, count: 1)
    #expect(await child.isReady())
    #expect(try await store.openWrites(of: nil).map(\.isAttended) == [true, true])
    try await other.record(.unknown, note: "", for: id, at: .after(1))
    try await other.schedule([id], due: .after(11), looks: 3)
    await child.kill()
    let open = try await store.openWrites(of: nil)
    #expect(open.map(\.isAttended) == [false, false])
    #expect(open.map(\.looks) == [3, 0])
    #expect(open.first?.due == .after(11) && open.last?.due != nil)
    for entry in open { try await store.record(.confirmed, note: "", for: entry.entry.id, at: .after(20)) }
    #expect(try await other.openWrites(of: nil).isEmpty)
  }

  @Test("what one process settled no other one settles again, nor opens it")
  func settledOnce() async throws {
    let id = try await other.open(.sample(1), at: .after(0))
    try await other.record(.accepted, note: "", for: id, at: .after(1))
    try await other.schedule([id], due: .after(11), looks: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in [store, other, try folder.open(), try folder.open()] {
        group.addTask { try await store.record(.confirmed, note: "seen later", for: id, at: .after(2)) }
      }
      try await group.waitForAll()
    }
    for state in [WriteState.notConfirmed, .unknown, .closed] {
      try await store.record(state, note: "late", for: id, at: .after(3))
    }
    #expect(try await store.entry(id)?.events.map(\.state) == [.sending, .accepted, .confirmed])
    #expect(try await store.openWrites(of: nil).isEmpty)
    #expect(try await store.verify() == .intact(count: 3))
  }

  @Test("one process settles at a time, and a closed store gives the place up")
  func settling() async throws {
    #expect(await store.beginSettling())
    #expect(await !other.beginSettling())
    #expect(await !store.beginSettling())
    store.close()
    #expect(await other.beginSettling())
  }
}
