import Commerce
import Desk
import Synchronization

/// A clock that moves only when somebody sleeps on it or the test advances it; nobody really waits.
public final class ManualClock: DeskClock {
  private struct State {
    var now: Timestamp
    var uptime = 0
    var sleeps: [Int] = []

    mutating func advance(_ milliseconds: Int) {
      uptime += max(0, milliseconds)
      now = Timestamp(milliseconds: now.milliseconds + Int64(milliseconds))
    }
  }

  private let state: Mutex<State>

  /// - Parameter start: by default the moment of the API document's sample order.
  public init(start: Timestamp = Timestamp(seconds: 1_614_132_087)) {
    state = Mutex(State(now: start))
  }

  public func now() -> Timestamp { state.withLock { $0.now } }

  public func uptime() -> Int { state.withLock { $0.uptime } }

  /// How long each sleep was, in milliseconds, in the order in which they began; canceled ones are not among them.
  public var sleeps: [Int] { state.withLock { $0.sleeps } }

  /// Moves the time on, or back.
  public func advance(milliseconds: Int) {
    state.withLock { $0.advance(milliseconds) }
  }

  /// Sets the time of day, as a person does or a time server; no time passes.
  public func set(forwardBy milliseconds: Int64) {
    state.withLock { $0.now = $0.now.advanced(by: milliseconds) }
  }

  /// Moves the time on and returns, after others had a chance to run.
  public func sleep(milliseconds: Int) async throws {
    try Task.checkCancellation()
    state.withLock { state in
      state.sleeps.append(milliseconds)
      state.advance(milliseconds)
    }
    await Task.yield()
    try Task.checkCancellation()
  }
}
