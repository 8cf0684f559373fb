import Commerce

/// The only error of an import: what is wrong with a file, where, and the values that its sentence needs.
///
/// Of the file's records it contains only the faulty cell.
public struct ImportFault: Error, Hashable, Sendable {
  /// The line the record begins on, from 1; `nil` for the whole file.
  public var line: Int?
  /// The faulty column, if there is one.
  public var column: FileColumn?
  public var reason: Reason
  /// The text of the faulty cell, shortened. It explains a fault and does not distinguish it from others.
  public var cell: String?

  public init(line: Int? = nil, column: FileColumn? = nil, _ reason: Reason, cell: String? = nil) {
    self.line = line
    self.column = column
    self.reason = reason
    self.cell = cell.flatMap { $0.isEmpty ? nil : $0.count > Self.cellLimit ? $0.prefix(Self.cellLimit) + "…" : $0 }
  }

  /// In characters.
  private static let cellLimit = 40

  public static func == (left: ImportFault, right: ImportFault) -> Bool {
    left.line == right.line && left.column == right.column && left.reason == right.reason
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(reason)
  }

  public enum Reason: Hashable, Sendable {
    // Faults of the whole file: always thrown.
    case missing
    case notPermitted
    /// A folder, device, pipe or socket.
    case notAFile
    /// Any other `errno`.
    case system(Int32)
    /// No bytes, or only blanks.
    case empty
    /// Not a text.
    case binary
    /// A spreadsheet program's own format (`.xlsx`, `.xls`, `.ods`); it has to be saved as CSV.
    case spreadsheet
    /// UTF-16 without a byte-order mark; it has to be saved as UTF-8.
    case utf16
    /// Not UTF-8, and without evidence of another encoding; the operator has to name it.
    case unknownEncoding
    /// The first row has no known column name.
    case noHeader
    /// The identifying column is missing, named as in the API document.
    case missingColumn(String)
    /// Two columns have the same meaning.
    case repeatedColumn(String)
    /// The file was written to between the preview and the import.
    case changed
    /// The preview has faults, so nothing is imported.
    case notAcceptable
    case cancelled

    // Faults of one record: listed in the preview.
    case recordTooLong(limit: Int)
    /// A quoted cell that never ends. The rest cannot be read.
    case unclosedQuote
    /// Text between a closing quote and the end of the cell.
    case textAfterQuote
    case wrongCellCount(expected: Int, found: Int)
    /// A cell that a spreadsheet would compute (`=1+1`): its value is not in the file.
    case formula
    /// Bytes that are invalid in the file's encoding.
    case brokenText(TextEncoding)
    /// Not JSON from here on. The rest cannot be read.
    case notJSON
    /// The file ends in the middle of its JSON.
    case truncatedJSON
    /// An element of the list that is not an object.
    case notARecord

    // Faults of one value: listed in the preview.
    case neededForNew
    case entry(EntryFault)
    /// `7,89E+12`: a spreadsheet shortened the number, and its digits are lost.
    case lostDigits
    /// `7891000140307.0`, `7.891.000.140.307`: a spreadsheet turned a code into a number.
    case dressedNumber
    /// Well-formed values that contradict each other.
    case product(ProductFault)
    /// Neither `22/11/2026 14:30` nor `2026-11-22T14:30:00-03:00`.
    case notAMoment
    /// A time in the future.
    case inTheFuture
    /// A JSON list or object instead of a text or number.
    case notAText
    /// The same name or code twice in one record; which one counts is unknown.
    case repeated
    /// A list in another form than its column requires.
    case notAList
    /// The record's code or document is already in the file.
    case duplicate(firstLine: Int)
    /// Two different document numbers in one record.
    case contradiction
  }
}

/// A column of a file, or the path of a JSON member.
public struct FileColumn: Hashable, Sendable {
  /// From 1; `nil` in JSON.
  public var number: Int?
  /// The file's name (`prices[2].price` in JSON).
  public var name: String

  public init(number: Int? = nil, name: String) {
    self.number = number
    self.name = name
  }
}
