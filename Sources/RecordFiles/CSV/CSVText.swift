/// Marks texts that a spreadsheet would run as a formula with a leading apostrophe.
enum CSVText {
  private static let dangerous = Set("=+-@'\t\r".utf8)

  /// Adds an apostrophe, also before an existing one, so that a reader can always remove exactly one.
  static func withApostrophe(_ text: String) -> String {
    guard let first = text.utf8.first, dangerous.contains(first) else { return text }
    return "'" + text
  }

  /// Removes one apostrophe before a formula or another apostrophe. Any other one belongs to the text.
  static func withoutApostrophe(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let second = text.utf8.dropFirst().first, dangerous.contains(second)
    else { return text }
    // A combining accent would join the apostrophe to one character.
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether a spreadsheet would compute the cell. A lone sign also begins numbers and texts.
  static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): text.utf8.contains { "(|!".utf8.contains($0) }
    default: false
    }
  }
}
