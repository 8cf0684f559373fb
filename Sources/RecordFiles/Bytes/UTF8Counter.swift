/// Counts valid and invalid UTF-8 over chunks, which may split a sequence.
struct UTF8Counter {
  /// Valid sequences of more than one byte.
  private(set) var sequences = 0
  /// Places with invalid bytes.
  private(set) var broken = 0
  private(set) var total = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func take(_ chunk: UnsafeBufferPointer<UInt8>) {
    total += chunk.count
    for byte in chunk {
      if byte < 0x80, missing == 0 { continue }
      take(byte)
    }
  }

  mutating func finish() {
    if missing > 0 { broken += 1 }
  }

  private mutating func take(_ byte: UInt8) {
    if missing > 0 {
      if allowed.contains(byte) {
        missing -= 1
        allowed = 0x80...0xBF
        if missing == 0 { sequences += 1 }
        return
      }
      broken += 1
      missing = 0
      guard byte >= 0x80 else { return }
    }
    allowed = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0:
      missing = 2
      allowed = 0xA0...0xBF
    case 0xED:
      missing = 2
      allowed = 0x80...0x9F
    case 0xE1...0xEF: missing = 2
    case 0xF0:
      missing = 3
      allowed = 0x90...0xBF
    case 0xF1...0xF3: missing = 3
    case 0xF4:
      missing = 3
      allowed = 0x80...0x8F
    default: broken += 1
    }
  }
}
