import Commerce

/// How long the platform asks to be left alone.
struct Pause: Hashable {
  let end: Timestamp
  /// Whether it ends on the day on which it began, as the wall clock has it.
  let endsToday: Bool

  /// In seconds. Beyond a century no date is told, and no clock overflows.
  static let longest = 36_525 * 86_400

  init(_ seconds: Int, from start: Timestamp) {
    end = start.advanced(by: Int64(min(seconds, Self.longest)) * 1000)
    let (first, last) = (CivilTime(start), CivilTime(end))
    endsToday = (first.year, first.month, first.day) == (last.year, last.month, last.day)
  }
}
