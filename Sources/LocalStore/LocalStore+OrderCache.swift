import Commerce
import Desk
import FoundationEssentials
import GRDB

extension LocalStore {
  /// The most pages and orders that are kept; the least recently read are dropped. First pages stay, since they tell when a list
  /// was read.
  static let keptPages = 500
  static let keptOrders = 2000

  public func page(status: OrderStatus, number: Int) async throws(DeskError) -> Dated<OrderPage>? {
    try await read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT read_at, content FROM page WHERE status = ? AND number = ?"),
        arguments: [status.rawValue, number]
      ).flatMap(Self.cached)
    }
  }

  /// In milliseconds. A reading dated further in the future came from a wrong clock; it would block newer readings until that
  /// time.
  static let clockTolerance = 60_000

  /// Saves a page, its count and its orders in the index, unless a later reading is already stored.
  public func keep(_ page: OrderPage, readAt time: Timestamp) async throws(DeskError) {
    try await write { db in
      try Self.index(page.rows.map(IndexedOrder.init), seenAt: time, in: db)
      try db.execute(
        literal: """
          INSERT INTO page (status, number, read_at, content)
          VALUES (\(page.status.rawValue), \(page.number), \(time.milliseconds), \(JSONEncoder().encode(page)))
          ON CONFLICT DO UPDATE SET read_at = excluded.read_at, content = excluded.content
          WHERE excluded.read_at >= read_at OR read_at > excluded.read_at + \(Self.clockTolerance)
          """)
      if let total = page.totalItems {
        try db.execute(
          literal: """
            INSERT INTO status_count (status, read_at, total)
            VALUES (\(page.status.rawValue), \(time.milliseconds), \(total))
            ON CONFLICT DO UPDATE SET read_at = excluded.read_at, total = excluded.total
            WHERE excluded.read_at >= read_at OR read_at > excluded.read_at + \(Self.clockTolerance)
            """)
      }
      try db.execute(
        literal: """
          DELETE FROM page WHERE number > 1 AND rowid IN
          (SELECT rowid FROM page ORDER BY read_at DESC, rowid DESC LIMIT -1 OFFSET \(Self.keptPages))
          """)
    }
  }

  public func order(_ id: OrderID) async throws(DeskError) -> Dated<Order>? {
    try await read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT read_at, content FROM order_detail WHERE id = ?"), arguments: [id.key]
      ).flatMap(Self.cached)
    }
  }

  /// Saves an order, also in the index, unless a later reading is already stored.
  public func keep(_ order: Order, readAt time: Timestamp) async throws(DeskError) {
    try await write { db in
      try Self.index([IndexedOrder(order)], seenAt: time, in: db)
      try db.execute(
        literal: """
          INSERT INTO order_detail (id, read_at, content)
          VALUES (\(order.id.key), \(time.milliseconds), \(JSONEncoder().encode(order)))
          ON CONFLICT DO UPDATE SET read_at = excluded.read_at, content = excluded.content
          WHERE excluded.read_at >= read_at OR read_at > excluded.read_at + \(Self.clockTolerance)
          """)
      try db.execute(
        literal: """
          DELETE FROM order_detail WHERE rowid IN
          (SELECT rowid FROM order_detail ORDER BY read_at DESC, rowid DESC LIMIT -1 OFFSET \(Self.keptOrders))
          """)
    }
  }

  /// The totals of the last saved pages, by status.
  public func counts() async throws(DeskError) -> [OrderStatus: Dated<Int>] {
    try await read { db in
      var counts: [OrderStatus: Dated<Int>] = [:]
      let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT status, read_at, total FROM status_count"))
      while let row = try rows.next() {
        counts[OrderStatus(rawValue: try row.read(0))] = Dated(
          try row.read(2), readAt: Timestamp(milliseconds: try row.read(1)))
      }
      return counts
    }
  }

  /// A cached value; `nil` if another version wrote it and this one cannot read it.
  static func cached<Value: Decodable>(_ row: Row) throws -> Dated<Value>? {
    guard let value = try? JSONDecoder().decode(Value.self, from: row.read(1)) else { return nil }
    return Dated(value, readAt: Timestamp(milliseconds: try row.read(0)))
  }
}
