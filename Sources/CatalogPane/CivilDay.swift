import Commerce
import ConsoleKit
import Glibc
import Texts

/// A day as the wall clock of the process's time zone (`TZ`) has it.
struct CivilDay: Hashable {
  let year: Int
  let month: Int
  let day: Int

  /// Reads a day as a person types it: `30/11/2026`, `2026-11-30`; `nil` if there is no such day.
  init?(typed text: some StringProtocol) {
    let text = String(text.filter { $0 != " " })
    let isYearFirst = text.contains("-")
    let separator: Character = isYearFirst ? "-" : "/"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: isYearFirst ? parts[0] : parts[2], month: parts[1], day: isYearFirst ? parts[2] : parts[0])
    guard (2000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    // The 31st of a month of thirty days would be the first of the next.
    guard CivilDay(start) == self else { return nil }
  }

  init(_ moment: Timestamp) {
    let time = CivilTime(moment)
    self.init(year: time.year, month: time.month, day: time.day)
  }

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day's first moment.
  var start: Timestamp { moment(day) }
  /// The first moment of the next day.
  var end: Timestamp { moment(day + 1) }

  private func moment(_ day: Int) -> Timestamp {
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(day)
    parts.tm_isdst = -1
    return Timestamp(seconds: Int64(mktime(&parts)))
  }
}
