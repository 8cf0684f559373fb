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

  @Test("the first version's file keeps journal, cache and drafts, and gets a local copy")
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

  @Test("a number that version 6 kept with and without leading zeros is one order", arguments: [true, false])
  func leadingZeros(isDressedLater: Bool) async throws {
    let (dressed, plain) = (OrderID(rawValue: "00008160"), OrderID(rawValue: "8160"))
    let (first, second) = isDressedLater ? (9, 3) : (3, 9) as (Int64, Int64)
    func order(_ id: OrderID, _ status: OrderStatus) -> Order {
      var order = Order.sample(8160)
      (order.id, order.status) = (id, status)
      return order
    }
    func keep(_ order: Order, in store: LocalStore, at seconds: Int64) async throws {
      try await store.keep(order, readAt: .after(seconds))
      try await store.save(OrderDraft(original: order, owner: "ana", changedAt: .after(seconds)))
      try await store.add(
        OrderNote(orderID: order.id, author: "ana", at: .after(seconds), text: "fiado \(order.status.rawValue)"))
    }
    var store = try folder.open()
    try await keep(order(dressed, .open), in: store, at: first)
    var intent = WriteIntent.sample(1)
    intent.target = .order(dressed)
    let entry = try await store.open(intent, at: .after(0))
    store.close()
    let formerKey = -1 - Int64(dressed.rawValue.utf8.stableHash >> 2)
    try folder.tamper(
      """
      UPDATE known_order SET id = \(formerKey); UPDATE order_note SET order_key = \(formerKey);
      UPDATE order_write SET order_key = \(formerKey); UPDATE order_detail SET id = '00008160';
      UPDATE draft SET order_id = '00008160'
      """)
    store = try folder.open()
    try await keep(order(plain, .preparing), in: store, at: second)
    store.close()
    try folder.tamper("INSERT INTO order_claim VALUES (\(formerKey), 7, '00008160', 'rui', 0)")
    try folder.downgrade()

    store = try folder.open()
    let (status, other) = isDressedLater ? (OrderStatus.open, OrderStatus.preparing) : (.preparing, .open)
    #expect(try await store.order(plain)?.value.status == status)
    for text in ["8160", "00008160", "fiado", "CAFE-1"] {
      #expect(try await store.orders(matching: text, limit: 9).map(\.value.status) == [status], "\(text)")
    }
    #expect(try await store.orders([plain]).map(\.readAt) == [.after(9)])
    #expect(try await store.moves(of: plain).map(\.from) == [other])
    #expect(try await store.drafts().map(\.changedAt) == [.after(9)])
    #expect(try await store.notes(of: plain).map(\.orderID) == [dressed, plain])
    #expect(try await store.entries(of: plain, limit: 9).map(\.id) == [entry])
    #expect(try await store.verify() == .intact(count: 1))
    let claimed = try await store.reader.read { try Int64.fetchAll($0, sql: "SELECT order_key FROM order_claim") }
    #expect(claimed == [8160])
    try await store.forget([plain])
    #expect(try await store.orders(matching: "fiado", limit: 9).isEmpty)
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
