/// The waits between read-backs of a write, limited by the total time.
struct ReadBackSchedule {
  private let policy: OrderDesk.ReadBack
  /// The number of readings so far.
  private(set) var attempt = 0

  init(_ policy: OrderDesk.ReadBack) {
    self.policy = policy
  }

  /// The wait before the next reading; `nil` when the time is up.
  ///
  /// - Parameter elapsed: the time since the first call, by a clock that is never set.
  mutating func next(elapsed: Duration) -> Duration? {
    guard elapsed < policy.limit, let last = policy.waits.last else { return nil }
    let wait = attempt < policy.waits.count ? policy.waits[attempt] : last
    attempt += 1
    return max(.milliseconds(1), min(wait, policy.limit - elapsed))
  }
}
