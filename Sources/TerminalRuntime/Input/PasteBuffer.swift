/// Collects a bracketed paste up to its end mark.
struct PasteBuffer: Sendable {
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// Bytes of the end mark matched so far; they are text if the rest does not follow.
  private var matched = 0

  /// - Returns: whether this byte ends the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    for held in Self.endMark.prefix(matched) { keep(held) }
    // ESC occurs only at the start of the mark, so the held bytes cannot contain another start.
    if byte == Self.endMark[0] {
      matched = 1
    } else {
      matched = 0
      keep(byte)
    }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < KeyDecoder.pasteLimit { bytes.append(byte) }
  }

  /// The text, with invalid UTF-8 repaired. Terminals send line ends as CR.
  var text: String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if !(byte == 0x0A && afterReturn) { lines.append(byte == 0x0D ? 0x0A : byte) }
      afterReturn = byte == 0x0D
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
