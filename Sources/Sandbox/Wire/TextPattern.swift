/// The pattern of a string: as the platform's schema writes it, and as it is checked here.
struct TextPattern: Sendable {
  var text: String
  var matches: @Sendable (String) -> Bool

  static let decimal = TextPattern(text: "^[0-9]+([.][0-9]+)?$") { text in
    let halves = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return halves.count <= 2 && halves.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  static let digits = TextPattern(text: "^[0-9]+$") { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }

  static let postalCode = TextPattern(text: "^[0-9]{5}-[0-9]{3}$") { text in
    text.utf8.count == 9 && text.utf8.enumerated().allSatisfy { $0 == 5 ? $1 == UInt8(ascii: "-") : isDigit($1) }
  }

  static func isEmail(_ text: String) -> Bool {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    return sides.count == 2 && sides.allSatisfy { !$0.isEmpty } && sides[1].contains(".") && !text.contains(" ")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
