import Commerce
import Desk
import GRDB

extension SyncedRecord where Value: SyncedValue {
  /// The columns that ``init(_:)`` reads, in its order.
  static var columns: SQL { "content, revision, state, reason, changed_at, accepted_at, \(literal: Value.raisedAt)" }

  init(_ row: Row) throws {
    guard let state = try StoredState(rawValue: row.read(2)) else {
      throw DeskError(.store(.corrupt), detail: "the state of a record cannot be read")
    }
    self.init(
      value: try Value(content: row.read(0)), revision: try row.read(1),
      state: SendState(state, reason: try row.read(3)), changedAt: Timestamp(milliseconds: try row.read(4)),
      acceptedAt: try row.readIfPresent(5).map(Timestamp.init(milliseconds:)),
      raisedAt: try row.readIfPresent(6).map(Timestamp.init(milliseconds:)))
  }

  static func fetch(_ db: Database, _ request: SQLRequest<Row>) throws -> [Self] {
    var records: [Self] = []
    let rows = try request.fetchCursor(db)
    while let row = try rows.next() { records.append(try Self(row)) }
    return records
  }
}
