/// The encoding of a text file.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// Used by Brazilian Windows programs that do not write UTF-8; includes Latin-1.
  case windows1252 = "windows-1252"
  /// Used by Brazilian DOS programs. It cannot be detected and has to be named.
  case dos850 = "cp850"
  /// Has a byte-order mark; ``ByteStream`` converts it to UTF-8.
  case utf16 = "utf-16"

  /// Decodes bytes; `nil` if they are invalid UTF-8.
  func text(_ bytes: some Collection<UInt8>) -> String? {
    switch self {
    case .utf8, .utf16: String(validating: bytes, as: UTF8.self)
    case .windows1252: Self.windows(bytes)
    case .dos850: Self.dos(bytes)
    }
  }

  private static func dos(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : dosUpperHalf[Int(byte) - 0x80]) }
    return String(text)
  }

  private static let dosUpperHalf = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)

  private static func windows(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if byte & 0xE0 == 0x80, let scalar = Unicode.Scalar(upperHalf[Int(byte & 0x1F)]) {
        text.append(scalar)
      } else {
        text.append(Unicode.Scalar(byte))
      }
    }
    return String(text)
  }

  /// 80…9F, where Latin-1 has control characters. Five of them are undefined and stay controls.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
