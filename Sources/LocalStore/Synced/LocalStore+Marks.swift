import Commerce
import Desk
import GRDB

extension LocalStore {
  /// Records the outcome of sending some records, all or none.
  ///
  /// A record changed since then keeps its state and so is due. The acceptance of its older revision is stored all the same.
  func mark<Key: DatabaseValueConvertible & Sendable>(
    _ records: [(key: Key, revision: Int64)], of table: SyncedTable<some Any>, as state: SendState, at time: Timestamp
  ) async throws(DeskError) {
    guard !records.isEmpty else { return }
    let (number, reason) = (state.stored.state.rawValue, state.stored.reason)
    let sql = """
      UPDATE \(table.name) SET state = ?, reason = ? WHERE \(table.key) = ? AND revision = ?
      """
    let acceptance = """
      UPDATE \(table.name) SET accepted_at = ?, state = CASE
        WHEN state = \(StoredState.neverSent.rawValue) THEN \(StoredState.changed.rawValue) ELSE state
      END WHERE \(table.key) = ?
      """
    try await write { db in
      let marking = try db.cachedStatement(sql: sql)
      let accepting = try db.cachedStatement(sql: acceptance)
      for record in records {
        try marking.execute(arguments: [number, reason, record.key, record.revision])
        if state == .accepted { try accepting.execute(arguments: [time.milliseconds, record.key]) }
      }
    }
  }
}
