import Commerce

/// Folds column names for comparison: case, accents, blanks and punctuation do not matter.
enum HeaderName {
  /// `Preço unitário (R$)` becomes `precounitarior`.
  static func fold(_ name: String) -> String {
    String(FoldedText.plain(name).unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
  }
}
