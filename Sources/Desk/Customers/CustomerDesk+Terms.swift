import Commerce

extension CustomerDesk {
  /// Sends the terms of customers (I6) in batches, one after another, in the given order.
  ///
  /// The local copy stores all of them first, with limits as of now; they are due until the platform accepts them. After an
  /// interruption or cancellation, ``pushTerms(report:)`` sends the rest. A refused batch is bisected to find the refused
  /// customers; these keep the wanted terms and the platform's sentence. If the platform refuses everything in the same words,
  /// the run ends, and the refused terms are due as before. A customer with other unsent changes is sent with all terms of the
  /// local copy. Of two changes of one customer, the later one counts. Canceling the task stops between two calls.
  /// - Throws: why it did not begin; nothing was sent.
  public func setTerms(
    _ updates: [TermsUpdate], report: @escaping @Sendable (TermsProgress) -> Void = { _ in }
  ) async throws(DeskError) -> TermsOutcome {
    try await queued { () async throws(DeskError) in
      let now = clock.now()
      var changes: [TermsChange] = []
      for update in Self.lastOfEach(updates) {
        let known = try await store.customer(update.document)
        var customer = known?.value ?? Customer(document: update.document)
        customer.terms.apply(update, at: now)
        changes.append(TermsChange(update: update, known: known, customer: customer))
      }
      _ = try await save(changes.map { Edit(before: $0.known?.value, after: $0.customer) })
      return try await send(changes, report: report)
    }
  }

  /// A change of a customer's terms, as stored in the local copy.
  private struct TermsChange: Sendable {
    var update: TermsUpdate
    var known: SyncedRecord<Customer>?
    var customer: Customer

    /// What to send: only the change if the platform already has the rest, otherwise all terms of the local copy.
    ///
    /// - Returns: `nil` if the local copy has changed since. The new terms are due and go with the next push; the change must
    ///   neither replace them nor mark them as accepted.
    func item(of record: SyncedRecord<Customer>) -> TermsRun.Item? {
      guard record.value.terms.hold(update) else { return nil }
      let isRestSent = known?.state == .accepted && record.value.terms == customer.terms
      guard let sent = isRestSent ? update : TermsUpdate(document: update.document, terms: record.value.terms)
      else { return nil }
      return TermsRun.Item(update: sent, revision: record.revision, state: record.state)
    }
  }

  private func send(
    _ changes: [TermsChange], report: @escaping @Sendable (TermsProgress) -> Void
  ) async throws(DeskError) -> TermsOutcome {
    var items: [TermsRun.Item] = []
    for change in changes {
      // Content and revision come from one reading, because an import may be running.
      guard let record = try await store.customer(change.update.document) else { continue }
      if let item = change.item(of: record) { items.append(item) }
    }
    return await TermsRun(of: self, total: changes.count, report: report).run(items)
  }

  /// The due terms; those that block a push are listed separately.
  public func dueTerms() async throws(DeskError) -> DueTerms {
    var due = DueTerms()
    for record in try await dueRecords() {
      switch dueState(of: record) {
      case .unstated: due.unstated += 1
      case .stale: due.stale.append(DueCustomer(record.value))
      case .ready: due.ready.append(DueCustomer(record.value))
      }
    }
    return due
  }

  private func dueRecords() async throws(DeskError) -> [SyncedRecord<Customer>] {
    var records: [SyncedRecord<Customer>] = []
    var part: [SyncedRecord<Customer>]
    repeat {
      part = try await store.dueCustomers(after: records.last?.value.document, limit: 1000)
      records += part
    } while !part.isEmpty
    return records
  }

  /// How a push treats a due customer.
  private enum DueState {
    case unstated, stale
    case ready(TermsRun.Item)
  }

  private func dueState(of record: SyncedRecord<Customer>) -> DueState {
    let terms = record.value.terms
    if terms == CustomerTerms() { return .unstated }
    guard let update = TermsUpdate(document: record.value.document, terms: terms), !isStale(terms) else {
      return .stale
    }
    return .ready(TermsRun.Item(update: update, revision: record.revision, state: record.state))
  }

