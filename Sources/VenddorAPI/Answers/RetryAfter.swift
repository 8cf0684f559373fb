import Commerce

/// The `Retry-After` header: seconds, or a date in one of the three forms of RFC 9110.
enum RetryAfter {
  /// Whole seconds from `now`, not negative; `nil` for anything that is neither form.
  static func seconds(_ text: String, now: Timestamp) -> Int? {
    let trimmed = text.split(separator: " ").joined(separator: " ")
    if !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (48...57).contains($0) }) { return Int(trimmed) ?? .max }
    guard let date = date(trimmed) else { return nil }
    return Int(max(0, now.seconds(until: date.advanced(by: 999))))
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
  private static func date(_ text: String) -> Timestamp? {
    let parts = text.split { " ,-:".contains($0) }.map(String.init)
    guard parts.count >= 7, let monthAt = parts.firstIndex(where: months.contains),
      let month = months.firstIndex(of: parts[monthAt])
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 5, numbers.allSatisfy({ (0...9999).contains($0) }) else { return nil }
    // Only the oldest form has the day after the month and the year last.
    let isOldest = monthAt == 1
    let (day, year) = isOldest ? (numbers[0], numbers[4]) : (numbers[0], numbers[1])
    let clock = isOldest ? Array(numbers[1...3]) : Array(numbers[2...4])
    guard (1...31).contains(day), clock[0] < 24, clock[1] < 60, clock[2] <= 60 else { return nil }
    let fullYear = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year
    let days = daysSince1970(year: fullYear, month: month + 1, day: day)
    return Timestamp(seconds: Int64(days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]))
  }

  /// Counts in eras of 400 years that begin in March, so that the leap day is the last day of its year.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
