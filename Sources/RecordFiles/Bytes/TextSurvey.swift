/// What a file is, found by reading all of it once: a Latin-1 letter may be its last byte.
struct TextSurvey {
  private(set) var encoding = TextEncoding.utf8
  private(set) var hash = ContentHash()
  /// Whether the first sign that is no blank opens a JSON object or list.
  private(set) var isJSON = false

  /// - Throws: ``ImportFault/Reason/empty``, `binary`, `spreadsheet`, `utf16`, `cancelled` or what reading throws.
  init(_ file: OpenFile, progress: ProgressMeter) throws(ImportFault) {
    var stream = ByteStream(file, progress: progress)
    var counter = UTF8Counter()
    var head: [UInt8] = []
    var isBlank = true
    while try stream.nextChunk({ chunk in
      if head.isEmpty { head = Array(chunk) }
      if isBlank { isBlank = chunk.allSatisfy(Self.isBlank) }
      counter.take(chunk)
    }) {}
    counter.finish()
    let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
    let text = head.dropFirst(hasMark ? 3 : 0)
    if let fault = Self.foreignForm(head) { throw ImportFault(fault) }
    guard !isBlank, counter.total > (hasMark ? 3 : 0) else { throw ImportFault(.empty) }
    // In Latin-1 hardly two letters in a row make valid UTF-8, in broken UTF-8 nearly all do.
    if !hasMark, counter.broken >= counter.sequences, counter.broken > 0 { encoding = .windows1252 }
    let first = text.first { !Self.isBlank($0) }
    isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    hash = stream.hash
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func foreignForm(_ head: [UInt8]) -> ImportFault.Reason? {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .utf16 }
    // ZIP (xlsx, ods) and the older compound files (xls).
    let spreadsheets: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if spreadsheets.contains(where: head.starts) { return .spreadsheet }
    let zeros = head.count { $0 == 0 }
    // Without a mark, UTF-16 shows by a zero in nearly every other place.
    if zeros > head.count / 3, zeros < head.count * 2 / 3, isAlternating(head) { return .utf16 }
    // A stray control character in a name is no reason to refuse a file; every thirtieth byte is.
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
