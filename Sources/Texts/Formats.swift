import Commerce
import Glibc
import TextGrid

// Numbers and dates as people of the language write them.
extension Texts {
  public func money(_ amount: Money?) -> SafeText {
    guard let amount else { return "?" }
    return SafeText(amount.text(decimalComma: language.usesDecimalComma))
  }

  public func quantity(_ quantity: Quantity) -> SafeText {
    SafeText(quantity.text(decimalComma: language.usesDecimalComma))
  }

  /// A whole number with its thousands apart.
  public func count(_ number: Int) -> SafeText {
    var text = ""
    for (index, digit) in String(abs(number)).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = (language.usesDecimalComma ? "." : ",") + text }
      text = String(digit) + text
    }
    return SafeText((number < 0 ? "-" : "") + text)
  }

  /// `22/11 02:21`, eleven columns, in the zone of the process.
  public func shortDateTime(_ time: Timestamp) -> SafeText {
    let parts = CivilTime(time)
    let (first, second) = language == .portuguese ? (parts.day, parts.month) : (parts.month, parts.day)
    // Bytes, not interpolation: every row of every frame has one.
    func tens(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number / 10 % 10) }
    func units(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
    return SafeText(decoding: [
      tens(first), units(first), UInt8(ascii: "/"), tens(second), units(second), UInt8(ascii: " "),
      tens(parts.hour), units(parts.hour), UInt8(ascii: ":"), tens(parts.minute), units(parts.minute),
    ])
  }

  /// `22/11/2026 02:21`, in English `2026-11-22 02:21`.
  public func dateTime(_ time: Timestamp, seconds: Bool = false) -> SafeText {
    let parts = CivilTime(time)
    let clock =
      "\(twoDigits(parts.hour)):\(twoDigits(parts.minute))" + (seconds ? ":\(twoDigits(parts.second))" : "")
    return SafeText(
      language == .portuguese
        ? "\(twoDigits(parts.day))/\(twoDigits(parts.month))/\(parts.year) \(clock)"
        : "\(parts.year)-\(twoDigits(parts.month))-\(twoDigits(parts.day)) \(clock)")
  }

  /// `22/11/2026`, in English `2026-11-22`.
  public func date(_ time: Timestamp) -> SafeText {
    let parts = CivilTime(time)
    let (day, month) = (twoDigits(parts.day), twoDigits(parts.month))
    return SafeText(language == .portuguese ? "\(day)/\(month)/\(parts.year)" : "\(parts.year)-\(month)-\(day)")
  }

  /// `02:21`.
  public func clock(_ time: Timestamp) -> SafeText {
    let parts = CivilTime(time)
    return SafeText("\(twoDigits(parts.hour)):\(twoDigits(parts.minute))")
  }

  /// `02:21:07`.
  public func time(_ time: Timestamp) -> SafeText {
    let parts = CivilTime(time)
    return SafeText("\(twoDigits(parts.hour)):\(twoDigits(parts.minute)):\(twoDigits(parts.second))")
  }

  /// How long ago something was, at most four columns: `12s`, `5m`, `3h`, `14d`, `9a`.
  public func age(of time: Timestamp, at now: Timestamp) -> SafeText {
    let seconds = max(0, time.seconds(until: now))
    let year = language == .portuguese ? "a" : "y"
    return switch seconds {
    case ..<60: SafeText("\(seconds)s")
    case ..<3600: SafeText("\(seconds / 60)m")
    case ..<86_400: SafeText("\(seconds / 3600)h")
    case ..<(86_400 * 365): SafeText("\(seconds / 86_400)d")
    default: SafeText("\(seconds / (86_400 * 365))\(year)")
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A moment as the wall clock of the process's time zone (`TZ`) shows it.
package struct CivilTime: Hashable {
  package let year: Int
  package let month: Int
  package let day: Int
  package let hour: Int
  package let minute: Int
  package let second: Int

  package init(_ moment: Timestamp) {
    var seconds = time_t(moment.seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    year = Int(parts.tm_year) + 1900
    month = Int(parts.tm_mon) + 1
    day = Int(parts.tm_mday)
    hour = Int(parts.tm_hour)
    minute = Int(parts.tm_min)
    second = Int(parts.tm_sec)
  }
}
