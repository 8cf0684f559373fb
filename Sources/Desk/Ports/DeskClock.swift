import Commerce

/// Time as the desk sees it, so that tests need not wait.
public protocol DeskClock: Sendable {
  func now() -> Timestamp
  /// Returns early, by throwing `CancellationError`, when the task is canceled.
  func sleep(milliseconds: Int) async throws
}
