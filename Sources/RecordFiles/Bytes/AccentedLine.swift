/// A line with letters beyond ASCII, which shows a reader whether the encoding is right.
///
/// A line whose only such character is a blank or quote is used only if there is no better one; so is the first line, a heading.
struct AccentedLine: Hashable, Sendable {
  private(set) var line = 1
  /// The line's bytes in the file; a long line is cut around its first such letter.
  private(set) var bytes: [UInt8] = []
}

/// Searches chunks for an ``AccentedLine``.
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
    // In UTF-8, letters begin with other bytes than blanks and quotes.
    if byte >= 0xC3, byte != 0xE2, byte != 0xEF { hasLetter = true }
    guard !hasAccent || bytes.count < Self.bytesBefore + Self.bytesBehind else { return }
    bytes.append(byte)
    if !hasAccent, bytes.count >= 20 * Self.bytesBefore { bytes.removeFirst(bytes.count - Self.bytesBefore) }
  }
}
