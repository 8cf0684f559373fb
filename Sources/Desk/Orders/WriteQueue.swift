import Commerce

/// Lets the writes to one order run one after another, in the order in which they were asked for.
actor WriteQueue {
  private var tails: [OrderID: Task<Void, Never>] = [:]

  /// Runs `body` after every earlier body for the same order has ended. Canceling the caller cancels `body` only.
  func run<Result: Sendable>(
    for id: OrderID, _ body: @escaping @Sendable () async -> Result
  ) async -> Result {
    let previous = tails[id]
    let work = Task {
      await previous?.value
      return await body()
    }
    let tail = Task { _ = await work.value }
    tails[id] = tail
    let result = await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      work.cancel()
    }
    if tails[id] == tail { tails[id] = nil }
    return result
  }
}
