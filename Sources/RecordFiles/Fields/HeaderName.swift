/// Folds column names for comparison: case, accents, blanks and punctuation do not matter.
enum HeaderName {
  /// `Preço unitário (R$)` becomes `precounitarior`.
  static func fold(_ name: String) -> String {
    var folded = ""
    for scalar in name.unicodeScalars {
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        let letter = plain(small)
        if ("a"..."z").contains(letter) || ("0"..."9").contains(letter) { folded.unicodeScalars.append(letter) }
      }
    }
    return folded
  }

  /// ``fold(_:)`` drops combining accents by itself.
  private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "á", "à", "â", "ã", "ä": "a"
    case "é", "è", "ê", "ë": "e"
    case "í", "ì", "î", "ï": "i"
    case "ó", "ò", "ô", "õ", "ö": "o"
    case "ú", "ù", "û", "ü": "u"
    case "ç": "c"
    case "ñ": "n"
    default: letter
    }
  }
}
