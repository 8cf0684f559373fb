import Commerce

/// The desk's clock; tests replace it to avoid waiting.
public protocol DeskClock: Sendable {
  func now() -> Timestamp
  /// The time since a fixed moment, by a clock that is never set and that keeps running while the machine sleeps.
  func uptime() -> Duration
  /// Waits for a time.
  ///
  /// - Throws: `CancellationError`, and nothing else, as soon as the task is canceled.
  func sleep(for time: Duration) async throws
}
