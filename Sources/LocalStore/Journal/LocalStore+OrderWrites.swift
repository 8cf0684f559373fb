import Commerce
import Desk
import FoundationEssentials
import GRDB

// The journal's entries by order.
extension LocalStore {
  public func entries(of id: OrderID, limit: Int) async throws(DeskError) -> [JournalEntry] {
    let (key, count) = (OrderKey.id(of: id), max(0, limit))
    return try await read { db in
      try JournalEntry.fetch(
        db,
        where: """
          id IN (SELECT entry_id FROM order_write WHERE order_key = \(key) ORDER BY entry_id DESC LIMIT \(count))
          """)
    }
  }

  static func listOrderWrite(_ entry: JournalEntry.ID, _ intent: WriteIntent, at time: Int64, in db: Database) throws {
    guard let row = OrderWriteRow(intent, at: time) else { return }
    try db.execute(
      literal: """
        INSERT INTO order_write (entry_id, order_key, operator, to_status, at)
        VALUES (\(entry), \(row.key), \(row.operatorName), \(row.status), \(row.at))
        """)
  }

  /// Lists the entries of a journal that is older than the list.
  static func listOrderWrites(in db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, payload, (SELECT min(at) FROM journal_event WHERE entry_id = id) FROM journal_entry
        WHERE payload IS NOT NULL AND id > 0 AND id NOT IN (SELECT entry_id FROM order_write)
        """)
    while let row = try rows.next() {
      // Reading the journal reports an unreadable entry.
      guard let intent = try? JournalPayload.intent(from: row.readIfPresent(1)) else { continue }
      try listOrderWrite(row.read(0), intent, at: row.readIfPresent(2) ?? 0, in: db)
    }
  }
}

/// The row of a write in the list by order.
struct OrderWriteRow: Equatable {
  var key: Int64
  var operatorName: String
  var status: String?
  var at: Int64

  init(key: Int64, operatorName: String, status: String?, at: Int64) {
    (self.key, self.operatorName, self.status, self.at) = (key, operatorName, status, at)
  }

  /// - Returns: `nil` for a write to no order, or without a payload.
  init?(_ intent: WriteIntent, at time: Int64) {
    guard let order = intent.target.orderID, !intent.isErased else { return nil }
    let status: String? = if case .status(_, let to) = intent.change { to.rawValue } else { nil }
    self.init(key: OrderKey.id(of: order), operatorName: intent.operatorName, status: status, at: time)
  }
}
