/// The waits between the readings that look for a write, cut at the whole time allowed.
struct ReadBackSchedule {
  private let policy: OrderDesk.ReadBack
  private var used = 0
  /// How many readings have been due so far.
  private(set) var attempt = 0

  init(_ policy: OrderDesk.ReadBack) {
    self.policy = policy
  }

  /// Milliseconds to wait before the next reading; `nil` when the time is up.
  ///
  /// - Parameter elapsed: milliseconds since the first call, by the clock. The waits are counted as well, so that a clock that is
  ///   set back does not prolong the time.
  mutating func next(elapsed: Int) -> Int? {
    used = max(used, elapsed)
    guard used < policy.limit, let last = policy.waits.last else { return nil }
    let wait = attempt < policy.waits.count ? policy.waits[attempt] : last
    let pause = max(1, min(wait, policy.limit - used))
    used += pause
    attempt += 1
    return pause
  }
}
