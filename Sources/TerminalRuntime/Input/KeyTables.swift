/// The common ground of terminals: control bytes, and the sequences of xterm, VT220, rxvt, PuTTY and the Linux console.
enum KeyTables {
  /// The key of a byte below 0x20 or of DEL.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: Key(.character(" "), .control)
    case 0x08, Byte.delete: Key(.backspace)
    case 0x09: Key(.tab)
    // In raw mode Enter is CR; scripts and some terminals send LF.
    case 0x0A, 0x0D: Key(.enter)
    case 0x01...0x1A: Key(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    default: Key(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    }
  }

  static func key(_ sequence: ControlSequence) -> Key? {
    sequence.isControl ? controlKey(sequence) : shiftKey(sequence)
  }

  private static func controlKey(_ sequence: ControlSequence) -> Key? {
    if sequence.body.first == Byte.leftBracket {
      let number = Int(sequence.final) - 0x40
      return sequence.body.count == 2 && (1...5).contains(number) ? Key(.function(number)) : nil
    }
    guard sequence.marker == nil, sequence.intermediate == nil else { return nil }
    let numbers = sequence.parameters
    switch sequence.final {
    case UInt8(ascii: "~"):
      if numbers.count == 3, numbers[0] == 27 { return key(scalar: numbers[2], modifiers(numbers[1])) }
      return numbered(numbers).map { Key($0, modifiers(numbers.dropFirst().first)) }
    case UInt8(ascii: "u"): return numbers.first.flatMap { key(scalar: $0, modifiers(numbers.dropFirst().first)) }
    case UInt8(ascii: "$"): return numbered(numbers).map { Key($0, .shift) }
    case UInt8(ascii: "^"): return numbered(numbers).map { Key($0, .control) }
    case UInt8(ascii: "@"): return numbered(numbers).map { Key($0, [.control, .shift]) }
    case UInt8(ascii: "Z"): return Key(.tab, .shift)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return numbers.isEmpty ? lettered[sequence.final - 0x20].map { Key($0, .shift) } : nil
    // CSI row ; column R is a cursor position report unless it looks like F3.
    case UInt8(ascii: "R") where numbers.first != 1: return nil
    default: return lettered[sequence.final].map { Key($0, modifiers(numbers.last)) }
    }
  }

  private static func shiftKey(_ sequence: ControlSequence) -> Key? {
    let modifiers = modifiers(sequence.parameters.last)
    let final = sequence.final
    switch final {
    case UInt8(ascii: "p")...UInt8(ascii: "y"):
      return Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    case UInt8(ascii: "j")...UInt8(ascii: "o"):
      return Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    case UInt8(ascii: "X"): return Key(.character("="), modifiers)
    case UInt8(ascii: " "): return Key(.character(" "), modifiers)
    case UInt8(ascii: "I"): return Key(.tab, modifiers)
    case UInt8(ascii: "M"): return Key(.enter, modifiers)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return lettered[final - 0x20].map { Key($0, .control) }
    default: return lettered[final].map { Key($0, modifiers) }
    }
  }

  /// Final bytes of CSI and SS3. PuTTY's keypad 5 with Num Lock off (E, G) is not a key.
  private static let lettered: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4),
  ]

  private static func numbered(_ numbers: [Int]) -> Key.Code? {
    guard let number = numbers.first else { return nil }
    return switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// xterm's number for modifiers: one more than the bits Shift, Alt, Ctrl, Meta.
  private static func modifiers(_ number: Int?) -> Key.Modifiers {
    guard let number, (2...256).contains(number) else { return [] }
    let bits = number - 1
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// A key reported by its code point (CSI u, and xterm's modifyOtherKeys).
  private static func key(scalar number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    // The keypad in kitty's protocol.
    case 57399...57408: return Key(.character(Character(Unicode.Scalar(UInt8(number - 57399 + 0x30)))), modifiers)
    case 57414: return Key(.enter, modifiers)
    case 0..<0x20, 0x80..<0xA0, 0xE000..<0xF900: return nil
    default:
      guard let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value) else { return nil }
      return Key(.character(Character(scalar)), modifiers).normalized
    }
  }
}
