/// The time of the next tick. Requesting the same interval again does not delay it.
struct TickTimer {
  private var interval: Duration?
  private var start: ContinuousClock.Instant?

  private(set) var deadline: ContinuousClock.Instant?

  mutating func set(_ interval: Duration?, now: ContinuousClock.Instant) {
    if interval != self.interval || start == nil { start = now }
    self.interval = interval
    deadline = interval.flatMap { interval in start.map { $0 + max(interval, .zero) } }
  }

  /// Whether a tick is due; if so, the next interval begins.
  mutating func fire(now: ContinuousClock.Instant) -> Bool {
    guard let deadline, deadline <= now else { return false }
    start = now
    self.deadline = nil
    return true
  }
}
