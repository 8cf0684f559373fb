import Commerce
import Desk
import GRDB
import Testing

@testable import LocalStore

@Suite("Faults of the file")
struct FaultTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open(timeout: .milliseconds(50))
  }

  @Test("a full disk refuses the intent, keeps what was there, and is over when there is room again")
  func diskFull() async throws {
    let first = try await store.open(.sample(1), at: .after(0))
    try await limitPages(to: 1)
    var large = WriteIntent.sample(2)
    large.profile = String(repeating: "x", count: 100_000)
    let intent = large
    #expect(await fault { _ = try await store.open(intent, at: .after(1)) } == .diskFull)
    #expect(try await store.entries(before: nil, limit: 9).map(\.id) == [first])
    #expect(try await store.verify() == .intact(count: 1))
    try await limitPages(to: 1_000_000)
    _ = try await store.open(intent, at: .after(2))
    #expect(try await store.verify() == .intact(count: 2))
  }

  @Test("a file that must not be written is read-only, and can be read")
  func readOnly() async throws {
    try await store.keep(Order.sample(1), readAt: .after(0))
    try await store.writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
    #expect(await fault { _ = try await store.open(.sample(1), at: .after(0)) } == .readOnly)
    #expect(try await store.order(OrderID(rawValue: "1")) != nil)
  }

  @Test("while others write for long, writing fails as locked and reading goes on")
  func locked() async throws {
    try await store.keep(Order.sample(1), readAt: .after(0))
    let other = try StoreLock(path: folder.files.lockPath)
    try other.acquire(timeout: .zero)
    #expect(await fault { _ = try await store.open(.sample(1), at: .after(0)) } == .locked)
    #expect(await fault { try await store.abandonOwn(note: "", at: .after(0)) } == .locked)
    #expect(try await store.order(OrderID(rawValue: "1")) != nil)
    other.release()
    _ = try await store.open(.sample(1), at: .after(0))
  }

  @Test("a foreign transaction makes writing fail as locked, and reading goes on")
  func foreignTransaction() async throws {
    let raw = try folder.rawConnection()
    try await raw.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE; DELETE FROM page") }
    #expect(await fault { _ = try await store.open(.sample(1), at: .after(0)) } == .locked)
    #expect(try await store.counts().isEmpty)
    try await raw.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    _ = try await store.open(.sample(1), at: .after(0))
  }

  @Test("errors name neither persons nor statements")
  func details() async throws {
    try folder.tamper("DROP TABLE order_detail")
    do {
      try await store.keep(Order.sample(1), readAt: .after(0))
      Issue.record("the table is gone")
    } catch {
      #expect(!error.detail.contains("Ana") && !error.detail.contains("INSERT"))
      #expect(error.detail.hasPrefix("SQLite 1:"))
    }
  }

  private func limitPages(to count: Int) async throws {
    try await store.writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(count)") }
  }
}
