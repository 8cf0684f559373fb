import TerminalRuntime

/// What `u` took back a moment ago: if the key was the beginning of a text, it is staged again.
struct UndoneChange: Sendable, Equatable {
  var at: ContinuousClock.Instant
  var key: Key

  func isRecent(at now: ContinuousClock.Instant) -> Bool { now - at < TypingTimes.longBurst }
}
