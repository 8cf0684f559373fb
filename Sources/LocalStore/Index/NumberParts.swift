/// Finds digits anywhere inside long numbers, such as phones and documents, by means of an index of whole words.
///
/// Each three digits in a row are a word of their own, behind a sign that nobody types: a number is a candidate if it has
/// some of the parts of what is looked for, and a look at the candidate decides.
enum NumberParts {
  static let length = 3
  /// A private-use character, which the tokenizer takes for a letter.
  private static let sign = "\u{E000}"
  /// So many parts without a common digit leave few candidates; each further one costs the walk along its list.
  private static let limit = 3

  /// All parts of some numbers between blanks, as words.
  static func words(of numbers: String) -> String {
    var seen: Set<Substring> = []
    for number in numbers.split(separator: " ") {
      var rest = number
      while rest.utf8.count >= length {
        seen.insert(rest.prefix(length))
        rest.removeFirst()
      }
    }
    return seen.sorted().map { sign + $0 }.joined(separator: " ")
  }

  /// The question for rows that may have these digits inside a number; `nil` for fewer digits than a part has.
  ///
  /// The last digits of a number tell more than the first ones, which are area codes.
  static func pattern(for digits: String) -> String? {
    guard digits.utf8.count >= length else { return nil }
    var parts: [Substring] = []
    var rest = digits[...]
    while rest.utf8.count >= length, parts.count < limit {
      parts.append(rest.suffix(length))
      rest.removeLast(length)
    }
    return "(" + Set(parts).sorted().map { "\"\(sign)\($0)\"" }.joined(separator: " AND ") + ")"
  }
}
