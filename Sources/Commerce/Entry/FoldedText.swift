/// Text folded for comparison without case and accents.
public enum FoldedText {
  /// Lower case, letters without accents.
  public static func plain(_ text: some StringProtocol) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !isAccent(scalar) { plain.append(withoutAccent(scalar)) }
    return String(plain)
  }

  /// Like ``plain(_:)``, without spaces at the ends and with single spaces within.
  static func fold(_ text: some StringProtocol) -> String {
    plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A small letter without its accent; any other scalar unchanged.
  public static func withoutAccent(_ letter: Unicode.Scalar) -> Unicode.Scalar {
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

  /// Whether a scalar is a combining accent, as some keyboards and systems write them.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { ("\u{300}"..."\u{36F}").contains(scalar) }
}
