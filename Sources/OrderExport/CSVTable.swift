/// Rows as the spreadsheet programs of this country open them: UTF-8 with a byte-order mark, `;` between cells, CRLF at the
/// end of every row.
struct CSVTable {
  enum Cell {
    case text(String)
    /// A number of ours; it is never taken for a formula and never gets an apostrophe.
    case number(String)
    case empty
  }

  private(set) var text = "\u{FEFF}"

  init(header: [String]) {
    append(header.map(Cell.text))
  }

  mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += ";" }
      switch cell {
      case .text(let content): text += Self.quoted(Self.harmless(content))
      case .number(let digits): text += digits
      case .empty: break
      }
    }
    text += "\r\n"
  }

  /// A spreadsheet runs a text that begins like a formula: an apostrophe in front makes it text. One that is there already
  /// gets a second one, so that a reader can always take exactly one away.
  private static func harmless(_ text: String) -> String {
    guard let first = text.utf8.first, Array("=+-@'\t\r".utf8).contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    // Commas and tabs, too: a reader that guesses the separator must not guess wrong.
    let special = Array(";\",\t\r\n".utf8)
    guard text.utf8.contains(where: special.contains) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
