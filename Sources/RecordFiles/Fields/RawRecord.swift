import WireTree

/// A record as read from a file: one value for each column of its kind.
struct RawRecord {
  /// The line it begins on, from 1.
  var line: Int
  /// By the column's index in the record's kind.
  var values: [RawValue]
  /// Why the values could not be read; then all are absent.
  var fault: ImportFault?

  init(line: Int, columns: Int) {
    self.line = line
    values = Array(repeating: .absent, count: columns)
  }
}

enum RawValue {
  /// The file has no such column, or the object no such key.
  case absent
  /// The value is `null`.
  case null
  /// A cell, a JSON text, or the digits of a JSON number.
  case text(String)
  case flag(Bool)
  /// A cell that a spreadsheet would compute.
  case formula(String)
  /// A JSON list or object.
  case tree(WireValue)
}

extension RawValue {
  /// The text of the cell, if it is one.
  var cell: String? {
    switch self {
    case .text(let text), .formula(let text): text
    default: nil
    }
  }
}

/// One reading of a file's records.
protocol RecordSource {
  /// The file's names of the columns, by their index in the record's kind.
  var labels: [FileColumn] { get }
  /// The names of unknown columns or keys, in the order of appearance.
  var unknownNames: [String] { get }
  /// The hash of everything read so far.
  var hash: ContentHash { get }

  /// The next record; `nil` at the end.
  ///
  /// - Throws: a fault that ends the reading; one with a line is listed in the preview.
  mutating func next() throws(ImportFault) -> RawRecord?
}
