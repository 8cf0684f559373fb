import Commerce

/// Statements of terms being sent, one batch after another.
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
    while !rest.isEmpty, outcome.failure == nil {
      let batch = Array(rest.prefix(desk.platform.termsBatchLimit))
      rest = rest.dropFirst(batch.count)
      await settle(Narrowing(of: batch) { range in await self.sendPart(Array(batch[range])) })
    }
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
      let result = await desk.sending.send(.terms(updates), to: target) { (request) async throws(DeskError) in
        try await platform.setTerms(updates, request: request)
      }
      _ = try result.get()
      try await mark(items, as: .accepted)
      return nil
    } catch {
      return error
    }
  }

  /// Those of unknown outcome stay marked as being sent, and so due.
  private func settle(_ narrowing: Narrowing<Item>) async {
    outcome.failure = narrowing.failure
    outcome.unknown += narrowing.unknown.count
    for state in Set(narrowing.notSent.map(\.state)) {
      try? await mark(narrowing.notSent.filter { $0.state == state }, as: state)
    }
    for (item, error) in narrowing.refused {
      do throws(DeskError) {
        try await mark([item], as: .refused(error.detail))
      } catch {
        outcome.failure = outcome.failure ?? error
      }
      outcome.refused.append(RefusedTerms(document: item.update.document, reason: error.detail))
      refused.append(item)
    }
    if let error = narrowing.refused.last?.error, areAllRefused { await stop(for: error) }
    advance()
  }

  /// A platform that refuses the first two batches whole, with the same words, means something else than the customers.
  private var areAllRefused: Bool {
    outcome.failure == nil && outcome.accepted == 0 && refused.count >= 2 * desk.platform.termsBatchLimit
      && Set(outcome.refused.map(\.reason)).count == 1
  }

  /// Ends the run, and leaves those that were refused as they were before it: else no later push would send them.
  private func stop(for error: DeskError) async {
    outcome.failure = error
    for state in Set(refused.map(\.state)) {
      try? await mark(refused.filter { $0.state == state }, as: state)
    }
    refused = []
    outcome.refused = []
  }

  private func mark(_ items: [Item], as state: SendState) async throws(DeskError) {
    try await desk.store.mark(
      items.map { (document: $0.update.document, revision: $0.revision) }, as: state, at: desk.clock.now())
  }
}
