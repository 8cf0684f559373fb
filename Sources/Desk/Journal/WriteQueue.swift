import Commerce

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

  /// Runs a sending of the local copy's records when it is this process's turn, and gives the turn up however it ends.
  ///
  /// - Parameter kind: whether an entry of the journal is of such a sending. What a dead process was sending is due still and
  ///   goes again, so its calls need no check.
  func runExclusively<Outcome: Sendable>(
    for target: WriteTarget, on store: any SendingLock & Journal,
    takingOver kind: @escaping @Sendable (WriteIntent) -> Bool, at time: Timestamp,
    _ body: @escaping @Sendable () async throws(DeskError) -> Outcome
  ) async throws(DeskError) -> Outcome {
    let result: Result<Outcome, DeskError> = await run(for: target) {
      guard !Task.isCancelled else { return .failure(DeskError(.canceled)) }
      _ = try? await store.takeOrphans(at: time, where: kind)
      do throws(DeskError) {
        try await store.beginSending(target)
      } catch {
        return .failure(error)
      }
      let result: Result<Outcome, DeskError>
      do throws(DeskError) {
        result = .success(try await body())
      } catch {
        result = .failure(error)
      }
      await store.endSending(target)
      return result
    }
    return try result.get()
  }
}
