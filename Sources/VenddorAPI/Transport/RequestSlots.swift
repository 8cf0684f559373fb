import Synchronization

/// Lets a limited number of requests run at once. The others wait in the order in which they came.
final class RequestSlots: Sendable {
  private struct State {
    var free: Int
    var nextTicket = 0
    var waiting: [(ticket: Int, continuation: CheckedContinuation<Bool, Never>)] = []
    /// Tickets that were canceled before they began to wait.
    var canceled: Set<Int> = []
  }

  private let state: Mutex<State>

  init(_ count: Int) {
    state = Mutex(State(free: max(1, count)))
  }

  /// Runs `body` when a slot is free.
  ///
  /// - Returns: `nil`, without having run `body`, if the task is canceled while it waits.
  func run<Result: Sendable>(_ body: () async -> Result) async -> Result? {
    guard await acquire() else { return nil }
    defer { release() }
    return await body()
  }

  private func acquire() async -> Bool {
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    let granted = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let answer: Bool? = state.withLock { state in
          if state.canceled.remove(ticket) != nil { return false }
          if state.free > 0 {
            state.free -= 1
            return true
          }
          state.waiting.append((ticket, continuation))
          return nil
        }
        if let answer { continuation.resume(returning: answer) }
      }
    } onCancel: {
      let continuation = state.withLock { state -> CheckedContinuation<Bool, Never>? in
        guard let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) else {
          state.canceled.insert(ticket)
          return nil
        }
        return state.waiting.remove(at: index).continuation
      }
      continuation?.resume(returning: false)
    }
    // A ticket that is canceled after it was granted leaves its mark, which has to be removed here.
    _ = state.withLock { $0.canceled.remove(ticket) }
    return granted
  }

  private func release() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      if state.waiting.isEmpty {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume(returning: true)
  }
}
