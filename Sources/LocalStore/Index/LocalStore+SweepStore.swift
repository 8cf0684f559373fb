import Commerce
import Desk
import GRDB

extension LocalStore: SweepStore {
  public func beginSweep() async -> Bool { lock.tryLock(LockByte.sweep) }

  public func endSweep() async { lock.unlock(LockByte.sweep) }

  public func knownStatuses(of ids: [OrderID]) async throws(DeskError) -> [OrderID: OrderStatus] {
    try await read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT status FROM known_order WHERE id = ? AND ltrim(number, '0') = ltrim(?, '0')")
      var statuses: [OrderID: OrderStatus] = [:]
      for id in ids {
        let status = try String.fetchOne(statement, arguments: [OrderKey.id(of: id), id.rawValue])
        statuses[id] = status.map(OrderStatus.init(rawValue:))
      }
      return statuses
    }
  }

  public func countOrders(in status: OrderStatus) async throws(DeskError) -> Int {
    try await read { db in
      let statement = try db.cachedStatement(sql: "SELECT count(*) FROM known_order WHERE status = ?")
      return try Int.fetchOne(statement, arguments: [status.rawValue]) ?? 0
    }
  }

  public func orders(in status: OrderStatus, notSeenSince time: Timestamp) async throws(DeskError) -> [OrderID] {
    try await read { db in
      try String.fetchAll(
        db, sql: "SELECT number FROM known_order WHERE status = ? AND seen_at < ? ORDER BY id DESC",
        arguments: [status.rawValue, time.milliseconds]
      ).map(OrderID.init(rawValue:))
    }
  }

  public func sweepMark(of status: OrderStatus) async throws(DeskError) -> SweepMark {
    try await read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT next_page, tolerated, excess FROM sweep_mark WHERE status = ?", arguments: [status.rawValue])
      guard let row else { return SweepMark() }
      return SweepMark(nextPage: try row.readIfPresent(0), tolerated: try row.read(1), excess: try row.read(2))
    }
  }

  public func keep(_ mark: SweepMark, of status: OrderStatus) async throws(DeskError) {
    try await write { db in
      try db.execute(
        literal: """
          INSERT OR REPLACE INTO sweep_mark (status, next_page, tolerated, excess)
          VALUES (\(status.rawValue), \(mark.nextPage), \(mark.tolerated), \(mark.excess))
          """)
    }
  }
}
