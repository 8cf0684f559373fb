import GRDB

/// Splits texts into words as the full-text indexes do, by their own tokenizer: the two never disagree.
///
/// Belongs to a connection, and is used on its queue only.
struct SearchText {
  private let tokenizer: any FTS5Tokenizer

  init(_ db: Database) throws {
    tokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
  }

  /// The words of a text without accents, in lower case, and without the signs between them.
  func words(of text: String) throws -> [String] {
    try tokenizer.tokenize(document: text).map(\.token)
  }

  /// A text to search in and to sort by.
  func folded(_ text: String) throws -> String {
    try words(of: text).joined(separator: " ")
  }
}
