/// Texts as they are compared when case and accents do not matter.
public enum FoldedText {
  /// Lower case, letters without their accents.
  public static func plain(_ text: some StringProtocol) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !isAccent(scalar) { plain.append(withoutAccent(scalar)) }
    return String(plain)
  }

  /// The same with spaces at the ends dropped, and runs of them as one.
  static func fold(_ text: some StringProtocol) -> String {
    plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A small letter of a language that is written here, without its accent; any other scalar as it is.
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

  /// Whether a scalar is an accent that stands behind its letter, as some keyboards and systems write it.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { ("\u{300}"..."\u{36F}").contains(scalar) }
}
