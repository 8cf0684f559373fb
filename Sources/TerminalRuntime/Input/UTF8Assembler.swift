/// Collects the bytes of one non-ASCII UTF-8 character.
struct UTF8Assembler: Sendable {
  enum Step {
    case needsMore
    case scalar(Unicode.Scalar)
    /// The byte does not continue the character; it begins something else.
    case broken
  }

  private var value: UInt32
  private var missing: Int
  /// The range of the next byte. Narrower for the second byte: no overlong forms, no surrogates, nothing beyond U+10FFFF.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// - Returns: `nil` if no character begins with this byte.
  init?(lead: UInt8) {
    switch lead {
    case 0xC2...0xDF: (value, missing) = (UInt32(lead & 0x1F), 1)
    case 0xE0...0xEF: (value, missing) = (UInt32(lead & 0x0F), 2)
    case 0xF0...0xF4: (value, missing) = (UInt32(lead & 0x07), 3)
    default: return nil
    }
    switch lead {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: break
    }
  }

  mutating func take(_ byte: UInt8) -> Step {
    guard allowed.contains(byte) else { return .broken }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .needsMore }
    return Unicode.Scalar(value).map { .scalar($0) } ?? .broken
  }
}
