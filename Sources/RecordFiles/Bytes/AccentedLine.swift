/// A line of a text that has letters beyond ASCII: whoever reads it sees whether the encoding is right.
///
/// The first line is a heading, and is taken only where no other has any.
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
  private var lastByte: UInt8 = 0

  private static let bytesBefore = 60
  private static let bytesBehind = 60

  private var isDone: Bool { found.map { $0.line > 1 } ?? false }

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
    if hasAccent { found = AccentedLine(line: line, bytes: bytes) }
    hasAccent = false
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ byte: UInt8) {
    if byte >= 0x80, !hasAccent {
      hasAccent = true
      bytes.removeFirst(max(0, bytes.count - Self.bytesBefore))
    }
    guard !hasAccent || bytes.count < Self.bytesBefore + Self.bytesBehind else { return }
    bytes.append(byte)
    if !hasAccent, bytes.count >= 20 * Self.bytesBefore { bytes.removeFirst(bytes.count - Self.bytesBefore) }
  }
}
