import WireTree

/// A record as a file has it: one value for each column of its kind.
struct RawRecord {
  /// Where it begins, from 1.
  var line: Int
  /// By the column's place in the record's kind.
  var values: [RawValue]
  /// What kept the values from being read; they are all absent then.
  var fault: ImportFault?

  init(line: Int, columns: Int) {
    self.line = line
    values = Array(repeating: .absent, count: columns)
  }
}

enum RawValue {
  /// No such column in the file, no such key in the object.
  case absent
  /// The key says `null`.
  case null
  /// A cell, a JSON text or a JSON number's own digits.
  case text(String)
  case flag(Bool)
  /// A cell that a spreadsheet would compute.
  case formula(String)
  /// A JSON list or object.
  case tree(WireValue)
}

extension RawValue {
  /// What stands in the cell, where it is one.
  var cell: String? {
    switch self {
    case .text(let text), .formula(let text): text
    default: nil
    }
  }
}

/// One pass over the records of a file.
protocol RecordSource {
  /// How the file names the columns, by their places in the record's kind.
  var labels: [FileColumn] { get }
  /// What the file has besides the columns known, in the order of appearance, and how many of these there are.
  var unknownNames: [String] { get }
  /// Of all that was read so far.
  var hash: ContentHash { get }

  /// The next record, `nil` at the end.
  ///
  /// - Throws: a fault after which nothing more can be read; one with a line belongs to the list of the preview.
  mutating func next() throws(ImportFault) -> RawRecord?
}
