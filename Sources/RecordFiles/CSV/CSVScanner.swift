/// Reads the records of a CSV file one at a time (RFC 4180; any separator; CRLF, LF or CR).
///
/// It is our own because it streams, reuses the memory of a record, and reports faults by line and column. A quote inside a cell
/// that does not begin with one is text. Broken records are refused, not repaired.
struct CSVScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private enum State { case start, plain, quoted, afterQuote }

  private var stream: ByteStream
  private let separator: UInt8
  private let recordLimit: Int
  private let endsAtLimit: Bool
  private var line = 1

  /// - Parameters:
  ///   - recordLimit: bytes of a record; a longer one is skipped.
  ///   - endsAtLimit: whether a longer record throws instead.
  init(_ stream: ByteStream, separator: UInt8, recordLimit: Int, endsAtLimit: Bool = false) {
    self.stream = stream
    self.separator = separator
    self.recordLimit = recordLimit
    self.endsAtLimit = endsAtLimit
  }

  var hash: ContentHash { stream.hash }

  /// - Returns: `false` at the end of the file.
  mutating func read(into record: inout CSVRecord) throws(ImportFault) -> Bool {
    record.reset(line: line)
    var state = State.start
    while let byte = try stream.next() {
      switch state {
      case .start where byte == Self.quote: state = .quoted
      case .start, .plain:
        if byte == separator {
          record.endCell()
          state = .start
        } else if try endsLine(byte) {
          record.endCell()
          return true
        } else {
          record.append(byte)
          state = .plain
        }
      case .quoted:
        if byte == Self.quote {
          state = .afterQuote
        } else {
          try countLine(byte)
          record.append(byte)
        }
      case .afterQuote:
        if byte == Self.quote {
          record.append(byte)
          state = .quoted
        } else if byte == separator {
          record.endCell()
          state = .start
        } else if try endsLine(byte) {
          record.endCell()
          return true
        } else {
          record.blame(.textAfterQuote)
          record.append(byte)
          state = .plain
        }
      }
      if record.size > recordLimit {
        // With a quote still open, the end of the record is unknown.
        guard state != .quoted, !endsAtLimit else {
          throw ImportFault(line: record.line, .recordTooLong(limit: recordLimit))
        }
        try skipLine()
        record.refuse(.recordTooLong(limit: recordLimit))
        return true
      }
    }
    if state == .quoted {
      throw ImportFault(line: record.line, column: FileColumn(number: record.cellCount + 1, name: ""), .unclosedQuote)
    }
    guard state != .start || record.cellCount > 0 else { return false }
    record.endCell()
    return true
  }

  private mutating func endsLine(_ byte: UInt8) throws(ImportFault) -> Bool {
    guard byte == Self.lineFeed || byte == Self.carriageReturn else { return false }
    if byte == Self.carriageReturn, try stream.peek() == Self.lineFeed { _ = try stream.next() }
    line += 1
    return true
  }

  private mutating func countLine(_ byte: UInt8) throws(ImportFault) {
    if byte == Self.lineFeed {
      line += 1
    } else if byte == Self.carriageReturn, try stream.peek() != Self.lineFeed {
      line += 1
    }
  }

  private mutating func skipLine() throws(ImportFault) {
    while let byte = try stream.next() {
      if try endsLine(byte) { return }
    }
  }
}
