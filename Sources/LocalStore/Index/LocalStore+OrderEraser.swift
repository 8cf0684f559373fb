import Commerce
import Desk
import FoundationEssentials
import GRDB

extension LocalStore: OrderEraser {
  public func orders(in selection: OrderSelection) async throws(DeskError) -> [OrderID] {
    try await read { db in
      try Self.fetch("SELECT number FROM known_order WHERE \(Self.condition(of: selection)) ORDER BY id DESC", in: db)
    }
  }

  public func forget(_ ids: [OrderID]) async throws(DeskError) {
    try await erase(ids, of: nil)
    // Even without orders: their words may be left.
    try await eraseWords()
  }

  public func forget(_ selection: OrderSelection) async throws(DeskError) -> Int {
    if case .outdated = selection { try await write { [self] db in try dropEndedClaims(in: db) } }
    let count = try await erase(orders(in: selection), of: selection)
    if count > 0 { try await eraseWords() }
    return count
  }

  /// - Parameter selection: the orders must still be in it when they are erased; `nil` erases all.
  /// - Returns: the number of erased orders.
  @discardableResult
  func erase(_ ids: [OrderID], of selection: OrderSelection?) async throws(DeskError) -> Int {
    var rest = ids[...]
    var count = 0
    while !rest.isEmpty {
      let part = Array(rest.prefix(Self.forgottenAtOnce))
      rest = rest.dropFirst(part.count)
      count += try await appendToJournal { db, chain in
        var part = part
        if let selection {
          let condition = "id IN \(part.map(OrderKey.id)) AND \(Self.condition(of: selection))" as SQL
          part = try Self.fetch("SELECT number FROM known_order WHERE \(condition)", in: db)
        }
        guard !part.isEmpty else { return 0 }
        try Self.forget(part, in: db)
        // The journal answers later questions of when, by whom and how many.
        try chain.append(.forgotten, note: "orders \(part.count)", at: .now(), in: db)
        return part.count
      }
    }
    return count
  }

  private static func fetch(_ request: SQLRequest<String>, in db: Database) throws -> [OrderID] {
    try request.fetchAll(db).map(OrderID.init(rawValue:))
  }

  private static func condition(of selection: OrderSelection) -> SQL {
    switch selection {
    case .numbers(let ids): "id IN \(ids.map(OrderKey.id))"
    case .customer(.email(let address)): "email = \(address) COLLATE NOCASE"
    case .customer(.number(let digits)):
      "instr(\(literal: numbers), \(" \(IndexedOrder.withoutCountry(digits)) ")) > 0"
    case .customer(.document(let text)): "instr(' ' || upper(details) || ' ', \(" \(text) ")) > 0"
    case .outdated(let placed, let read):
      """
      (placed_at < \(placed.milliseconds) OR placed_at IS NULL AND seen_at < \(placed.milliseconds))
      AND seen_at < \(read.milliseconds)
      AND number NOT IN (SELECT order_id FROM draft) AND ltrim(number, '0') NOT IN (SELECT order_id FROM draft)
      AND id NOT IN (SELECT order_key FROM order_note)
      AND id NOT IN (SELECT order_key FROM order_claim)
      """
    }
  }

  /// Few enough for other processes to write in between.
  private static let forgottenAtOnce = 500

  private static func forget(_ ids: [OrderID], in db: Database) throws {
    let (keys, numbers) = (ids.map(OrderKey.id), ids.map(\.key))
    // Together with the row that finds an order: a repeat after an interruption finds it, or does not need to.
    try takeFromPages(Set(ids), in: db)
    // Otherwise a sweep would read whole lists to find them again.
    try db.execute(
      literal: """
        INSERT INTO sweep_mark (status, next_page, tolerated, excess)
        SELECT status, NULL, count(*), 0 FROM known_order WHERE id IN \(keys) GROUP BY status
        ON CONFLICT (status) DO UPDATE SET tolerated = tolerated + excluded.tolerated;
        DELETE FROM known_order WHERE id IN \(keys);
        DELETE FROM order_detail WHERE id IN \(numbers);
        DELETE FROM draft WHERE order_id IN \(numbers);
        DELETE FROM order_note WHERE order_key IN \(keys)
        """)
  }

  /// Removes orders from a page. The page stays, since its time of reading is still true.
  private static func takeFromPages(_ ids: Set<OrderID>, in db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT rowid, content FROM page")
    var changed: [(place: Int64, page: OrderPage?)] = []
    while let row = try rows.next() {
      let page = try? JSONDecoder().decode(OrderPage.self, from: row.read(1))
      if let page, !page.rows.contains(where: { ids.contains($0.id) }) { continue }
      changed.append((try row.read(0), page))
    }
    for (place, page) in changed {
      guard var page else {
        // It is unknown whose data is in it.
        try db.execute(literal: "DELETE FROM page WHERE rowid = \(place)")
        continue
      }
      page.rows.removeAll { ids.contains($0.id) }
      try db.execute(literal: "UPDATE page SET content = \(JSONEncoder().encode(page)) WHERE rowid = \(place)")
    }
  }

  // MARK: Words

  /// Erases the words of deleted rows: a full-text index keeps them until all its segments are merged into one.
  ///
  /// FTS5 could erase them at once, but in a format that older SQLite versions on the same file cannot read.
  private func eraseWords() async throws(DeskError) {
    // A negative number starts with every segment there is.
    var pages = -Self.pagesMergedAtOnce
    var isDone = false
    while !isDone {
      let asked = pages
      isDone = try await locked(timeout: timeout) { db in
        let before = db.totalChangesCount
        try Self.transaction(.immediate, in: db) { db in
          try db.execute(literal: "INSERT INTO order_words (order_words, rank) VALUES ('merge', \(asked))")
        }
        // Keeps the log from growing as long as the index.
        _ = try? db.checkpoint(.passive)
        // SQLite documents this as the sign that nothing was left to do.
        return db.totalChangesCount - before < 2
      }
      pages = Self.pagesMergedAtOnce
    }
    try await locked(timeout: timeout) { db in
      // The log still holds the old texts until it is truncated. If a reader blocks that, a later call does it.
      _ = try? db.checkpoint(.truncate)
    }
  }

  /// About a tenth of a second of work, in which other processes wait.
  private static let pagesMergedAtOnce = 500
}
