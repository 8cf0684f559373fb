/// Finds digits anywhere inside long numbers, such as phones and documents, by means of an index of whole words.
///
/// Each four digits in a row are a word of their own, behind a sign that nobody types, and so are the last three: three digits
/// begin such a word, four are one, and a number has more only if it has some of their parts. A look at it decides then.
enum NumberParts {
  static let length = 4
  /// The fewest digits that are looked for.
  private static let shortest = 3
  /// More than any phone or document has.
  private static let mostAsked = 16
  /// A private-use character, which the tokenizer takes for a letter.
  private static let sign = "\u{E000}"

  /// All parts of some numbers between blanks, as words.
  static func words(of numbers: String) -> String {
    var seen: Set<Substring> = []
    for number in numbers.split(separator: " ") {
      var rest = number
      while rest.utf8.count >= shortest {
        seen.insert(rest.prefix(length))
        rest.removeFirst()
      }
    }
    return seen.sorted().map { sign + $0 }.joined(separator: " ")
  }

  /// The question for rows that may have these digits inside a number; `nil` for fewer than are looked for.
  static func pattern(for digits: String) -> String? {
    guard digits.utf8.count >= shortest else { return nil }
    guard digits.utf8.count >= length else { return "\"\(sign)\(digits)\" *" }
    // All of them, as the index has them: with each one fewer rows are left to be looked at.
    var parts: Set<Substring> = []
    var rest = digits[...]
    while rest.utf8.count >= length, parts.count < mostAsked {
      parts.insert(rest.prefix(length))
      rest.removeFirst()
    }
    return "(" + parts.sorted().map { "\"\(sign)\($0)\"" }.joined(separator: " AND ") + ")"
  }
}
