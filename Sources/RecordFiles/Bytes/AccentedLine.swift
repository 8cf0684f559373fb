/// A line of a text that has letters beyond ASCII: whoever reads it sees whether the encoding is right.
///
/// A line whose only such sign is a blank or a quote is taken where no other has any, and the first line, a heading, likewise.
struct AccentedLine: Hashable, Sendable {
  private(set) var line = 1
  /// As the file has it, cut around the first such letter where the line is long.
  private(set) var bytes: [UInt8] = []
}

/// Looks for an ``AccentedLine`` over chunks.
struct AccentSearch {
  private(set) var found: AccentedLine?
  private var line = 1
  private var bytes: [UInt8] = []
  private var hasAccent = false
  private var hasLetter = false
  private var foundLetter = false
  private var lastByte: UInt8 = 0

  private static let bytesBefore = 60
  private static let bytesBehind = 60

  private var isDone: Bool { foundLetter && found.map { $0.line > 1 } ?? false }

  mutating func take(_ chunk: UnsafeBufferPointer<UInt8>) {
    guard !isDone else { return }
    for byte in chunk {
      if byte == 0x0A || byte == 0x0D {
        endLine()
        if byte == 0x0D || lastByte != 0x0D { line += 1 }
        if isDone { return }
      } else {
        append(byte)
      }
      lastByte = byte
    }
  }

  mutating func endLine() {
    if hasAccent, found == nil || hasLetter && !foundLetter || hasLetter == foundLetter && found?.line == 1 {
      found = AccentedLine(line: line, bytes: bytes)
      foundLetter = hasLetter
    }
    (hasAccent, hasLetter) = (false, false)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ byte: UInt8) {
    if byte >= 0x80, !hasAccent {
      hasAccent = true
      bytes.removeFirst(max(0, bytes.count - Self.bytesBefore))
    }
    // Letters begin with none of the bytes that blanks and quotes begin with in UTF-8.
    if byte >= 0xC3, byte != 0xE2, byte != 0xEF { hasLetter = true }
    guard !hasAccent || bytes.count < Self.bytesBefore + Self.bytesBehind else { return }
    bytes.append(byte)
    if !hasAccent, bytes.count >= 20 * Self.bytesBefore { bytes.removeFirst(bytes.count - Self.bytesBefore) }
  }
}
