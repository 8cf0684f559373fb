import Commerce

/// A time as files write it.
///
/// Reads `22/11/2026`, `22/11/2026 14:30`, `22/11/2026 14:30:15`, `2026-11-22`, `2026-11-22 14:30`, with seconds, thousandths,
/// `T` instead of the blank, and `Z` or `-03:00` at the end. Ten digits are Unix seconds, the platform's timestamps. Without an
/// offset, the time is Brasília's, which has had no daylight saving since 2019.
enum MomentText {
  private static let brasilia = -3 * 3600

  static func moment(_ text: String) -> Timestamp? {
    var scanner = Scanner(text)
    if text.utf8.count == 10, let seconds = Int64(text), seconds >= 1_000_000_000 { return Timestamp(seconds: seconds) }
    guard let date = scanner.date() else { return nil }
    guard let time = scanner.time(), let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    let seconds = daysSince1970(date) * 86_400 + time.seconds - (offset ?? brasilia)
    return Timestamp(milliseconds: Int64(seconds) * 1000 + Int64(time.thousandths))
  }

  /// `2026-11-22T14:30:15-03:00`, with thousandths only if not zero; `nil` outside the years 1 to 9999.
  static func text(_ moment: Timestamp) -> String? {
    let (local, overflow) = moment.milliseconds.addingReportingOverflow(Int64(brasilia) * 1000)
    guard !overflow else { return nil }
    let thousandths = Int(((local % 1000) + 1000) % 1000)
    let seconds = Int((local - Int64(thousandths)) / 1000)
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    let date = date(daysSince1970: (seconds - ofDay) / 86_400)
    guard (1...9999).contains(date.year) else { return nil }
    let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { padded($0, 2) }.joined(separator: ":")
    let fraction = thousandths == 0 ? "" : "." + padded(thousandths, 3)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T\(clock)\(fraction)-03:00"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  struct Day: Equatable {
    var year: Int
    var month: Int
    var day: Int
  }

  /// The Gregorian calendar. Years begin in March here, so that the leap day is the last.
  static func daysSince1970(_ date: Day) -> Int {
    let year = date.month > 2 ? date.year : date.year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  static func date(daysSince1970 days: Int) -> Day {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let calendarMonth = month < 10 ? month + 3 : month - 9
    return Day(
      year: era * 400 + year + (calendarMonth <= 2 ? 1 : 0), month: calendarMonth,
      day: ofYear - (153 * month + 2) / 5 + 1)
  }
}

extension MomentText {
  private struct Scanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
      var rest = text.utf8[...]
      while rest.first == 0x20 { rest = rest.dropFirst() }
      while rest.last == 0x20 { rest = rest.dropLast() }
      self.rest = rest
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func date() -> Day? {
      guard let first = digits(1...4) else { return nil }
      let date: Day
      if first.count == 4 {
        guard take("-"), let month = digits(2...2), take("-"), let day = digits(2...2) else { return nil }
        date = Day(year: first.value, month: month.value, day: day.value)
      } else {
        guard first.count <= 2, take("/"), let month = digits(1...2), take("/"), let year = digits(4...4) else {
          return nil
        }
        date = Day(year: year.value, month: month.value, day: first.value)
      }
      guard date.year > 0, (1...12).contains(date.month), (1...31).contains(date.day) else { return nil }
      // Refuses 31 February instead of reading it as a day in March.
      return MomentText.date(daysSince1970: daysSince1970(date)) == date ? date : nil
    }

    /// Midnight if there is no time.
    mutating func time() -> (seconds: Int, thousandths: Int)? {
      guard !isAtEnd else { return (0, 0) }
      guard take(" ") || take("T"), let hour = digits(1...2), hour.value < 24, take(":"), let minute = digits(2...2),
        minute.value < 60
      else { return nil }
      var seconds = hour.value * 3600 + minute.value * 60
      guard take(":") else { return (seconds, 0) }
      guard let second = digits(2...2), second.value < 60 else { return nil }
      seconds += second.value
      guard take(".") || take(",") else { return (seconds, 0) }
      guard let fraction = digits(1...9) else { return nil }
      let three = String(String(fraction.text + "00").prefix(3))
      return Int(three).map { (seconds, $0) }
    }

    /// Seconds east of UTC; `.some(nil)` if there is no offset.
    mutating func offset() -> Int?? {
      if take("Z") { return 0 }
      let isEast = take("+")
      guard isEast || take("-") else { return .some(nil) }
      guard let hours = digits(2...2), hours.value < 15 else { return nil }
      _ = take(":")
      guard let minutes = digits(2...2), minutes.value < 60 else { return nil }
      let seconds = hours.value * 3600 + minutes.value * 60
      return isEast ? seconds : -seconds
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest = rest.dropFirst()
      return true
    }

    private mutating func digits(_ counts: ClosedRange<Int>) -> (value: Int, count: Int, text: String)? {
      let found = rest.prefix(counts.upperBound).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard counts.contains(found.count), let value = Int(Substring(found)) else { return nil }
      rest = rest.dropFirst(found.count)
      return (value, found.count, String(Substring(found)))
    }
  }
}
