/// Finds digits anywhere within long numbers, such as phones and documents, by an index of whole words.
///
/// Every run of four digits is a word, marked by a character that nobody types; so are the last three digits. Three digits match
/// such a word's beginning, four match one exactly, and longer numbers match only if all their parts do. Candidates are then
/// verified.
enum NumberParts {
  static let length = 4
  /// The fewest digits to search for.
  private static let shortest = 3
  /// More than any phone or document has.
  private static let mostAsked = 16
  /// A private-use character, which the tokenizer treats as a letter.
  private static let sign = "\u{E000}"

  /// All parts of blank-separated numbers, as words.
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

  /// The query for rows that may contain these digits within a number; `nil` if there are too few digits.
  static func pattern(for digits: String) -> String? {
    guard digits.utf8.count >= shortest else { return nil }
    guard digits.utf8.count >= length else { return "\"\(sign)\(digits)\" *" }
    // All parts, as the index has them: each one leaves fewer rows to verify.
    var parts: Set<Substring> = []
    var rest = digits[...]
    while rest.utf8.count >= length, parts.count < mostAsked {
      parts.insert(rest.prefix(length))
      rest.removeFirst()
    }
    return "(" + parts.sorted().map { "\"\(sign)\($0)\"" }.joined(separator: " AND ") + ")"
  }
}
