/// Numbers that are names rather than amounts: digits, perhaps with the signs people put between them.
enum DigitText {
  /// The ASCII digits of a text; only spaces and the separators named may be among them.
  static func digits(_ text: some StringProtocol, separators: String) throws(EntryFault) -> String {
    guard !text.allSatisfy({ $0 == " " }) else { throw .empty }
    var digits = ""
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if character != " ", !separators.contains(character) {
        throw .wrongCharacter(character)
      }
    }
    return digits
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
