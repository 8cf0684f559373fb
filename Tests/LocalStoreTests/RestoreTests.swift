import Commerce
import Desk
import Foundation
import Testing

@testable import LocalStore

/// A restored or moved store is refused once, and taken for true by an event.
@Suite("Restored and moved stores")
struct RestoreTests {
  private func accepted(_ store: LocalStore) async throws -> AcceptedRestore {
    let outcome = try await store.acceptRestore(reason: "disco trocado", by: "bia", at: .after(900))
    guard case .accepted(let restore) = outcome else { throw DeskError(.canceled, detail: "\(outcome)") }
    return restore
  }

  /// Verification passes and tells of the event, and writes go on.
  private func isTakenForTrue(_ folder: StoreFolder, _ restore: AcceptedRestore) async throws {
    let store = try folder.open()
    #expect(try await store.verify() == .intact(count: restore.found + 1))
    #expect(try await store.acceptedRestores().last == restore)
    #expect(restore.operatorName == "bia" && restore.reason == "disco trocado" && restore.position == restore.found + 1)
    let before = try await store.entries(before: nil, limit: 100)
    _ = try await store.open(.sample(77), at: .after(901))
    #expect(try await store.verify() == .intact(count: restore.found + 2))
    // The event is none of a write, so nobody lists it as one.
    #expect(try await store.entries(before: nil, limit: 100).count == before.count + 1)
    let outcome = try await store.acceptRestore(reason: "x", by: "bia", at: .after(902))
    #expect(outcome == .nothingLacks)
    store.close()
  }

  @Test("an older store under the newest head: both counts are stated")
  func behind() async throws {
    let bench = try await TamperBench(seed: 3)
    try bench.put(store: bench.earlier.store)
    let store = try bench.folder.open()
    #expect(await fault { _ = try await store.open(.sample(1), at: .after(500)) } == .restored)
    #expect(try await !store.entries(before: nil, limit: 9).isEmpty)
    let restore = try await accepted(store)
    #expect(restore.expected == bench.count && restore.found < bench.count)
    store.close()
    try await isTakenForTrue(bench.folder, restore)
  }

  @Test("store, head and anchor gone: a new file that says how many there were")
  func anew() async throws {
    let bench = try await TamperBench(seed: 4)
    bench.removeStore()
    let store = try bench.folder.open()
    let restore = try await accepted(store)
    #expect(restore.expected == bench.count && restore.found == 0)
    store.close()
    try await isTakenForTrue(bench.folder, restore)
  }

  @Test("a head or an anchor that is missing", arguments: [true, false])
  func missingFile(isHead: Bool) async throws {
    let bench = try await TamperBench(seed: 5)
    unlink(isHead ? bench.folder.files.headPath : try bench.ends.anchor.path)
    let store = try bench.folder.open()
    let restore = try await accepted(store)
    #expect(restore.expected == bench.count && restore.found == bench.count)
    store.close()
    try await isTakenForTrue(bench.folder, restore)
  }

  @Test("a store moved to another folder with its key and head")
  func moved() async throws {
    let bench = try await TamperBench(seed: 6)
    let place = try StoreFolder()
    try place.open().close()
    let (old, new) = (bench.folder.files, place.files)
    for (from, to) in [(old.path, new.path), (old.headPath, new.headPath), (old.keyPath, new.keyPath)] {
      unlink(to)
      try FileManager.default.copyItem(atPath: from, toPath: to)
    }
    unlink(new.anchorPath(of: new.place))
    let store = try place.open()
    #expect(await fault { _ = try await store.open(.sample(1), at: .after(500)) } == .restored)
    let restore = try await accepted(store)
    #expect(restore.expected == bench.count && restore.found == bench.count)
    store.close()
    try await isTakenForTrue(place, restore)
  }

  @Test(
    "a store whose key is lost, or another: what is there is sealed, and found if it is changed later",
    arguments: [true, false])
  func newKey(isMissing: Bool) async throws {
    let bench = try await TamperBench(seed: 7)
    let files = bench.folder.files
    unlink(files.keyPath)
    if !isMissing { try Data(repeating: 7, count: 32).write(to: URL(fileURLWithPath: files.keyPath)) }
    chmod(files.keyPath, 0o600)
    #expect(await fault { _ = try bench.folder.open() } == (isMissing ? .noKey : .otherKey))
    let store = try LocalStore(files: files, account: StoreFolder.account, takesNewKey: true)
    // Neither head nor anchor is of this key, so nothing can tell how many there should be.
    let restore = try await accepted(store)
    #expect(restore.expected == nil && restore.found == bench.count)
    store.close()
    try await isTakenForTrue(bench.folder, restore)
    try bench.folder.tamper("UPDATE journal_event SET note = 'x' WHERE position = 2")
    #expect(try await bench.folder.open().verify() == .broken(at: bench.count, reason: .eventChanged))
  }

  @Test("no word makes an edited journal true")
  func edited() async throws {
    let bench = try await TamperBench(seed: 8)
    try bench.folder.tamper("UPDATE journal_event SET note = 'x' WHERE position = 2")
    unlink(bench.folder.files.headPath)
    let outcome = try await bench.folder.open().acceptRestore(reason: "x", by: "bia", at: .after(900))
    #expect(outcome == .broken(.broken(at: 2, reason: .eventChanged)))
  }

  @Test("who loses power between the event and its files is asked again")
  func interrupted() async throws {
    let bench = try await TamperBench(seed: 9)
    unlink(bench.folder.files.headPath)
    let store = try bench.folder.open()
    _ = try await accepted(store)
    unlink(bench.folder.files.headPath)
    let restore = try await accepted(store)
    store.close()
    try await isTakenForTrue(bench.folder, restore)
    #expect(try await bench.folder.open().acceptedRestores().count == 2)
  }

  @Test("a store of a version without anchors is anchored by its head, and only where that is true")
  func upgraded() async throws {
    let bench = try await TamperBench(seed: 10)
    try bench.folder.downgrade()
    try unlink(bench.ends.anchor.path)
    // Whoever opens it by another account's name upgrades it, and leaves the anchor to its own.
    let stranger = StoreAccount(origin: "https://other.example", user: "ana")
    #expect(await fault { _ = try bench.folder.open(as: stranger) } == .otherAccount)
    #expect(try await bench.folder.open().verify() == .intact(count: bench.count))
    try bench.folder.downgrade()
    try unlink(bench.ends.anchor.path)
    unlink(bench.folder.files.headPath)
    #expect(await fault { _ = try await bench.folder.open().open(.sample(1), at: .after(500)) } == .restored)
  }

  @Test("erasing orders is an event, with how many and no word on whom")
  func forgetting() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...3 { try await store.keep(Order.sample(number), readAt: .after(0)) }
    try await store.forget([OrderID(rawValue: "1"), OrderID(rawValue: "2")])
    #expect(try await store.verify() == .intact(count: 1))
    let record = try #require(try await store.records(after: 0, since: nil, limit: 9).first)
    #expect(record.state == "forgotten" && record.note == "orders 2" && record.intent == nil)
    #expect(try await store.entries(before: nil, limit: 9).isEmpty)
    try await store.forget([])
    #expect(try await store.verify() == .intact(count: 1))
  }
}
