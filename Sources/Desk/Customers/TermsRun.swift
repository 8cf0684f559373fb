import Commerce

/// Sends terms, one batch after another.
actor TermsRun {
  struct Item: Sendable {
    var update: TermsUpdate
    var revision: Int64
    var state: SendState
  }

  private let desk: CustomerDesk
  private let report: @Sendable (TermsProgress) -> Void
  private var progress: TermsProgress
  private var outcome = TermsOutcome()
  private var refused: [Item] = []

  init(of desk: CustomerDesk, total: Int, report: @escaping @Sendable (TermsProgress) -> Void) {
    self.desk = desk
    self.report = report
    progress = TermsProgress(done: 0, total: total)
  }

  func run(_ items: [Item]) async -> TermsOutcome {
    report(progress)
    var rest = items[...]
    while !rest.isEmpty, outcome.failure == nil, outcome.unrecorded == nil {
      let batch = Array(rest.prefix(desk.platform.termsBatchLimit))
      rest = rest.dropFirst(batch.count)
      await settle(Bisection(of: batch) { range in await self.sendPart(Array(batch[range])) })
    }
    if outcome.failure == outcome.unrecorded { outcome.failure = nil }
    outcome.remaining = progress.total - progress.done
    return outcome
  }

  private func sendPart(_ items: [Item]) async -> DeskError? {
    let error = await call(items)
    if error == nil { outcome.accepted += items.count }
    advance()
    return error
  }

  private func advance() {
    progress.done = outcome.accepted + outcome.refused.count
    report(progress)
  }

  private func call(_ items: [Item]) async -> DeskError? {
    let updates = items.map(\.update)
    let target = updates.count == 1 ? WriteTarget.customer(updates[0].document) : .customers
    let platform = desk.platform
    do throws(DeskError) {
      try await mark(items, as: .sending)
    } catch {
      return error
    }
    let ending = await desk.sending.send(.terms(updates), to: target) { (request) async throws(DeskError) in
      try await platform.setTerms(updates, request: request)
    }
    if ending.wasSent { outcome.unrecorded = outcome.unrecorded ?? ending.unrecorded }
    if case .failure(let error) = ending.result { return error }
    await note(items, as: .accepted)
    return nil
  }

  /// Records the outcome of a batch. Items of unknown outcome stay marked as being sent, and so due.
  private func settle(_ bisection: Bisection<Item>) async {
    outcome.failure = bisection.failure
    outcome.unknown += bisection.unknown.count
    outcome.notTaken += bisection.notTaken.count
    await restore(bisection.notSent + bisection.notTaken)
    for (item, error) in bisection.refused {
      await note([item], as: .refused(error.detail))
      outcome.refused.append(RefusedTerms(document: item.update.document, reason: error.detail))
      refused.append(item)
    }
    if let error = bisection.refused.last?.error, areAllRefused { await stop(for: error) }
    advance()
  }

  /// Whether the platform refuses the first two batches whole with the same words: the customers are not the reason.
  private var areAllRefused: Bool {
    outcome.failure == nil && outcome.accepted == 0 && refused.count >= 2 * desk.platform.termsBatchLimit
      && Set(outcome.refused.map(\.reason)).count == 1
  }

  /// Ends the run and restores the refused items; otherwise no later push would send them.
  private func stop(for error: DeskError) async {
    outcome.failure = error
    outcome.notTaken += refused.count
    await restore(refused)
    refused = []
    outcome.refused = []
  }

  /// Restores the state of items from before the run.
  private func restore(_ items: [Item]) async {
    for state in Set(items.map(\.state)) {
      try? await mark(items.filter { $0.state == state }, as: state)
    }
  }

  /// Marks items with the platform's answer. If that cannot be stored, the answer still counts, and the items are due again.
  private func note(_ items: [Item], as state: SendState) async {
    do throws(DeskError) {
      try await mark(items, as: state)
    } catch {
      outcome.unrecorded = outcome.unrecorded ?? error
    }
  }

  private func mark(_ items: [Item], as state: SendState) async throws(DeskError) {
    try await desk.store.mark(
      items.map { (document: $0.update.document, revision: $0.revision) }, as: state, at: desk.clock.now())
  }
}
