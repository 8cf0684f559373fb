import TextGrid

extension Color {
  /// `#rrggbb`, or one of the sixteen names such as `red` and `bright-black`.
  init?(name: String) {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    let isBright = name.hasPrefix("bright-")
    if let index = names.firstIndex(of: isBright ? String(name.dropFirst(7)) : name) {
      self = .named(UInt8(index) + (isBright ? 8 : 0))
      return
    }
    let digits = name.dropFirst()
    guard name.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self = .rgb(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }
}
