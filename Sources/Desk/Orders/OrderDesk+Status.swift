import Commerce

extension OrderDesk {
  /// Moves one order to another status (I3): re-reads, compares with what the operator saw, journals, sends, reads back.
  ///
  /// Sends exactly `{"order":{"status":"X"}}`, or nothing.
  public func changeStatus(
    _ change: StatusChange, options: WriteOptions = WriteOptions(),
    report: @escaping @Sendable (WriteStep) -> Void = { _ in }
  ) async -> WriteOutcome {
    await write(to: change.orderID, options, report: report) { current in
      if current.status == change.wanted { return .end(.alreadySo(current)) }
      guard current.status == change.expected else { return .end(.moved(current)) }
      return .send(
        Write(
          change: .status(from: current.status, to: change.wanted),
          send: { [platform] (request, limit) async throws(DeskError) in
            try await platform.setStatus(
              change.wanted, of: change.orderID, request: request, leavingWithin: limit)
          },
          isDone: { $0.status == change.wanted }))
    }
  }

  /// Moves several orders, a few at a time, and reports each outcome once it is known.
  ///
  /// A refused log-in or a canceled task stops the rest: orders not begun end as ``WriteOutcome/notSent(_:)``.
  /// - Parameters:
  ///   - steps: called with each order's steps.
  ///   - report: called with each order's outcome.
  /// - Returns: the outcome of every change, in the given order.
  public func changeStatuses(
    _ changes: [StatusChange], options: WriteOptions = WriteOptions(), atOnce width: Int = 6,
    steps: @escaping @Sendable (OrderID, WriteStep) -> Void = { _, _ in },
    report: @escaping @Sendable (OrderID, WriteOutcome) -> Void
  ) async -> [WriteOutcome] {
    var outcomes: [Int: WriteOutcome] = [:]
    var stop: DeskError?
    await withTaskGroup(of: (Int, WriteOutcome).self) { group in
      var waiting = changes.indices
      func beginNext() {
        guard let index = waiting.popFirst() else { return }
        let change = changes[index]
        group.addTask { (index, await changeStatus(change, options: options) { steps(change.orderID, $0) }) }
      }
      for _ in 0..<max(1, width) { beginNext() }
      for await (index, outcome) in group {
        outcomes[index] = outcome
        report(changes[index].orderID, outcome)
        switch outcome {
        case .notSent(let error) where error.stopsCalls, .refused(let error) where error.stopsCalls:
          stop = stop ?? error
        default: break
        }
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
