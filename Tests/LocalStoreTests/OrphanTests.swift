import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("Writes in flight")
struct OrphanTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  @Test("the writes of a killed process become unknown, those of a living one do not")
  func killed() async throws {
    let child = try ChildProcess("send", in: folder, count: 3)
    #expect(await child.isReady())
    let own = try await store.open(.sample(50), at: .after(0))
    #expect(try await store.takeOrphans(at: .after(1)).isEmpty)
    await child.kill()
    let orphans = try await store.takeOrphans(at: .after(2))
    #expect(orphans.compactMap(\.intent.target.orderID?.rawValue).sorted() == ["0", "1", "2"])
    #expect(orphans.allSatisfy { $0.events.map(\.state) == [.sending, .unknown] && $0.events.last?.at == .after(2) })
    #expect(try await store.takeOrphans(at: .after(3)).isEmpty)
    #expect(try await store.entry(own)?.state == .sending)
    #expect(try await store.verify() == .intact(count: 7))
  }

  @Test("only those that are wanted are taken, the others wait")
  func wanted() async throws {
    let lost = try folder.open()
    for number in 0..<3 { _ = try await lost.open(.sample(number), at: .after(0)) }
    lost.close()
    let taken = try await store.takeOrphans(at: .after(1)) { $0.target.orderID?.rawValue == "1" }
    #expect(taken.compactMap(\.intent.target.orderID?.rawValue) == ["1"] && taken.map(\.state) == [.unknown])
    #expect(try await store.takeOrphans(at: .after(2)).count == 2)
    #expect(try await store.verify() == .intact(count: 6))
  }

  @Test("those who ask at once share the orphans between them", arguments: 0..<5)
  func shared(round: Int) async throws {
    let lost = try folder.open()
    for number in 0..<20 { _ = try await lost.open(.sample(number), at: .after(0)) }
    lost.close()
    let takers = try (0..<4).map { _ in try folder.open() }
    let taken = try await withThrowingTaskGroup(of: [JournalEntry].self) { group in
      for taker in takers { group.addTask { try await taker.takeOrphans(at: .after(1)) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.count == 20)
    #expect(Set(taken.map(\.id)).count == 20)
    #expect(try await store.verify() == .intact(count: 40))
  }

  @Test(
    "a settled write of a dead process is no orphan",
    arguments: [.confirmed, .refused, .notSent, .asWanted, .closed] as [WriteState])
  func settled(state: WriteState) async throws {
    let lost = try folder.open()
    let id = try await lost.open(.sample(1), at: .after(0))
    try await lost.record(state, note: "", for: id, at: .after(1))
    lost.close()
    #expect(try await store.takeOrphans(at: .after(2)).isEmpty)
  }

  @Test("an accepted write of a dead process is taken over as it is, by one process")
  func accepted() async throws {
    let lost = try folder.open()
    let id = try await lost.open(.sample(1), at: .after(0))
    try await lost.record(.accepted, note: "", for: id, at: .after(1))
    #expect(try await store.takeOrphans(at: .after(2)).isEmpty)
    lost.close()
    let taken = try await store.takeOrphans(at: .after(2))
    #expect(taken.map(\.id) == [id])
    #expect(taken.first?.events.map(\.state) == [.sending, .accepted])
    #expect(try await folder.open().takeOrphans(at: .after(3)).isEmpty)
    try await store.record(.confirmed, note: "", for: id, at: .after(4))
    store.close()
    #expect(try await folder.open().takeOrphans(at: .after(5)).isEmpty)
  }

  @Test("an accepted batch of products is at its end, and no orphan")
  func acceptedBatch() async throws {
    let lost = try folder.open()
    var intent = WriteIntent.sample(1)
    intent.target = .catalog
    intent.change = .products(ProductBatchRecord(items: [], firstNumber: 1, endsSync: true))
    let id = try await lost.open(intent, at: .after(0))
    try await lost.record(.accepted, note: "", for: id, at: .after(1))
    lost.close()
    #expect(try await store.takeOrphans(at: .after(2)).isEmpty)
    #expect(try await store.entry(id)?.intent == intent)
  }

  @Test("leaving marks this process's writes alone")
  func leaving() async throws {
    let other = try folder.open()
    let theirs = try await other.open(.sample(1), at: .after(0))
    let mine = try await store.open(.sample(2), at: .after(0))
    let done = try await store.open(.sample(3), at: .after(0))
    try await store.record(.confirmed, note: "", for: done, at: .after(1))
    try await store.abandonOwn(note: "terminal gone", at: .after(2))
    try await store.abandonOwn(note: "terminal gone", at: .after(3))
    #expect(try await store.entry(theirs)?.state == .sending)
    #expect(try await store.entry(done)?.state == .confirmed)
    let event = JournalEntry.Event(state: .unknown, at: .after(2), note: "terminal gone")
    #expect(try await store.entry(mine)?.events.last == event)
    #expect(try await store.entry(mine)?.events.count == 2)
  }

  @Test("a write that is sent anew belongs to the process that sends it")
  func sentAnew() async throws {
    let lost = try folder.open()
    let id = try await lost.open(.sample(1), at: .after(0))
    try await lost.record(.unknown, note: "", for: id, at: .after(1))
    lost.close()
    try await store.record(.sending, note: "again", for: id, at: .after(2))
    #expect(try await folder.open().takeOrphans(at: .after(3)).isEmpty)
    try await store.abandonOwn(note: "", at: .after(4))
    #expect(try await store.entry(id)?.state == .unknown)
  }
}
