import Commerce
import Desk
import GRDB

/// A ``ProductQuery`` as SQL.
///
/// What has a text or a filter is found as ids in the order of codes, each part by an index that is already in that order:
/// SQLite merges the parts row by row, and the first rows cost no more than themselves.
struct ProductSelection {
  private let query: ProductQuery
  private let hasText: Bool
  /// Ids in the order of codes; `nil` where all products are meant.
  private let found: SQL?

  init(_ query: ProductQuery, in db: Database) throws {
    self.query = query
    let words = try SearchWords(query.text, in: db)
    hasText = !words.isEmpty
    let matches = try Self.matches(words, in: db)
    var filters: [SQL] = []
    if query.isDueOnly { filters.append("SELECT id FROM product WHERE state < 3") }
    if query.isRefusedOnly { filters.append("SELECT id FROM product WHERE state = 4") }
    // Compound selects group from the left: what any of the matches finds, and each filter lets through.
    let parts = matches.isEmpty ? filters : [matches.joined(separator: " UNION ")] + filters
    found = parts.isEmpty ? nil : parts.joined(separator: " INTERSECT ")
  }

  /// A word is found in the text, or begins the code. No code begins with two words neither of which begins the other.
  private static func matches(_ words: SearchWords, in db: Database) throws -> [SQL] {
    guard !words.isEmpty else { return [] }
    let pattern = try WordIndex.products.pattern(words.words, in: db)
    var matches: [SQL] = ["SELECT rowid AS id FROM product_words WHERE product_words MATCH \(pattern)"]
    for (number, beginning) in words.numbers.flatMap({ number in beginnings(of: number).map { (number, $0) } }) {
      guard let ids = ProductKey.ids(beginningWith: beginning) else { continue }
      let others = words.without(number)
      if others.isEmpty {
        matches.append("SELECT id FROM product WHERE id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)")
      } else {
        let pattern = try WordIndex.products.pattern(others, in: db)
        matches.append(
          """
          SELECT rowid FROM product_words
          WHERE product_words MATCH \(pattern) AND rowid BETWEEN \(ids.lowerBound) AND \(ids.upperBound)
          """)
      }
    }
    return matches
  }

  /// What a number may be the beginning of: nobody types the zeros before a code, or types too many. Short ones begin enough.
  private static func beginnings(of number: String) -> [String] {
    let digits = number.drop { $0 == "0" }
    guard digits.utf8.count >= shortestWithoutZeros else { return [number] }
    return [number] + (0...2).map { String(repeating: "0", count: $0) + digits }.filter { $0 != number }
  }

  private static let shortestWithoutZeros = 6

  /// Equal values follow their codes, so that the order is always the same one.
  ///
  /// A place far down costs a walk to it, past the rows before it in the index. Behind the middle of all products the walk
  /// is from the other end.
  func records(in db: Database, offset: Int, limit: Int) throws -> [SyncedRecord<Product>] {
    guard let found else { return try allRecords(in: db, offset: max(0, offset), limit: max(0, limit)) }
    let window: SQL = "LIMIT \(max(0, limit)) OFFSET \(max(0, offset))"
    let order = query.sort.order(isDescending: query.isDescending)
    if query.sort == .ean {
      let direction: SQL = query.isDescending ? "DESC" : "ASC"
      return try Self.fetch(
        """
        FROM (\(literal: found) ORDER BY 1 \(literal: direction) \(literal: window)) AS found
        CROSS JOIN product ON product.id = found.id ORDER BY \(literal: order)
        """, in: db)
    }
    if try countUpToLimit(found, in: db) <= ProductQuery.sortLimit {
      return try Self.fetch(
        """
        FROM (
          SELECT product.id FROM (\(literal: found)) AS found CROSS JOIN product ON product.id = found.id
          ORDER BY \(literal: order) \(literal: window)
        ) AS found CROSS JOIN product ON product.id = found.id ORDER BY \(literal: order)
        """, in: db)
    }
    if hasText {
      return try Self.fetch(
        """
        FROM (\(literal: found) ORDER BY 1 \(literal: window)) AS found
        CROSS JOIN product ON product.id = found.id ORDER BY product.id
        """, in: db)
    }
    // Many are let through, so the walk along the sorted index meets them soon.
    let filter: SQL = query.isDueOnly ? "state < 3" : "state = 4"
    return try Self.fetch(
      """
      FROM product INDEXED BY \(literal: query.sort.index) WHERE \(literal: filter)
      ORDER BY \(literal: order) \(literal: window)
      """, in: db)
  }

  /// Places before this one are walked to without asking how many products there are.
  private static let nearPlaces = 20_000

  private func allRecords(in db: Database, offset: Int, limit: Int) throws -> [SyncedRecord<Product>] {
    var (offset, limit, isReversed) = (offset, limit, false)
    if offset > Self.nearPlaces {
      let count = try count(in: db)
      if offset > count / 2 {
        limit = max(0, min(limit, count - offset))
        (offset, isReversed) = (max(0, count - offset - limit), true)
      }
    }
    let order = query.sort.order(isDescending: query.isDescending != isReversed)
    let records = try Self.fetch("FROM product ORDER BY \(literal: order) LIMIT \(limit) OFFSET \(offset)", in: db)
    return isReversed ? records.reversed() : records
  }

  /// How many products there are; with a text, no more than one above ``ProductQuery/sortLimit``.
  func count(in db: Database) throws -> Int {
    guard let found else { return try Self.fetchCount("product", in: db) }
    return try hasText ? countUpToLimit(found, in: db) : Self.fetchCount("(\(literal: found))", in: db)
  }

  private func countUpToLimit(_ found: SQL, in db: Database) throws -> Int {
    try Self.fetchCount("(\(literal: found) ORDER BY 1 LIMIT \(ProductQuery.sortLimit + 1))", in: db)
  }

  private static func fetchCount(_ source: SQL, in db: Database) throws -> Int {
    try SQLRequest<Int>(literal: "SELECT count(*) FROM \(literal: source)").fetchOne(db) ?? 0
  }

  private static func fetch(_ source: SQL, in db: Database) throws -> [SyncedRecord<Product>] {
    try SyncedRecord.fetch(db, "SELECT \(literal: SyncedRecord<Product>.columns) \(literal: source)")
  }
}

extension ProductQuery.Sort {
  fileprivate func order(isDescending: Bool) -> SQL {
    // The older the count, the earlier its time. A stock whose age nobody knows is older than any.
    let direction: SQL = isDescending != (self == .stockAge) ? "DESC" : "ASC"
    if self == .ean { return "product.id \(literal: direction)" }
    return "product.\(literal: column) \(literal: direction), product.id \(literal: direction)"
  }

  private var column: SQL {
    switch self {
    case .ean: "id"
    case .name: "name"
    case .brand: "brand"
    case .category: "category"
    case .price: "price"
    case .stock: "stock"
    case .stockAge: "stock_at"
    case .changed: "changed_at"
    }
  }

  fileprivate var index: SQL { "product_by_\(literal: column)" }
}
