/// The waits between read-backs of a write, limited by the total time.
struct ReadBackSchedule {
  private let policy: OrderDesk.ReadBack
  /// The number of readings so far.
  private(set) var attempt = 0

  init(_ policy: OrderDesk.ReadBack) {
    self.policy = policy
  }

  /// Milliseconds to wait before the next reading; `nil` when the time is up.
  ///
  /// - Parameter elapsed: milliseconds since the first call, by a clock that nobody sets.
  mutating func next(elapsed: Int) -> Int? {
    guard elapsed < policy.limit, let last = policy.waits.last else { return nil }
    let wait = attempt < policy.waits.count ? policy.waits[attempt] : last
    attempt += 1
    return max(1, min(wait, policy.limit - elapsed))
  }
}
