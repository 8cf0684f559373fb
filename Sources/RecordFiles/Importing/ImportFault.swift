import Commerce

/// The only error of an import: what is wrong with a file, where, and what a sentence about it needs to know.
///
/// It carries nothing of the file's records but the cell it blames.
public struct ImportFault: Error, Hashable, Sendable {
  /// The line the record begins in, from 1, as editors count; `nil` where the whole file is meant.
  public var line: Int?
  /// The column, where one is to blame.
  public var column: FileColumn?
  public var reason: Reason
  /// What stands in the cell to blame, cut where it is long. It explains a fault, and makes no other one of it.
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
    // The file as a whole: always thrown.
    case missing
    case notPermitted
    /// A folder, device, pipe or socket.
    case notAFile
    /// Any other `errno`.
    case system(Int32)
    /// 0 bytes, or nothing but blanks.
    case empty
    /// No text at all.
    case binary
    /// A spreadsheet program's own form (`.xlsx`, `.xls`, `.ods`): to be saved as CSV.
    case spreadsheet
    /// Without the mark that tells which: to be saved as UTF-8.
    case utf16
    /// No UTF-8, and nothing shows what else: the encoding is to be named.
    case unknownEncoding
    /// None of the first row's cells is a column's name.
    case noHeader
    /// The name (as in the API document) of the column that tells records apart, and is not there.
    case missingColumn(String)
    /// Two columns mean the same.
    case repeatedColumn(String)
    /// Somebody wrote to the file between the preview and the import.
    case changed
    /// The preview has faults; nothing is imported from such a file.
    case notAcceptable
    case cancelled

    // One record: listed in the preview.
    /// In bytes.
    case recordTooLong(limit: Int)
    /// A quoted cell that never ends. What follows cannot be read.
    case unclosedQuote
    /// Text between a closing quote and the end of the cell.
    case textAfterQuote
    case wrongCellCount(expected: Int, found: Int)
    /// A cell that a spreadsheet would compute (`=1+1`): its value is not in the file.
    case formula
    /// Bytes that are no text in the encoding that the rest of the file is in.
    case brokenText(TextEncoding)
    /// Not JSON from here on; what follows cannot be read.
    case notJSON
    /// The file ends in the middle of its JSON; what follows was lost.
    case truncatedJSON
    /// A list's element that is no object.
    case notARecord

    // One value: listed in the preview.
    /// The local copy has no such record, and a new one needs a column that the file lacks.
    case neededForNew
    case entry(EntryFault)
    /// `7,89E+12`: a spreadsheet has cut the number, and its digits are gone.
    case lostDigits
    /// `7891000140307.0`, `7.891.000.140.307`: a spreadsheet has made a number of a code.
    case dressedNumber
    /// Well-formed values that make no sense together.
    case product(ProductFault)
    /// Neither `22/11/2026 14:30` nor `2026-11-22T14:30:00-03:00`.
    case notAMoment
    /// A moment that something known cannot have been found at.
    case inTheFuture
    /// A JSON list or object where a text or a number belongs.
    case notAText
    /// The same name or code twice in one record: which is meant nobody knows.
    case repeated
    /// A list that is not written as its column wants it.
    case notAList
    /// The record's code or document stands in the file already.
    case duplicate(firstLine: Int)
    /// Two document numbers in one record, and not the same.
    case contradiction
  }
}

/// A column of a file, or the path of a JSON member.
public struct FileColumn: Hashable, Sendable {
  /// From 1; `nil` in JSON.
  public var number: Int?
  /// As the file names it (`prices[2].price` in JSON).
  public var name: String

  public init(number: Int? = nil, name: String) {
    self.number = number
    self.name = name
  }
}
