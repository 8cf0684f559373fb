import GRDB

/// A full-text index, and how it is asked for words that begin words.
///
/// FTS5 answers the beginnings its prefix indexes cover, and whole words, row by row as they are taken. Of any other
/// beginning it gathers all rows before the first one: a tenth of a second where a word stands in each fifth of a million
/// rows. So a longer beginning is first completed to the few words there are, and those are asked for.
struct WordIndex: Sendable {
  /// The index's table; the list of its words is named after it.
  let table: String

  static let products = WordIndex(table: "product_words")
  static let customers = WordIndex(table: "customer_words")
  /// Every address begins with a name and goes on with anything: completions of a name are without number.
  static let orders = WordIndex(table: "order_words", coveredLength: 8)

  /// What the schema's prefix indexes cover, in letters.
  var coveredLength = 3
  /// Beyond this many completions the gathering is cheaper: so many words are rare ones, as codes are.
  private static let completionLimit = 64

  /// The question for rows with each of some folded words, which are not none.
  func pattern(_ words: [String], in db: Database) throws -> String {
    try words.map { word in
      let completions = try completions(of: word, in: db)
      guard !completions.isEmpty else { return "\"\(word)\" *" }
      return "(" + completions.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
  }

  /// The words of the index that begin so; none where the beginning itself is to be asked for.
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
      // Before any longer word: each look begins behind the rows of the word before.
      start = word + "\u{1}"
    }
    return completions
  }
}

/// The words of a search: each has to begin a word of what is found.
struct SearchWords: Hashable, Sendable {
  let words: [String]

  /// Further words of a pasted text are left out.
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
