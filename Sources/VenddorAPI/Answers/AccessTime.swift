import Commerce

/// The moment from which a gateway takes calls again, as its answer names it: `"nextAccessTime":"2026-Dec-01
/// 07:10:00+0000 UTC"`, `after 2026-Dec-01 07:10:00+0000 UTC`, an ISO date, Unix seconds or milliseconds, `after 30 seconds`.
enum AccessTime {
  /// Whole seconds from `now`, not negative; `nil` if the text names no moment.
  static func seconds(in text: String, now: Timestamp) -> Int? {
    let text = text.lowercased()
    for marker in ["nextaccesstime", "api after", "retry after", "try again after", "available after", "try again in"] {
      guard let found = text.firstRange(of: marker) else { continue }
      if let seconds = seconds(from: Token.all(in: text[found.upperBound...].prefix(60)), now: now) { return seconds }
    }
    return nil
  }

  private struct Token {
    var text: Substring
    var isNumber: Bool
    /// The character before it, if that is neither a letter nor a digit.
    var sign: Character?

    static func all(in text: Substring) -> [Token] {
      var tokens: [Token] = []
      var rest = text
      var sign: Character?
      while let first = rest.first {
        guard first.isASCII, first.isNumber || first.isLetter else {
          sign = first
          rest.removeFirst()
          continue
        }
        let word = rest.prefix { $0.isASCII && $0.isNumber == first.isNumber && $0.isLetter == first.isLetter }
        tokens.append(Token(text: word, isNumber: first.isNumber, sign: sign))
        sign = nil
        rest = rest.dropFirst(word.count)
      }
      return tokens
    }
  }

  private static func seconds(from tokens: [Token], now: Timestamp) -> Int? {
    let tokens = Array(tokens.drop { !$0.isNumber })
    guard let first = tokens.first, let number = Int64(first.text) else { return nil }
    let moment: Timestamp? =
      switch first.text.count {
      case 13: Timestamp(milliseconds: number)
      case 10: Timestamp(seconds: number)
      case 4 where tokens.count >= 3: date(tokens)
      default: nil
      }
    // Rounds up, because a call that comes a second early is refused.
    if let moment { return Int(max(0, now.seconds(until: moment.advanced(by: 999)))) }
    guard first.text.count <= 6, tokens.count > 1, !tokens[1].isNumber else { return nil }
    return tokens[1].text.hasPrefix("min") ? Int(number) * 60 : tokens[1].text.hasPrefix("s") ? Int(number) : nil
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Reads a date with the year first and the month as a number or a name. Without an offset it is UTC.
  private static func date(_ tokens: [Token]) -> Timestamp? {
    let month =
      tokens[1].isNumber ? Int(tokens[1].text) : months.firstIndex(of: String(tokens[1].text.prefix(3))).map { $0 + 1 }
    let numbers = tokens.dropFirst(2).filter(\.isNumber)
    guard let month, (1...12).contains(month), let year = Int(tokens[0].text),
      let day = numbers.first.flatMap({ Int($0.text) }),
      (1...31).contains(day)
    else { return nil }
    let clock = numbers.dropFirst().prefix(3).filter { $0.text.count == 2 }.compactMap { Int($0.text) }
    var seconds = RetryAfter.daysSince1970(year: year, month: month, day: day) * 86_400
    for (part, unit) in zip(clock, [3600, 60, 1]) { seconds += part * unit }
    // `+0000`, `-03:00`.
    if let offset = numbers.dropFirst(4).first(where: { $0.sign == "+" || $0.sign == "-" }),
      let hours = Int(offset.text.prefix(2))
    {
      let minutes = offset.text.count == 4 ? Int(offset.text.suffix(2)) ?? 0 : 0
      seconds -= (offset.sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
    return Timestamp(seconds: Int64(seconds))
  }
}
