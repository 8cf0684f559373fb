import Commerce

/// When the platform is asked about a write that is not settled.
enum DoubtSchedule {
  /// Seconds between the readings; the last one repeats.
  private static let waits: [Int64] = [10, 30, 60, 120, 300, 900, 3600]
  /// After so many seconds nobody asks by itself any more.
  private static let reach: Int64 = 7 * 86_400

  /// - Parameter looks: how many times the platform was asked so far.
  static func next(after looks: Int, openedAt: Timestamp, now: Timestamp) -> Timestamp? {
    guard reaches(from: openedAt, to: now) else { return nil }
    return now.advanced(by: waits[min(max(0, looks), waits.count - 1)] * 1000)
  }

  static func reaches(from openedAt: Timestamp, to now: Timestamp) -> Bool { openedAt.seconds(until: now) < reach }

  /// No time of the schedule is later than this.
  static func latest(from now: Timestamp) -> Timestamp { now.advanced(by: (waits.last ?? 0) * 1000) }
}
