import TextGrid

/// Rows in columns as wide as their widest cell, for a terminal or a pipe.
///
/// No column is wider than ``widest``, so that one long name does not push the others off the screen; a cut cell ends with an
/// ellipsis. The last column is never cut.
struct PlainTable {
  /// In columns of the screen.
  static let widest = 60

  struct Column {
    var title: SafeText
    var alignment: TextAlignment

    init(_ title: SafeText, _ alignment: TextAlignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  private let columns: [Column]
  private var rows: [[SafeText]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// - Parameter cells: one a column.
  mutating func append(_ cells: [SafeText]) {
    rows.append(cells)
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The head and the rows, each line ended.
  var text: String {
    let heads = columns.map(\.title)
    // A table without titles has no head.
    let lines = heads.allSatisfy(\.isEmpty) ? rows : [heads] + rows
    let fitted = lines.map { cells in
      zip(cells, columns.indices).map { $1 == columns.indices.last ? $0 : $0.truncated(to: Self.widest) }
    }
    let widths = columns.indices.map { index in fitted.map { $0[index].width }.max() ?? 0 }
    return fitted.map { cells in
      let padded = zip(zip(cells, columns), widths).map { $0.0.padded(to: $1, alignment: $0.1.alignment) }
      var line = padded.joined(separator: "  ").string[...]
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
