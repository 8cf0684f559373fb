import Commerce
import Desk
import GRDB

extension LocalStore {
  public func orders(matching text: String, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>] {
    try await read { db in
      let terms = try OrderTerms(text, in: db)
      guard !terms.isEmpty else { return [] }
      let exact = try terms.onlyNumber.map { try Self.orders(withExactly: $0, limit: limit, in: db) } ?? []
      let known = Set(exact.map(\.value.id))
      let newest = try Self.orders(matching: terms, limit: limit, in: db).filter { !known.contains($0.value.id) }
      return Array((exact + newest).prefix(limit))
    }
  }

  public func orders(of customer: Order.Customer, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>] {
    let phone = IndexedOrder.numbers(in: customer.phone)
    return try await read { db in
      try Self.fetch(
        """
        SELECT \(literal: Self.columns) FROM known_order WHERE email = \(customer.email) AND email <> ''
        UNION SELECT \(literal: Self.columns) FROM known_order WHERE phone_numbers = \(phone) AND phone_numbers <> ''
        ORDER BY placed_at DESC, 1 DESC LIMIT \(limit)
        """, in: db)
    }
  }

  public func orders(_ ids: [OrderID]) async throws(DeskError) -> [Dated<OrderSummary>] {
    try await read { db in
      let keys = ids.map(OrderKey.id)
      return try Self.fetch("SELECT \(literal: Self.columns) FROM known_order WHERE id IN \(keys)", in: db)
    }
  }

  public func moves(of id: OrderID) async throws(DeskError) -> [StatusMove] {
    try await read { db in
      let rows = try Row.fetchCursor(
        db,
        sql:
          "SELECT from_status, to_status, after, seen_at FROM order_move WHERE order_key = ? ORDER BY seen_at, rowid",
        arguments: [OrderKey.id(of: id)])
      var moves: [StatusMove] = []
      while let row = try rows.next() {
        moves.append(
          StatusMove(
            from: OrderStatus(rawValue: try row.read(0)), to: OrderStatus(rawValue: try row.read(1)),
            after: Timestamp(milliseconds: try row.read(2)), seenAt: Timestamp(milliseconds: try row.read(3))))
      }
      return moves
    }
  }

