import Commerce
import Desk
import GRDB

extension LocalStore: NewsStore {
  public func lastLook(of operatorName: String) async throws(DeskError) -> LastLook? {
    try await read { db in
      try Row.fetchOne(db, sql: "SELECT at, before, began FROM last_look WHERE operator = ?", arguments: [operatorName])
        .map {
          LastLook(
            at: Timestamp(milliseconds: try $0.read(0)), before: Timestamp(milliseconds: try $0.read(1)),
            began: Timestamp(milliseconds: try $0.read(2)))
        }
    }
  }

  public func keep(_ look: LastLook, of operatorName: String) async throws(DeskError) {
    try await write { db in
      try db.execute(
        literal: """
          INSERT OR REPLACE INTO last_look (operator, at, before, began)
          VALUES (
            \(operatorName), \(look.at.milliseconds), \(look.before.milliseconds), \(look.began.milliseconds)
          )
          """)
    }
  }

  /// In milliseconds. Orders placed up to this long before a look and first seen after it still count as news, since lists are
  /// not read continuously.
  private static let lateness: Int64 = 86_400_000

  /// In milliseconds. For this long after a write, readings may show the old status until the platform has processed its queue.
  private static let queueTime = 600_000

  public func news(
    since time: Timestamp, for operatorName: String, limit: Int
  ) async throws(DeskError) -> [OrderNews] {
    try await read { db in
      let hasArrived: SQL = """
        (
          placed_at >= max(
            \(time.milliseconds - Self.lateness),
            coalesce(
              (SELECT began FROM last_look WHERE operator = \(operatorName)), (SELECT min(began) FROM last_look), 0
            )
          ) OR placed_at IS NULL
        ) AND first_seen_at > \(time.milliseconds)
        """
      func first(in table: SQL, ownIf isOwn: SQL) -> SQL {
        """
        SELECT min(rowid) AS first_id, max(seen_at) AS last_at FROM \(literal: table) AS seen
        INDEXED BY \(literal: table)_by_time
        WHERE seen_at > \(time.milliseconds) AND NOT EXISTS (
          SELECT 1 FROM order_write
          WHERE order_write.order_key = seen.order_key AND \(literal: isOwn)
            AND operator = \(operatorName) AND at BETWEEN after - \(Self.queueTime) AND seen_at
            AND (
              SELECT state FROM journal_event WHERE journal_event.entry_id = order_write.entry_id
              ORDER BY position DESC LIMIT 1
            ) NOT IN \([WriteState.refused, .notSent].map(\.rawValue))
        ) GROUP BY order_key
        """
      }
      // A change counts as the operator's own if such a write came shortly before the last reading without it.
      let request: SQLRequest<Row> = """
        SELECT \(literal: Self.columns), NULL AS former, NULL AS former_total, first_seen_at AS noticed_at FROM known_order
        WHERE \(literal: hasArrived)
        UNION ALL
        SELECT \(literal: Self.columns), coalesce(max(from_status), status), max(from_total), max(last_at) FROM (
          SELECT order_key, from_status, NULL AS from_total, last_at
          FROM (\(literal: first(in: "order_move", ownIf: "to_status = seen.to_status")))
          JOIN order_move ON order_move.rowid = first_id
          UNION ALL
          SELECT order_key, NULL, from_total, last_at
          FROM (\(literal: first(in: "order_correction", ownIf: "to_status IS NULL")))
          JOIN order_correction ON order_correction.rowid = first_id
        ) JOIN known_order ON known_order.id = order_key
        WHERE (from_status <> status OR from_total <> total) AND NOT (\(literal: hasArrived))
        GROUP BY known_order.id
        ORDER BY noticed_at, 1 LIMIT \(limit)
        """
      let rows = try request.fetchCursor(db)
      var news: [OrderNews] = []
      while let row = try rows.next() {
        let former: String? = try row.readIfPresent(10)
        let total: Int64? = try row.readIfPresent(11)
        news.append(
          OrderNews(
            order: try Self.order(from: row),
            event: former.map {
              .changed(from: OrderStatus(rawValue: $0), total: total.map(Money.init(tenThousandths:)))
            } ?? .arrived,
            noticedAt: Timestamp(milliseconds: try row.read(12))))
      }
      return news.reversed()
    }
  }
}
