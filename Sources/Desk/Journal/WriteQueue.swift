/// Lets the writes to one target run one after another, in the order in which they were asked for.
actor WriteQueue {
  private var tails: [WriteTarget: Task<Void, Never>] = [:]

  /// Runs `body` after every earlier body for the same target has ended. Canceling the caller cancels `body` only.
  func run<Result: Sendable>(
    for target: WriteTarget, _ body: @escaping @Sendable () async -> Result
  ) async -> Result {
    let previous = tails[target]
    let work = Task {
      await previous?.value
      return await body()
    }
    let tail = Task { _ = await work.value }
    tails[target] = tail
    let result = await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      work.cancel()
    }
    if tails[target] == tail { tails[target] = nil }
    return result
  }
}
