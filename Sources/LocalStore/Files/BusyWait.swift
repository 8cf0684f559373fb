import GRDB
import Glibc
import Synchronization

/// The time one operation waits for other processes, over the store's lock and all its statements.
///
/// After a timeout, later operations do not wait again at once: a command of many small operations would otherwise take a minute
/// to report that the store is in use.
final class BusyWait: Sendable {
  private let state = Mutex((deadline: SuspendingClock.now, inVainUntil: SuspendingClock.now))

  /// Begins an operation.
  ///
  /// - Parameter isUrgent: whether it waits even after a timeout: writes to the journal must not be lost.
  func begin(timeout: Duration, isUrgent: Bool = true) {
    let now = SuspendingClock.now
    state.withLock { $0.deadline = isUrgent || $0.inVainUntil <= now ? now + timeout : now }
  }

  /// The remaining time.
  var rest: Duration { state.withLock { max(.zero, $0.deadline - .now) } }

  /// Sleeps briefly; SQLite calls it while the file is locked.
  ///
  /// - Returns: false once the time is up.
  private func pause() -> Bool {
    guard rest > .zero else { return false }
    usleep(500)
    return true
  }

  /// The busy mode of the connection that this waits for.
  var mode: Database.BusyMode { .callback { [self] _ in pause() } }

  /// Records how an operation ended, for later ones.
  func end(inVain: Bool, timeout: Duration) {
    state.withLock { $0.inVainUntil = inVain ? .now + timeout : .now }
  }
}
