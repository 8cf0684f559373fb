import Commerce

/// Column names compared as people write them: case, accents, blanks and punctuation do not matter.
enum HeaderName {
  /// `Preço unitário (R$)` becomes `precounitarior`. An accent behind its letter falls out by itself.
  static func fold(_ name: String) -> String {
    var folded = ""
    for scalar in name.unicodeScalars {
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        let letter = FoldedText.withoutAccent(small)
        if ("a"..."z").contains(letter) || ("0"..."9").contains(letter) { folded.unicodeScalars.append(letter) }
      }
    }
    return folded
  }
}
