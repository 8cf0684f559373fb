import Commerce

extension OrderDesk {
  /// Moves one order to another status (I3): re-read, compare with what the operator saw, journal, send, read back.
  ///
  /// Sends exactly `{"order":{"status":"X"}}`, or nothing.
  public func changeStatus(
    _ change: StatusChange, report: @escaping @Sendable (WriteStep) -> Void = { _ in }
  ) async -> WriteOutcome {
    await queue.run(for: .order(change.orderID)) {
      report(.rereading)
      let current: Order
      do throws(DeskError) {
        current = try await order(change.orderID).value
      } catch {
        return .notSent(error)
      }
      if current.status == change.wanted { return .alreadySo(current) }
      guard current.status == change.expected else { return .moved(current) }
      let write = Write(
        change: .status(from: current.status, to: change.wanted),
        send: { (request) async throws(DeskError) in
          try await platform.setStatus(change.wanted, of: change.orderID, request: request)
        },
        isDone: { $0.status == change.wanted })
      return await perform(write, on: current, report: report)
    }
  }

  /// Moves a set of orders, a few at a time, and reports the outcome of each as it is known.
  ///
  /// A refused log-in or a canceled task stops the rest: what was not begun ends as ``WriteOutcome/notSent(_:)``.
  /// - Returns: the outcome of every change, in the order given.
  public func changeStatuses(
    _ changes: [StatusChange], atOnce width: Int = 6,
    report: @escaping @Sendable (OrderID, WriteOutcome) -> Void
  ) async -> [WriteOutcome] {
    var outcomes: [Int: WriteOutcome] = [:]
    var stop: DeskError?
    await withTaskGroup(of: (Int, WriteOutcome).self) { group in
      var waiting = changes.indices
      func beginNext() {
        guard let index = waiting.popFirst() else { return }
        group.addTask { (index, await changeStatus(changes[index])) }
      }
      for _ in 0..<max(1, width) { beginNext() }
      for await (index, outcome) in group {
        outcomes[index] = outcome
        report(changes[index].orderID, outcome)
        if case .notSent(let error) = outcome, error.kind == .logInRefused { stop = stop ?? error }
        if Task.isCancelled { stop = stop ?? DeskError(.canceled) }
        if stop == nil { beginNext() }
      }
    }
    return changes.indices.map { index in
      if let outcome = outcomes[index] { return outcome }
      let outcome = WriteOutcome.notSent(stop ?? DeskError(.canceled))
      report(changes[index].orderID, outcome)
      return outcome
    }
  }
}
