/// Codes made of digits, with optional separators.
enum DigitText {
  /// The ASCII digits of a text. Other than digits, only spaces and the given separators are allowed.
  static func digits(_ text: some StringProtocol, separators: String) throws(EntryFault) -> String {
    var digits = ""
    var isEmpty = true
    // On bytes, for speed: every code of a file is read here.
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

  /// The digits of a text. Throws unless there are exactly `count`.
  static func digits(
    _ text: some StringProtocol, separators: String, count: Int
  ) throws(EntryFault) -> String {
    let digits = try digits(text, separators: separators)
    guard digits.utf8.count == count else { throw .wrongLength(allowed: [count], found: digits.utf8.count) }
    return digits
  }

  /// Puts the characters of a text in place of each `#` of a pattern.
  static func write(_ text: String, as pattern: String) -> String {
    var rest = text[...]
    return String(pattern.map { $0 == "#" ? rest.popFirst() ?? "#" : $0 })
  }
}
