import Commerce

/// When the platform is asked about an open write.
enum DoubtSchedule {
  /// Seconds between the readings; the last one repeats.
  private static let waits: [Int64] = [10, 30, 60, 120, 300, 900, 3600]
  /// The platform is no longer asked automatically after this many seconds.
  private static let reach: Int64 = 7 * 86_400

  /// - Parameter looks: how often the platform was asked so far.
  static func next(after looks: Int, openedAt: Timestamp, now: Timestamp) -> Timestamp? {
    guard reaches(from: openedAt, to: now) else { return nil }
    return now.advanced(by: waits[min(max(0, looks), waits.count - 1)] * 1000)
  }

  static func reaches(from openedAt: Timestamp, to now: Timestamp) -> Bool { openedAt.seconds(until: now) < reach }

  /// The latest time that the schedule can give.
  static func latest(from now: Timestamp) -> Timestamp { now.advanced(by: (waits.last ?? 0) * 1000) }
}
