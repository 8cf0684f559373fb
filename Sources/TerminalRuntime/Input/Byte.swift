/// The bytes with a meaning in terminal input.
enum Byte {
  static let bell: UInt8 = 0x07
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F
  static let leftBracket = UInt8(ascii: "[")
  static let letterO = UInt8(ascii: "O")
}
