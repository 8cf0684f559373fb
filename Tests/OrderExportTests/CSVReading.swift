/// Reads CSV as RFC 4180 has it, with `;`; written for the tests alone, so that the writer is not checked by itself.
func readCSV(_ text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = String.UnicodeScalarView()
  var isQuoted = false
  let scalars = Array(text.unicodeScalars.dropFirst())
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalar {
    case "\"" where isQuoted && next == "\"":
      cell.append(scalar)
      index += 1
    case "\"": isQuoted.toggle()
    case ";" where !isQuoted:
      row.append(String(cell))
      cell = .init()
    case "\r" where !isQuoted && next == "\n":
      rows.append(row + [String(cell)])
      row = []
      cell = .init()
      index += 1
    default: cell.append(scalar)
    }
    index += 1
  }
  return rows
}
