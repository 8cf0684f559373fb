import Commerce
import Desk
import Synchronization

/// A clock that moves only when somebody sleeps on it or the test advances it; nobody really waits.
public final class ManualClock: DeskClock {
  private struct State {
    var now: Timestamp
    var uptime = Duration.zero
    var sleeps: [Duration] = []

    mutating func advance(_ time: Duration) {
      uptime += max(.zero, time)
      now = now.advanced(by: Int64((time / .milliseconds(1)).rounded()))
    }
  }

  private let state: Mutex<State>

  /// - Parameter start: by default the moment of the API document's sample order.
  public init(start: Timestamp = Timestamp(seconds: 1_614_132_087)) {
    state = Mutex(State(now: start))
  }

  public func now() -> Timestamp { state.withLock { $0.now } }

  public func uptime() -> Duration { state.withLock { $0.uptime } }

  /// How long each sleep was, in the order in which they began. Canceled sleeps are left out.
  public var sleeps: [Duration] { state.withLock { $0.sleeps } }

  /// Moves the time on, or back.
  public func advance(by time: Duration) {
    state.withLock { $0.advance(time) }
  }

  /// Sets the time of day, as a person does or a time server; no time passes.
  public func set(forwardBy milliseconds: Int64) {
    state.withLock { $0.now = $0.now.advanced(by: milliseconds) }
  }

  /// Moves the time on and returns, after others had a chance to run.
  public func sleep(for time: Duration) async throws {
    try Task.checkCancellation()
    state.withLock { state in
      state.sleeps.append(time)
      state.advance(time)
    }
    await Task.yield()
    try Task.checkCancellation()
  }
}
