import Commerce
import Desk
import FoundationEssentials
import GRDB

// The journal's entries by the order they are about.
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
    guard let order = intent.target.orderID, !intent.isErased else { return }
    let status: String? = if case .status(_, let to) = intent.change { to.rawValue } else { nil }
    try db.execute(
      literal: """
        INSERT INTO order_write (entry_id, order_key, operator, to_status, at)
        VALUES (\(entry), \(OrderKey.id(of: order)), \(intent.operatorName), \(status), \(time))
        """)
  }

  /// Lists the entries of a journal that was begun before they were listed.
  static func listOrderWrites(in db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, payload, (SELECT min(at) FROM journal_event WHERE entry_id = id) FROM journal_entry
        WHERE payload IS NOT NULL
        """)
    while let row = try rows.next() {
      // What cannot be read any more is found out by who reads the journal.
      guard let intent = try? JournalPayload.intent(from: row.readIfPresent(1)) else { continue }
      try listOrderWrite(row.read(0), intent, at: row.readIfPresent(2) ?? 0, in: db)
    }
  }
}
