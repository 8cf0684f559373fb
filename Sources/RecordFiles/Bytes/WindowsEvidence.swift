/// Whether bytes that are not UTF-8 can be Windows-1252, judged by the letters used in Brazil.
///
/// The older code pages of DOS and the Mac use the same bytes for other letters, so a single character that nobody writes here is
/// evidence against it.
struct WindowsEvidence {
  private var letters = 0
  private var strangers = 0

  /// Whether there are Portuguese letters, and no characters foreign to Brazilian texts.
  var isConclusive: Bool { letters > 0 && strangers == 0 }

  mutating func take(_ chunk: UnsafeBufferPointer<UInt8>) {
    for byte in chunk where byte >= 0x80 {
      switch Self.kinds[Int(byte) - 0x80] {
      case .letter: letters += 1
      case .sign: break
      case .stranger: strangers += 1
      }
    }
  }

  private enum Kind { case letter, sign, stranger }

  private static let kinds: [Kind] = {
    var kinds = [Kind](repeating: .stranger, count: 0x80)
    // ÀÁÂÃÇÈÉÊÌÍÑÒÓÔÕÙÚÜ; their lower-case forms are 20 (hexadecimal) above. In code order.
    let capitals: [Int] = [
      0xC0, 0xC1, 0xC2, 0xC3, 0xC7, 0xC8, 0xC9, 0xCA, 0xCC, 0xCD, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD9, 0xDA, 0xDC,
    ]
    for byte in capitals {
      kinds[byte - 0x80] = .letter
      kinds[byte + 0x20 - 0x80] = .letter
    }
    // € … ‘ ’ “ ” • – — ™, the hard space, § © ª « ® ° ² ³ ´ · º » ¼ ½ ¾ ×.
    let signs: [Int] = [
      0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAA, 0xAB, 0xAE, 0xB0, 0xB2, 0xB3,
      0xB4, 0xB7, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE, 0xD7,
    ]
    for byte in signs { kinds[byte - 0x80] = .sign }
    return kinds
  }()
}
