import Commerce

/// What a file would bring, and everything that is wrong with it.
public struct ImportPreview<Record: Revisable>: Hashable, Sendable {
  public enum Format: Hashable, Sendable {
    /// - Parameter separator: `;`, `,`, `|` or a tab.
    case csv(separator: Character)
    case json
  }

  /// A record and the line it begins in.
  public struct NumberedRecord: Hashable, Sendable {
    public var line: Int
    public var record: Record
  }

  /// A text and the line it stands in.
  public struct NumberedText: Hashable, Sendable {
    public var line: Int
    public var text: String
  }

  public var format: Format
  public var encoding: TextEncoding
  /// A line with letters beyond ASCII, read in that encoding; `nil` where there is none, and the encoding does not matter.
  public var accentedLine: NumberedText?
  /// What stands before decimals, as the file's clear numbers show; `nil` where they show nothing, or both.
  public var decimalSign: DecimalSign?
  /// How many numbers such as `1.234` were read by that sign: worth a word to the operator.
  public var decidedNumbers: Int
  /// Columns understood, as the file names them.
  public var knownColumns: [FileColumn]
  /// Columns that are not taken over, as the file names them.
  public var unknownColumns: [String]
  /// Columns that records may have and the file lacks (CSV only), by the API document's names: known records keep what they
  /// have there.
  public var absentColumns: [String]
  /// Records, those with faults included.
  public var records: Int
  public var faultyRecords: Int
  /// The first records that are right.
  public var firstRecords: [NumberedRecord]
  /// The first faults, in the order of their lines.
  public var faults: [ImportFault]
  public var faultCount: Int
  /// Whether the file was read to its end; if not, the last fault says why.
  public var isComplete: Bool

  let contents: ContentHash

  /// Whether the file can be imported: it has records, and each is right.
  public var isAcceptable: Bool { isComplete && faultCount == 0 && records > 0 }
}
