/// Rows in the form that Brazilian spreadsheet programs open: UTF-8 with a byte-order mark, `;` between cells, CRLF after each
/// row.
public struct CSVTable: Sendable {
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A number from the program; never quoted as a formula.
    case number(String)
    case empty
  }

  public private(set) var text: String

  public init(header: [String]) {
    text = "\u{FEFF}"
    append(header.map(Cell.text))
  }

  /// A table that continues another one: no byte-order mark.
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

  /// Commas and tabs are quoted too, so that a reader that guesses the separator guesses right.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ","), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
