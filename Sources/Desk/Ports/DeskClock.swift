import Commerce

/// The desk's clock; tests replace it to avoid waiting.
public protocol DeskClock: Sendable {
  func now() -> Timestamp
  /// Milliseconds of a clock that nobody sets and that goes on while the machine sleeps.
  func uptime() -> Int
  /// Returns early, by throwing `CancellationError`, when the task is canceled.
  func sleep(milliseconds: Int) async throws
}