  /// What a push would send, and what blocks it. Customers without stated terms are left out.
  public func termsPlan() async throws(DeskError) -> TermsPlan {
    let due = try await dueTerms()
    let updates = due.updates
    return TermsPlan(
      ready: updates, stale: due.stale.map(\.document),
      batches: (updates.count + platform.termsBatchLimit - 1) / platform.termsBatchLimit)
  }

  /// The bodies that send these terms if none are refused, one after another. Nothing is sent.
  public func bodies(of updates: [TermsUpdate]) -> [String] {
    let limit = platform.termsBatchLimit
    return stride(from: 0, to: updates.count, by: limit).map { start in
      platform.body(of: Array(updates[start...].prefix(limit)))
    }
  }

  /// Sends the due terms from the local copy: imported ones, and those of an interrupted run.
  ///
  /// - Parameter reviewed: the terms that the operator reviewed. Only these are sent; those that changed since, or are no longer
  ///   due, are left alone and counted as remaining. `nil` sends all due terms.
  /// - Throws: why it did not begin: an error of the store, or ``DeskError/Blocker/staleTerms(_:)``.
  public func pushTerms(
    _ reviewed: [TermsUpdate]? = nil, report: @escaping @Sendable (TermsProgress) -> Void = { _ in }
  ) async throws(DeskError) -> TermsOutcome {
    try await queued { () async throws(DeskError) in
      var stale = 0
      var items: [TermsRun.Item] = []
      for record in try await dueRecords() {
        switch dueState(of: record) {
        case .unstated: break
        case .stale: stale += 1
        case .ready(let item): items.append(item)
        }
      }
      guard stale == 0 else { throw DeskError(.notPossible(.staleTerms(stale))) }
      let seen = reviewed.map { Set($0) }
      let sent = items.filter { seen?.contains($0.update) ?? true }
      return await TermsRun(of: self, total: reviewed?.count ?? items.count, report: report).run(sent)
    }
  }

  private func queued(
    _ body: @escaping @Sendable () async throws(DeskError) -> TermsOutcome
  ) async throws(DeskError) -> TermsOutcome {
    try await queue.runExclusively(
      for: .customers, on: store, takingOver: \.isOfTerms, at: clock.now(), body)
  }

  private static func lastOfEach(_ updates: [TermsUpdate]) -> [TermsUpdate] {
    var seen: Set<DocumentNumber> = []
    return updates.reversed().filter { seen.insert($0.document).inserted }.reversed()
  }
}

extension TermsUpdate {
  /// The update that sends known terms; `nil` if the flag or the limit is missing.
  init?(document: DocumentNumber, terms: CustomerTerms) {
    guard let isBlocked = terms.isBlocked, let limit = terms.limit else { return nil }
    self.init(
      document: document, isBlocked: isBlocked, limit: limit, payments: terms.payments, groups: terms.groups)
  }
}

extension CustomerTerms {
  /// Applies an update. Payments and groups it does not name are kept, as on the platform.
  fileprivate mutating func apply(_ update: TermsUpdate, at time: Timestamp) {
    isBlocked = update.isBlocked
    limit = update.limit
    limitAt = time
    payments = Self.merged(payments, update.payments)
    groups = Self.merged(groups, update.groups)
  }

  /// Whether these terms include everything that an update says.
  fileprivate func hold(_ update: TermsUpdate) -> Bool {
    isBlocked == update.isBlocked && limit == update.limit && Set(payments).isSuperset(of: update.payments)
      && Set(groups).isSuperset(of: update.groups)
  }

  private static func merged(_ known: [TermSwitch], _ stated: [TermSwitch]) -> [TermSwitch] {
    var merged = known
    for new in stated {
      if let index = merged.firstIndex(where: { $0.code == new.code }) {
        merged[index] = new
      } else {
        merged.append(new)
      }
    }
    return merged
  }
}
