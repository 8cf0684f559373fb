import GRDB

/// Splits texts into words by the tokenizer of the full-text indexes, so that both always agree.
///
/// Belongs to one connection and may only be used on its queue.
struct SearchText {
  private let tokenizer: any FTS5Tokenizer

  init(_ db: Database) throws {
    tokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
  }

  /// The words of a text, in lower case, without accents and punctuation.
  func words(of text: String) throws -> [String] {
    try tokenizer.tokenize(document: text).map(\.token)
  }

  /// A text for search and sorting.
  func folded(_ text: String) throws -> String {
    try words(of: text).joined(separator: " ")
  }
}
