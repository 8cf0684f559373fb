import Commerce
import Desk
import GRDB

/// A ``ProductQuery`` as SQL.
///
/// A text or filter is resolved to ids in the order of codes, each part by an index that already has that order. SQLite merges
/// the parts row by row, so the first rows cost no more than themselves.
struct ProductSelection {
  private let query: ProductQuery
  private let hasText: Bool
  /// Ids in the order of codes; `nil` for all products.
  private let found: SQL?

  init(_ query: ProductQuery, in db: Database) throws {
    self.query = query
    let words = try SearchWords(query.text, in: db)
    hasText = !words.isEmpty
    let matches = try Self.matches(words, in: db)
    var filters: [SQL] = []
    if query.isDueOnly { filters.append("SELECT id FROM product WHERE state < 3") }
    if query.isRefusedOnly { filters.append("SELECT id FROM product WHERE state = 4") }
    // Compound selects group from the left: the union of all matches, then each filter.
    let parts = matches.isEmpty ? filters : [matches.joined(separator: " UNION ")] + filters
    found = parts.isEmpty ? nil : parts.joined(separator: " INTERSECT ")
  }

  /// A word matches within the text, or the beginning of the code. Two words can both begin a code only if one begins the other.
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

  /// The codes that a number may begin: people omit the zeros before a code, or type too many. Short numbers match enough as they
  /// are.
  private static func beginnings(of number: String) -> [String] {
    let digits = number.drop { $0 == "0" }
    guard digits.utf8.count >= shortestWithoutZeros else { return [number] }
    return [number] + (0...2).map { String(repeating: "0", count: $0) + digits }.filter { $0 != number }
  }

  private static let shortestWithoutZeros = 6

  /// Equal values are ordered by code, so that the order is stable.
  ///
  /// A large offset costs a walk over the index. In the second half of all products the walk starts from the other end.
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
    // The filter passes many rows, so the walk along the sorted index finds them soon.
    let filter: SQL = query.isDueOnly ? "state < 3" : "state = 4"
    return try Self.fetch(
      """
      FROM product INDEXED BY \(literal: query.sort.index) WHERE \(literal: filter)
      ORDER BY \(literal: order) \(literal: window)
      """, in: db)
  }

  /// Offsets below this are walked to without counting the products.
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

  /// The number of products; with a text, at most one more than ``ProductQuery/sortLimit``.
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
    // An older count has an earlier time. A stock of unknown age counts as oldest.
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
