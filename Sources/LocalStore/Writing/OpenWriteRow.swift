import Commerce
import Desk
import FoundationEssentials
import GRDB

/// A row of `open_write`.
struct OpenWriteRow {
  /// The lease of a write that no process works on.
  static let nobody: Int64 = 0

  var id: JournalEntry.ID
  var lease: Int64
  var due: Int64?
  var looks: Int

  /// The rows of one order or of all, oldest entry first. Every reading of an order queries its own.
  static func fetch(_ db: Database, of order: OrderID? = nil) throws -> [OpenWriteRow] {
    let sql = """
      SELECT entry_id, lease, due_at, looks FROM open_write
      \(order == nil ? "" : "WHERE entry_id IN (SELECT entry_id FROM order_write WHERE order_key = ?)") ORDER BY entry_id
      """
    let arguments = order.map { StatementArguments([OrderKey.id(of: $0)]) } ?? []
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      try OpenWriteRow(id: row.read(0), lease: row.read(1), due: row.readIfPresent(2), looks: row.read(3))
    }
  }

  /// Lists the entries of a journal that is older than the list. Unattended ones are due at once.
  static func list(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO open_write (entry_id, lease, due_at)
        SELECT entry_id, coalesce((SELECT lease FROM in_flight WHERE in_flight.entry_id = event.entry_id), 0), 0
        FROM journal_event AS event
        WHERE position = (SELECT max(position) FROM journal_event WHERE entry_id = event.entry_id)
          AND state IN ('sending', 'accepted', 'unknown', 'notConfirmed')
        """)
    for row in try fetch(db) {
      let entry = try JournalEntry.fetch(db, where: "id = \(row.id)").first
      if entry?.isSettled ?? true { try db.execute(literal: "DELETE FROM open_write WHERE entry_id = \(row.id)") }
    }
  }
}
