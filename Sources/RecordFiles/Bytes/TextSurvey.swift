/// The form of a file, found by reading all of it: its only Latin-1 letter may be the last byte.
struct TextSurvey {
  private(set) var encoding = TextEncoding.utf8
  private(set) var hash = ContentHash()
  /// Whether the first character that is not blank opens a JSON object or list.
  private(set) var isJSON = false
  /// `nil` if the file is ASCII.
  private(set) var accentedLine: AccentedLine?

  /// - Parameter stated: the encoding named by the operator; without it the bytes must show one.
  /// - Throws: ``ImportFault/Reason/empty``, `binary`, `spreadsheet`, `utf16`, `unknownEncoding`, `cancelled`, or an error of
  ///   reading.
  init(_ file: OpenFile, stated: TextEncoding? = nil, progress: ProgressMeter) throws(ImportFault) {
    var stream = ByteStream(file, progress: progress)
    var counter = UTF8Counter()
    var windows = WindowsEvidence()
    var accents = AccentSearch()
    var head: [UInt8] = []
    var isBlank = true
    while try stream.nextChunk({ chunk in
      if head.isEmpty { head = Array(chunk) }
      if isBlank { isBlank = chunk.allSatisfy(Self.isBlank) }
      counter.take(chunk)
      windows.take(chunk)
      accents.take(chunk)
    }) {}
    counter.finish()
    accents.endLine()
    let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
    let text = head.dropFirst(hasMark ? 3 : 0)
    if let fault = Self.foreignForm(head) { throw ImportFault(fault) }
    guard !isBlank, counter.total > (hasMark ? 3 : 0) else { throw ImportFault(.empty) }
    if stated == .utf16 || stream.isUTF16 {
      guard stream.isUTF16 else { throw ImportFault(.utf16) }
      encoding = .utf16
    } else if let stated {
      encoding = stated
    } else {
      encoding = try Self.encoding(counter, windows, hasMark: hasMark)
    }
    let first = text.first { !Self.isBlank($0) }
    isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    accentedLine = accents.found
    hash = stream.hash
  }

  /// A single invalid byte does not make a UTF-8 file another encoding: each such place is a fault of its own.
  private static func encoding(
    _ counter: UTF8Counter, _ windows: WindowsEvidence, hasMark: Bool
  ) throws(ImportFault) -> TextEncoding {
    if hasMark || counter.broken == 0 || counter.sequences > 0 { return .utf8 }
    guard windows.isConclusive else { throw ImportFault(.unknownEncoding) }
    return .windows1252
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func foreignForm(_ head: [UInt8]) -> ImportFault.Reason? {
    // ZIP (xlsx, ods) and the older compound files (xls).
    let spreadsheets: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if spreadsheets.contains(where: head.starts) { return .spreadsheet }
    let zeros = head.count { $0 == 0 }
    // Without a mark, UTF-16 shows by a zero in nearly every other byte.
    if zeros > head.count / 3, zeros < head.count * 2 / 3, isAlternating(head) { return .utf16 }
    // A stray control character does not make a file binary; one in thirty bytes does.
    let controls = head.count { $0 < 0x20 && !isBlank($0) }
    if controls > 16 + head.count / 32 || head.starts(with: Array("%PDF-".utf8)) { return .binary }
    return nil
  }

  private static func isAlternating(_ head: [UInt8]) -> Bool {
    let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    return min(even, odd) * 8 < max(even, odd)
  }
}
