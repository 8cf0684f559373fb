import Commerce
import Desk
import Foundation
import GRDB
import Testing

@testable import LocalStore

@Suite("Files of older versions")
struct MigrationTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  /// Makes a store of the first version with the content of one of today's.
  private func makeFirstVersion() async throws {
    let store = try folder.open()
    for number in 1...3 {
      let id = try await store.open(.sample(number), at: .after(0))
      try await store.record(.confirmed, note: "lido", for: id, at: .after(1))
    }
    _ = try await store.open(.sample(4), at: .after(2))
    try await store.keep(OrderPage.sample(1), readAt: .after(3))
    try await store.keep(Order.sample(17), readAt: .after(4))
    try await store.save(OrderDraft(original: .sample(1), owner: "ana", changedAt: .after(5)))
    store.close()
    let newPath = folder.storePath + ".new"
    try FileManager.default.moveItem(atPath: folder.storePath, toPath: newPath)
    let first = try DatabaseQueue(path: folder.storePath)
    try FirstSchema.make(in: first)
    try await first.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS today", arguments: [newPath])
      let tables = [
        "meta", "page", "order_detail", "status_count", "draft", "journal_entry", "journal_event",
      ]
      for table in tables { try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM today.\(table)") }
      try db.execute(sql: "INSERT INTO main.in_flight SELECT entry_id, lease FROM today.open_write")
    }
    try first.close()
  }

  @Test("the first version's file keeps journal, cache and drafts, and gets a mirror")
  func first() async throws {
    try await makeFirstVersion()
    let store = try folder.open()
    #expect(try await store.verify() == .intact(count: 7))
    #expect(try await store.takeOrphans(at: .after(9)).map(\.intent) == [.sample(4)])
    #expect(try await store.entry(2)?.events.map(\.state) == [.sending, .confirmed])
    #expect(try await store.page(status: .open, number: 1) == Dated(.sample(1), readAt: .after(3)))
    #expect(try await store.order(OrderID(rawValue: "17")) == Dated(.sample(17), readAt: .after(4)))
    #expect(try await store.counts() == [.open: Dated(45, readAt: .after(3))])
    #expect(try await store.drafts() == [OrderDraft(original: .sample(1), owner: "ana", changedAt: .after(5))])
    // What the first version kept is found, and the writes are listed by their orders.
    #expect(try await store.orders(matching: "17", limit: 9).map(\.readAt) == [.after(4)])
    #expect(try await store.entries(of: OrderID(rawValue: "4"), limit: 9).map(\.id) == [4])
    #expect(try await store.countProducts(ProductQuery()) == 0)
    try await store.merge(products: [.complete()])
    #expect(try await store.found("doc") == [.complete()])
    store.close()
    #expect(try await folder.open().verify() == .intact(count: 8))
  }

  @Test("an order that was read twice is indexed as it was read last, and has not moved since")
  func readTwice() async throws {
    let store = try folder.open()
    var later = OrderSummary(Order.sample(17))
    later.status = .preparing
    try await store.keep(Order.sample(17), readAt: .after(4))
    try await store.keep(OrderPage(status: .preparing, number: 1, rows: [later], totalItems: 1), readAt: .after(4000))
    try await store.writer.writeWithoutTransaction { db in try LocalStore.indexCache(in: db) }
    #expect(try await store.orders(matching: "17", limit: 9) == [Dated(later, readAt: .after(4000))])
    #expect(try await store.moves(of: later.id).map(\.to) == [.preparing])
    // As the first version left it: nothing is in the index.
    try await store.writer.writeWithoutTransaction { db in
      try db.execute(sql: "DELETE FROM known_order")
      try LocalStore.indexCache(in: db)
    }
    #expect(try await store.orders(matching: "17", limit: 9) == [Dated(later, readAt: .after(4000))])
  }

  @Test("consoles that upgrade a file together all find it upgraded")
  func together() async throws {
    try await makeFirstVersion()
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask { try await folder.open().merge(products: [.sample(number)]) }
      }
      try await group.waitForAll()
    }
    let store = try folder.open()
    #expect(try await store.countProducts(ProductQuery()) == 6)
    #expect(try await store.verify() == .intact(count: 7))
  }

  @Test("an upgraded file has the schema of a new one")
  func schema() async throws {
    try await makeFirstVersion()
    let other = try StoreFolder()
    let (upgraded, new) = (try folder.open(), try other.open())
    func schema(_ store: LocalStore) async throws -> [String?] {
      try await store.reader.read { db in
        try Optional<String>.fetchAll(db, sql: "SELECT sql FROM sqlite_schema ORDER BY name")
      }
    }
    // The migrator's own table is laid out as the program's version of it likes.
    #expect(
      try await schema(upgraded).filter { $0?.contains("grdb") != true }
        == schema(new).filter { $0?.contains("grdb") != true })
  }
}
