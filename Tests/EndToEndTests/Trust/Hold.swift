import FaultServer
import Glibc
import Synchronization

/// Holds the first write at a moment before its answer, until it is told to let it go.
final class Hold: Sendable {
  private enum Stage { case untouched, holding, open }
  private struct State {
    var stage = Stage.untouched
    var wasHolding = false
    /// When the other has asked last; `nil` while it has not.
    var asked: ContinuousClock.Instant?
    var othersSent = false
  }

  private let moment: FaultServer.Moment
  private let state = Mutex(State())

  init(at moment: FaultServer.Moment) {
    self.moment = moment
  }

  var isHolding: Bool { state.withLock { $0.stage == .holding } }
  var wasHolding: Bool { state.withLock { $0.wasHolding } }
  /// Whether another write came while the first was held.
  var othersSent: Bool { state.withLock { $0.othersSent } }

  /// Whether somebody has asked while the first was held, and nothing more has come for so long.
  func isStill(for pause: Duration) -> Bool {
    state.withLock { state in state.asked.map { ContinuousClock.now - $0 >= pause } ?? false }
  }

  func open() { state.withLock { $0.stage = .open } }

  func sees(_ moment: FaultServer.Moment, _ request: WireRequest) {
    let isFirst = state.withLock { state in
      if moment == .firstByte, state.stage == .holding {
        state.asked = .now
        if request.isWrite { state.othersSent = true }
      }
      guard moment == self.moment, request.isWrite, state.stage == .untouched else { return false }
      (state.stage, state.wasHolding) = (.holding, true)
      return true
    }
    guard isFirst else { return }
    while isHolding { usleep(1_000) }
  }
}