  public func indexReach() async throws(DeskError) -> IndexReach {
    try await read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM known_order), (SELECT min(placed_at) FROM known_order),
            (SELECT CASE count(*) WHEN \(OrderStatus.documented.count) THEN min(read_at) END FROM page
              WHERE number = 1 AND status IN (\(Self.documented)))
          """)
      guard let row else { return IndexReach() }
      return IndexReach(
        count: try row.read(0), oldest: try row.readIfPresent(1).map(Timestamp.init(milliseconds:)),
        readAt: try row.readIfPresent(2).map(Timestamp.init(milliseconds:)))
    }
  }

  private static let documented = OrderStatus.documented.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  // MARK: Keeping

  /// Indexes orders, each unless a later reading of it is already there.
  ///
  /// - Parameter isHistory: whether the reading is an old one, so that a later date of the stored one is not a wrong clock.
  static func index(
    _ orders: [IndexedOrder], seenAt time: Timestamp, isHistory: Bool = false, in db: Database
  ) throws {
    let statement = try db.cachedStatement(sql: isHistory ? keeping : keeping + trustingTheLater)
    for order in orders {
      let (summary, customer) = (order.summary, order.summary.customer)
      try statement.execute(arguments: [
        OrderKey.id(of: summary.id), summary.id.rawValue, summary.status.rawValue, summary.placedAt?.milliseconds,
        customer.firstName, customer.lastName, customer.email, customer.phone, summary.total?.tenThousandths,
        time.milliseconds, time.milliseconds, order.phoneNumbers, NumberParts.words(of: order.phoneNumbers),
        order.details, order.detailNumbers, order.detailNumbers.map(NumberParts.words),
      ])
    }
  }

  private static let keeping = """
    INSERT INTO known_order (\(kept), remarks)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(Schema.remarks("?1")))
    \(unlessLaterIsThere)
    """
  static let kept = """
    id, number, status, placed_at, first_name, last_name, email, phone, total, first_seen_at, seen_at,
    phone_numbers, phone_parts, details, detail_numbers, detail_parts
    """
  static let unlessLaterIsThere = """
    ON CONFLICT (id) DO UPDATE SET
      status = excluded.status, placed_at = excluded.placed_at, first_name = excluded.first_name,
      last_name = excluded.last_name, email = excluded.email, phone = excluded.phone, total = excluded.total,
      seen_at = excluded.seen_at, phone_numbers = excluded.phone_numbers, phone_parts = excluded.phone_parts,
      details = CASE WHEN excluded.detail_numbers IS NULL AND detail_numbers IS NOT NULL THEN details
        ELSE excluded.details END,
      detail_numbers = coalesce(excluded.detail_numbers, detail_numbers),
      detail_parts = coalesce(excluded.detail_parts, detail_parts)
    WHERE excluded.seen_at >= seen_at
    """
  /// A future date comes from a wrong clock.
  private static let trustingTheLater = " OR seen_at > excluded.seen_at + \(clockTolerance)"

  /// Indexes the cache of an older version, in the order of reading.
  static func indexCache(in db: Database) throws {
    let readings = try Row.fetchCursor(
      db,
      sql: """
        SELECT read_at, content, 0 FROM page UNION ALL SELECT read_at, content, 1 FROM order_detail ORDER BY 1
        """)
    while let row = try readings.next() {
      let isDetail: Bool = try row.read(2)
      if isDetail, let order: Dated<Order> = try cached(row) {
        try index([IndexedOrder(order.value)], seenAt: order.readAt, isHistory: true, in: db)
      } else if !isDetail, let page: Dated<OrderPage> = try cached(row) {
        try index(page.value.rows.map(IndexedOrder.init), seenAt: page.readAt, isHistory: true, in: db)
      }
    }
  }

  // MARK: Finding

  static let columns: SQL = """
    known_order.id, known_order.number, status, placed_at, known_order.first_name, known_order.last_name,
    known_order.email, phone, total, known_order.seen_at
    """

  /// The order with this number, then those with exactly this phone or document, newest first.
  private static func orders(
    withExactly digits: String, limit: Int, in db: Database
  ) throws -> [Dated<OrderSummary>] {
    let key = OrderKey.id(of: OrderID(rawValue: digits))
    let named = try fetch("SELECT \(literal: columns) FROM known_order WHERE id = \(key)", in: db)
    var others: SQL =
      "SELECT \(literal: columns) FROM known_order WHERE phone_numbers = \(digits) AND phone_numbers <> ''"
    if digits.utf8.count >= shortestPhone {
      others += """
         UNION SELECT \(literal: columns) FROM order_words CROSS JOIN known_order ON known_order.id = order_words.rowid
        WHERE order_words MATCH \(NumberParts.pattern(for: digits)) AND instr(\(literal: numbers), \(" \(digits) ")) > 0
        """
    }
    return try named
      + fetch("\(literal: others) ORDER BY 1 DESC LIMIT \(limit)", in: db)
      .filter { $0.value.id != named.first?.value.id }
  }

  /// Shorter numbers have parts in too many orders to check each. A single one stands where a phone does, if at all.
  private static let shortestPhone = 8

  /// The digits of phones and documents, separated by blanks.
  static let numbers: SQL = "(' ' || phone_numbers || ' ' || coalesce(detail_numbers, '') || ' ')"

  /// The newest orders that match every term.
  private static func orders(matching terms: OrderTerms, limit: Int, in db: Database) throws -> [Dated<OrderSummary>] {
    let texts: SQL = """
      (\(literal: numbers) || known_order.number || ' ' || known_order.first_name || ' ' || known_order.last_name || ' '
        || known_order.email || ' ' || coalesce(known_order.details, '')
        || ' ' || known_order.remarks)
      """
    let isVerified = terms.numbersToVerify.map { "instr(\(literal: texts), \($0)) > 0" as SQL }
    let pattern = try terms.pattern(in: db)
    let conditions = (["order_words MATCH \(pattern)"] + isVerified).joined(separator: " AND ")
    return try fetch(
      """
      SELECT \(literal: columns) FROM order_words CROSS JOIN known_order ON known_order.id = order_words.rowid
      WHERE \(literal: conditions) ORDER BY order_words.rowid DESC LIMIT \(limit)
      """, in: db)
  }

  private static func fetch(_ request: SQL, in db: Database) throws -> [Dated<OrderSummary>] {
    let rows = try SQLRequest<Row>(literal: request).fetchCursor(db)
    var found: [Dated<OrderSummary>] = []
    while let row = try rows.next() { found.append(try order(from: row)) }
    return found
  }

  /// Reads a row that begins with ``columns``.
  static func order(from row: Row) throws -> Dated<OrderSummary> {
    let summary = OrderSummary(
      id: OrderID(rawValue: try row.read(1)), status: OrderStatus(rawValue: try row.read(2)),
      placedAt: try row.readIfPresent(3).map(Timestamp.init(milliseconds:)),
      customer: Order.Customer(
        firstName: try row.read(4), lastName: try row.read(5), email: try row.read(6), phone: try row.read(7)),
      total: try row.readIfPresent(8).map(Money.init(tenThousandths:)))
    return Dated(summary, readAt: Timestamp(milliseconds: try row.read(9)))
  }
}
