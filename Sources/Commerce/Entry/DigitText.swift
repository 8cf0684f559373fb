/// Numbers that are names rather than amounts: digits, perhaps with the signs people put between them.
enum DigitText {
  /// The ASCII digits of a text; only spaces and the separators named may be among them.
  static func digits(_ text: some StringProtocol, separators: String) throws(EntryFault) -> String {
    var digits = ""
    var isEmpty = true
    // By bytes: every code of a file passes here.
    for byte in text.utf8 where byte != UInt8(ascii: " ") {
      isEmpty = false
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte >= 0x80 || !separators.utf8.contains(byte) {
        throw .wrongCharacter(wrongCharacter(in: text, separators: separators))
      }
    }
    guard !isEmpty else { throw .empty }
    return digits
  }

  private static func wrongCharacter(in text: some StringProtocol, separators: String) -> Character {
    text.first { !($0.isASCII && $0.isNumber) && $0 != " " && !separators.contains($0) } ?? " "
  }

  /// The digits of a text, as many as there must be.
  static func digits(
    _ text: some StringProtocol, separators: String, count: Int
  ) throws(EntryFault) -> String {
    let digits = try digits(text, separators: separators)
    guard digits.utf8.count == count else { throw .wrongLength(allowed: [count], found: digits.utf8.count) }
    return digits
  }

  /// Puts the characters of a text in the places of the `#` of a pattern.
  static func write(_ text: String, as pattern: String) -> String {
    var rest = text[...]
    return String(pattern.map { $0 == "#" ? rest.popFirst() ?? "#" : $0 })
  }
}
