/// Texts that a spreadsheet would run as a formula: in the file an apostrophe stands before them.
enum CSVText {
  private static let dangerous = Set("=+-@'\t\r".utf8)

  /// An apostrophe in front makes it text. One that is there already gets a second one, so that a reader can always take
  /// exactly one away.
  static func withApostrophe(_ text: String) -> String {
    guard let first = text.utf8.first, dangerous.contains(first) else { return text }
    return "'" + text
  }

  /// Takes the apostrophe away, once. One before anything else was somebody's own.
  static func withoutApostrophe(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let second = text.utf8.dropFirst().first, dangerous.contains(second)
    else { return text }
    // A combining accent after the apostrophe makes one character of the two.
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether a spreadsheet would compute the cell. A sign alone begins numbers and texts, too.
  static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): text.utf8.contains { "(|!".utf8.contains($0) }
    default: false
    }
  }
}
