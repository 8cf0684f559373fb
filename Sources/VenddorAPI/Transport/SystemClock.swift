import Commerce
import Desk
import Glibc

/// The machine's clock.
public struct SystemClock: DeskClock {
  public init() {}

  public func now() -> Timestamp { Self.now() }

  public static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  public func uptime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  public func sleep(for time: Duration) async throws {
    try await Task.sleep(for: time)
  }
}
