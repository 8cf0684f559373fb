extension PhoneNumber {
  /// The address that opens a chat with this number and an unsent message: `https://wa.me/5511994214743?text=Ol%C3%A1`.
  public func chatLink(saying text: String) -> String {
    "https://wa.me/\(international.drop { $0 == "+" })?text=\(Self.percentEncoded(text))"
  }

  /// Escapes all but the unreserved characters of RFC 3986.
  private static func percentEncoded(_ text: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
