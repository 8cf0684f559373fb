import Synchronization

/// Holds whoever arrives until the test opens it, so that a test can act while a call is under way.
///
/// A canceled task passes at once: the fakes then answer as a canceled call does.
public final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var arrivals = 0
    var nextTicket = 0
    var held: [Int: CheckedContinuation<Void, Never>] = [:]
    var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    mutating func takeSatisfiedWatchers() -> [CheckedContinuation<Void, Never>] {
      let satisfied = watchers.filter { $0.count <= arrivals }.map(\.continuation)
      watchers.removeAll { $0.count <= arrivals }
      return satisfied
    }
  }

  private let state = Mutex(State())

  public init() {}

  /// Waits until the gate is open, or the task is canceled.
  public func pass() async {
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let (isHeld, watchers) = state.withLock { state in
          state.arrivals += 1
          // Looked at under the lock: a cancellation before this is seen here, one after it finds the continuation.
          let isHeld = !state.isOpen && !Task.isCancelled
          if isHeld { state.held[ticket] = continuation }
          return (isHeld, state.takeSatisfiedWatchers())
        }
        for watcher in watchers { watcher.resume() }
        if !isHeld { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.held.removeValue(forKey: ticket) }?.resume()
    }
  }

  /// Waits until so many have arrived in all, whether they passed or are held.
  public func arrivals(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.arrivals < count { state.watchers.append((count, continuation)) }
        return state.arrivals >= count
      }
      if isThere { continuation.resume() }
    }
  }

  /// Lets everybody go on, now and later.
  public func open() {
    let held = state.withLock { state in
      state.isOpen = true
      let held = Array(state.held.values)
      state.held = [:]
      return held
    }
    for continuation in held { continuation.resume() }
  }
}
