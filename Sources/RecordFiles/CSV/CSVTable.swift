/// Rows as the spreadsheet programs of this country open them: UTF-8 with a byte-order mark, `;` between cells, CRLF at the
/// end of every row.
public struct CSVTable: Sendable {
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A number of ours; it is never taken for a formula and never gets an apostrophe.
    case number(String)
    case empty
  }

  public private(set) var text: String

  public init(header: [String]) {
    text = "\u{FEFF}"
    append(header.map(Cell.text))
  }

  /// Rows that follow others.
  public init() {
    text = ""
  }

  public mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += ";" }
      switch cell {
      case .text(let content): text += Self.quoted(CSVText.withApostrophe(content))
      case .number(let digits): text += digits
      case .empty: break
      }
    }
    text += "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Commas and tabs, too: a reader that guesses the separator must not guess wrong.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ","), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
