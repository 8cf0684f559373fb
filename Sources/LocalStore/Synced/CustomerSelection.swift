import Commerce
import Desk
import GRDB

/// A ``CustomerQuery`` as SQL.
struct CustomerSelection {
  private let query: CustomerQuery
  /// Ids; `nil` if the text is empty.
  private let found: SQL?

  init(_ query: CustomerQuery, in db: Database) throws {
    self.query = query
    let words = try SearchWords(query.text, in: db)
    guard !words.isEmpty else {
      found = nil
      return
    }
    let pattern = try WordIndex.customers.pattern(words.words, in: db)
    var matches: [SQL] = ["SELECT rowid AS id FROM customer_words WHERE customer_words MATCH \(pattern)"]
    if let start = Self.documentStart(query.text) {
      // Documents are digits and capital letters, all of them before the tilde.
      matches.append("SELECT id FROM customer WHERE document BETWEEN \(start) AND \(start + "~")")
    }
    found = matches.joined(separator: " UNION ")
  }

  /// The beginning of a document that a text may be: the text without separators, if nothing else is in it.
  private static func documentStart(_ text: String) -> String? {
    var start = ""
    for character in text where !" ./-".contains(character) {
      guard character.isASCII, character.isLetter || character.isNumber else { return nil }
      start += character.uppercased()
    }
    return start.isEmpty ? nil : start
  }

  /// Ordered by trade name, then by document.
  func records(in db: Database, offset: Int, limit: Int) throws -> [SyncedRecord<Customer>] {
    let ids: SQL = """
      SELECT customer.id \(literal: source) ORDER BY customer.trade_name, customer.document
      LIMIT \(max(0, limit)) OFFSET \(max(0, offset))
      """
    return try SyncedRecord.fetch(
      db,
      """
      SELECT \(literal: SyncedRecord<Customer>.columns) FROM (\(literal: ids)) AS chosen
      CROSS JOIN customer ON customer.id = chosen.id ORDER BY customer.trade_name, customer.document
      """)
  }

  func count(in db: Database) throws -> Int {
    try SQLRequest<Int>(literal: "SELECT count(*) \(literal: source)").fetchOne(db) ?? 0
  }

  /// The source of the customers, with the filters.
  private var source: SQL {
    var filters: [SQL] = []
    if query.isDueOnly { filters.append("customer.state < 3") }
    if query.isRefusedOnly { filters.append("customer.state = 4") }
    if query.isBlockedOnly { filters.append("customer.is_blocked = 1") }
    let condition: SQL = filters.isEmpty ? "" : "WHERE \(literal: filters.joined(separator: " AND "))"
    guard let found else { return "FROM customer \(literal: condition)" }
    return "FROM (\(literal: found)) AS found CROSS JOIN customer ON customer.id = found.id \(literal: condition)"
  }
}
