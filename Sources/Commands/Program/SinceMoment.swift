import ArgumentParser
import Commerce
import Glibc

/// A start time on the command line: a time before now (`30m`, `8h`, `2d`), or the midnight of a day (`22/11/2026`,
/// `2026-11-22`).
struct SinceMoment: ExpressibleByArgument {
  private enum Form {
    case span(milliseconds: Int64)
    case day(year: Int32, month: Int32, day: Int32)
  }

  private let form: Form

  init?(argument: String) {
    let units: [Character: Int64] = ["m": 60_000, "h": 3_600_000, "d": 86_400_000]
    if let unit = argument.last.flatMap({ units[$0] }) {
      guard let count = Int64(argument.dropLast()), (1...10_000).contains(count) else { return nil }
      form = .span(milliseconds: count * unit)
      return
    }
    let separator: Character = argument.contains("/") ? "/" : "-"
    let parts = argument.split(separator: separator, omittingEmptySubsequences: false).map { Int32($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
    let (year, day) = separator == "/" ? (last, first) : (first, last)
    guard (1970...9999).contains(year), Self.isDay(year, month, day) else { return nil }
    form = .day(year: year, month: month, day: day)
  }

  /// Whether the calendar has the day.
  private static func isDay(_ year: Int32, _ month: Int32, _ day: Int32) -> Bool {
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (year - 1900, month - 1, day)
    timegm(&parts)
    return (parts.tm_year, parts.tm_mon, parts.tm_mday) == (year - 1900, month - 1, day)
  }

  func moment(before now: Timestamp) -> Timestamp {
    switch form {
    case .span(let milliseconds): return now.advanced(by: -milliseconds)
    case .day(let year, let month, let day):
      var parts = tm()
      (parts.tm_year, parts.tm_mon, parts.tm_mday, parts.tm_isdst) = (year - 1900, month - 1, day, -1)
      return Timestamp(seconds: Int64(mktime(&parts)))
    }
  }
}
