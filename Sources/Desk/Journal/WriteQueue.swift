import Commerce

/// Runs the writes to one target serially, in the order of their requests.
actor WriteQueue {
  private var tails: [WriteTarget: Task<Void, Never>] = [:]

  /// Runs `body` after all earlier bodies for the same target. Canceling the caller cancels `body` only.
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

  /// Runs a sending of records while holding the store's sending lock, and releases it however the sending ends.
  ///
  /// - Parameter kind: whether a journal entry belongs to such a sending. Records that a dead process was sending are still due
  ///   and are sent again, so its calls need no check.
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
