import Commerce

/// Time as the desk sees it, so that tests need not wait.
public protocol DeskClock: Sendable {
  func now() -> Timestamp
  /// Milliseconds of a clock that nobody sets and that goes on while the machine sleeps.
  func uptime() -> Int
  /// Returns early, by throwing `CancellationError`, when the task is canceled.
  func sleep(milliseconds: Int) async throws
}
