import GRDB

/// A full-text index and its queries for words that begin with given letters.
///
/// FTS5 streams matches of whole words and of prefixes that its prefix indexes cover. For any other prefix it collects all rows
/// before the first one: a tenth of a second for a word in a fifth of a million rows. So a longer prefix is first completed to
/// the words that begin with it.
struct WordIndex: Sendable {
  /// The index's table; its word list is named after it.
  let table: String

  static let products = WordIndex(table: "product_words")
  static let customers = WordIndex(table: "customer_words")
  /// Every address begins with a name and continues with anything, so names have countless completions.
  static let orders = WordIndex(table: "order_words", coveredLength: 8)

  /// The letters covered by the schema's prefix indexes.
  var coveredLength = 3
  /// Beyond this many completions, collecting is cheaper: so many words are rare ones, such as codes.
  private static let completionLimit = 64

  /// The query for rows with each of some folded words; `words` must not be empty.
  func pattern(_ words: [String], in db: Database) throws -> String {
    try words.map { word in
      let completions = try completions(of: word, in: db)
      guard !completions.isEmpty else { return "\"\(word)\" *" }
      return "(" + completions.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
  }

  /// The words of the index with this prefix; empty if the prefix itself should be queried.
  private func completions(of beginning: String, in db: Database) throws -> [String] {
    guard beginning.unicodeScalars.count > coveredLength else { return [] }
    let nextWord = try db.cachedStatement(sql: "SELECT term FROM \(table)_list WHERE term >= ? LIMIT 1")
    var completions: [String] = []
    var start = beginning
    while let word = try String.fetchOne(nextWord, arguments: [start]),
      word.utf8.starts(with: beginning.utf8)
    {
      guard completions.count < Self.completionLimit else { return [] }
      completions.append(word)
      // Smaller than any longer word: each step skips the rows of the word before.
      start = word + "\u{1}"
    }
    return completions
  }
}

/// The words of a search; each must begin a word of a match.
struct SearchWords: Hashable, Sendable {
  let words: [String]

  /// Further words of a pasted text are ignored.
  private static let limit = 16

  init(_ text: String, in db: Database) throws {
    // A word that another one begins with adds nothing.
    let distinct = Set(try SearchText(db).words(of: text).prefix(Self.limit))
    words = distinct.filter { word in !distinct.contains { $0 != word && $0.hasPrefix(word) } }.sorted()
  }

  var isEmpty: Bool { words.isEmpty }

  /// The words that a code may begin with.
  var numbers: [String] {
    words.filter { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }

  func without(_ word: String) -> [String] { words.filter { $0 != word } }
}
