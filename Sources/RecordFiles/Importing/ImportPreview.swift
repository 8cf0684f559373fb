import Commerce

/// The content of a file, and all its faults.
public struct ImportPreview<Record: Revisable>: Hashable, Sendable {
  public enum Format: Hashable, Sendable {
    /// - Parameter separator: `;`, `,`, `|` or a tab.
    case csv(separator: Character)
    case json
  }

  /// A record and the line it begins on.
  public struct NumberedRecord: Hashable, Sendable {
    public var line: Int
    public var record: Record
  }

  /// A text and its line.
  public struct NumberedText: Hashable, Sendable {
    public var line: Int
    public var text: String
  }

  public var format: Format
  public var encoding: TextEncoding
  /// A line with letters beyond ASCII, decoded; `nil` if there is none and the encoding does not matter.
  public var accentedLine: NumberedText?
  /// The decimal sign shown by the file's unambiguous numbers; `nil` if they show none or both.
  public var decimalSign: DecimalSign?
  /// The count of numbers such as `1.234` that were read by that sign: worth telling the operator.
  public var decidedNumbers: Int
  /// The known columns, by the file's names.
  public var knownColumns: [FileColumn]
  /// The ignored columns, by the file's names.
  public var unknownColumns: [String]
  /// The missing columns (CSV only), by the API document's names. Known records keep their values there.
  public var absentColumns: [String]
  /// All records, including faulty ones.
  public var records: Int
  public var faultyRecords: Int
  /// The first valid records.
  public var firstRecords: [NumberedRecord]
  /// The first faults, in the order of their lines.
  public var faults: [ImportFault]
  public var faultCount: Int
  /// Whether the file was read to its end; if not, the last fault says why.
  public var isComplete: Bool

  let contents: ContentHash

  /// Whether the file can be imported: it has records, and all are valid.
  public var isAcceptable: Bool { isComplete && faultCount == 0 && records > 0 }
}
