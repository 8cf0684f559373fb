import GRDB
import Glibc
import Synchronization

/// How long an operation waits for other processes: once, over the store's lock and all its statements.
///
/// Who has waited in vain is not made to wait again at once: a command of many small operations would stand for a minute
/// before it says that the store is in use.
final class BusyWait: Sendable {
  private let deadline = Atomic<UInt64>(0)
  private let inVainUntil = Atomic<UInt64>(0)

  /// Begins an operation.
  ///
  /// - Parameter isUrgent: whether it waits whatever happened before: what the journal takes must not be lost.
  func begin(patience seconds: Double, isUrgent: Bool = true) {
    let now = Self.uptime()
    let waits = isUrgent || inVainUntil.load(ordering: .relaxed) < now
    deadline.store(now + (waits ? Self.nanoseconds(seconds) : 0), ordering: .relaxed)
  }

  /// Seconds that are left.
  var rest: Double {
    let (now, end) = (Self.uptime(), deadline.load(ordering: .relaxed))
    return end > now ? Double(end - now) / 1e9 : 0
  }

  /// Pauses for a moment, as SQLite asks while somebody is in the way.
  ///
  /// - Returns: false when the time is up.
  private func pause() -> Bool {
    guard rest > 0 else { return false }
    usleep(500)
    return true
  }

  /// For a connection whose operations this waits for.
  var mode: Database.BusyMode { .callback { [self] _ in pause() } }

  /// Notes how an operation ended, for the next ones.
  func end(inVain: Bool, patience seconds: Double) {
    inVainUntil.store(inVain ? Self.uptime() + Self.nanoseconds(seconds) : 0, ordering: .relaxed)
  }

  private static func nanoseconds(_ seconds: Double) -> UInt64 { UInt64(max(0, seconds) * 1e9) }

  private static func uptime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
