import Commerce
import Desk
import GRDB

extension LocalStore: TeamStore {
  @discardableResult
  public func add(_ note: OrderNote) async throws(DeskError) -> OrderNote {
    try await write { db in
      try db.execute(
        literal: """
          INSERT INTO order_note (order_key, number, author, at, text, numbers)
          VALUES (
            \(OrderKey.id(of: note.orderID)), \(note.orderID.rawValue), \(note.author), \(note.at.milliseconds), \(note.text),
            \(IndexedOrder.joinedNumbers(in: note.text).joined(separator: " "))
          )
          """)
      var kept = note
      kept.id = db.lastInsertedRowID
      return kept
    }
  }

  public func notes(of id: OrderID) async throws(DeskError) -> [OrderNote] {
    try await read { db in
      try OrderNote.fetch(db, where: "order_key = \(OrderKey.id(of: id))")
    }
  }

  public func notes(since time: Timestamp) async throws(DeskError) -> [OrderNote] {
    try await read { db in
      try OrderNote.fetch(db, where: "at >= \(time.milliseconds)")
    }
  }

  @discardableResult
  public func removeNote(_ id: OrderNote.ID, of author: String) async throws(DeskError) -> OrderNote? {
    try await write { db in
      let note = try OrderNote.fetch(db, where: "id = \(id)").first
      try db.execute(literal: "DELETE FROM order_note WHERE id = \(id) AND author = \(author)")
      return note
    }
  }

  public func claim(_ id: OrderID, by operatorName: String, at time: Timestamp) async throws(DeskError) {
    try await write { [self] db in
      try dropEndedClaims(in: db)
      try db.execute(
        literal: """
          INSERT INTO order_claim (order_key, lease, number, operator, since)
          VALUES (\(OrderKey.id(of: id)), \(lock.lease), \(id.rawValue), \(operatorName), \(time.milliseconds))
          ON CONFLICT DO NOTHING
          """)
    }
  }

  /// Nothing else notices the claims of processes that have ended.
  func dropEndedClaims(in db: Database) throws {
    for lease in try Int64.fetchAll(db, sql: "SELECT DISTINCT lease FROM order_claim") where !lock.isHeld(lease) {
      try db.execute(literal: "DELETE FROM order_claim WHERE lease = \(lease)")
    }
  }

  public func giveUpClaim(on id: OrderID) async throws(DeskError) {
    try await write { [lock] db in
      try db.execute(
        literal: "DELETE FROM order_claim WHERE order_key = \(OrderKey.id(of: id)) AND lease = \(lock.lease)")
    }
  }

  public func claims() async throws(DeskError) -> [OrderClaim] {
    try await read { [lock] db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT number, operator, since, lease FROM order_claim WHERE lease <> ? ORDER BY since, number",
        arguments: [lock.lease])
      var claims: [OrderClaim] = []
      while let row = try rows.next() {
        guard try lock.isHeld(row.read(3)) else { continue }
        claims.append(
          OrderClaim(
            orderID: OrderID(rawValue: try row.read(0)), operatorName: try row.read(1),
            since: Timestamp(milliseconds: try row.read(2))))
      }
      return claims
    }
  }

  public func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      guard let watch = FileWatch(path: files.lockPath, report: { continuation.yield() }) else {
        return continuation.finish()
      }
      continuation.onTermination = { _ in watch.end() }
    }
  }
}

extension OrderNote {
  fileprivate static func fetch(_ db: Database, where condition: SQL) throws -> [OrderNote] {
    let request: SQLRequest<Row> = "SELECT id, number, author, at, text FROM order_note WHERE \(condition) ORDER BY id"
    let rows = try request.fetchCursor(db)
    var notes: [OrderNote] = []
    while let row = try rows.next() {
      notes.append(
        OrderNote(
          id: try row.read(0), orderID: OrderID(rawValue: try row.read(1)), author: try row.read(2),
          at: Timestamp(milliseconds: try row.read(3)), text: try row.read(4)))
    }
    return notes
  }
}
