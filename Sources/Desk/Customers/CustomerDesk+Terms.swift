import Commerce

extension CustomerDesk {
  /// States the terms of customers (I6), in batches, one after another, in the order given.
  ///
  /// The local copy takes all of them over first, limits as of now, and they are due until the platform has accepted them. Nothing
  /// is lost: ``pushTerms(report:)`` sends what was cut off, canceled or not reached. A refused
  /// batch is narrowed to the customers at fault; those keep what was wanted, with the platform's sentence. A platform that
  /// refuses everything in the same words ends it, and what it refused is due as before. A customer of whom something else was
  /// still to be sent is stated with all that the local copy knows. Of two statements
  /// about one customer the later one holds. Canceling the task stops between two calls.
  /// - Throws: what kept it from beginning; nothing was sent then.
  public func setTerms(
    _ updates: [TermsUpdate], report: @escaping @Sendable (TermsProgress) -> Void = { _ in }
  ) async throws(DeskError) -> TermsOutcome {
    try await queued { () async throws(DeskError) in
      let now = clock.now()
      var statements: [Statement] = []
      for update in Self.lastOfEach(updates) {
        let known = try await store.customer(update.document)
        var customer = known?.value ?? Customer(document: update.document)
        customer.terms.state(update, at: now)
        statements.append(Statement(update: update, known: known, customer: customer))
      }
      _ = try await save(statements.map { Edit(before: $0.known?.value, after: $0.customer) })
      return try await send(statements, report: report)
    }
  }

  /// Something stated of a customer, as the local copy takes it over.
  private struct Statement: Sendable {
    var update: TermsUpdate
    var known: SyncedRecord<Customer>?
    var customer: Customer

    /// What is sent of it: what was stated and no more where the platform has the rest, else all that the local copy knows.
    ///
    /// - Returns: `nil` if the local copy says something else by now. That is due and goes with the next push; what was stated must
    ///   neither go in its place nor be taken for it.
    func item(of record: SyncedRecord<Customer>) -> TermsRun.Item? {
      guard record.value.terms.hold(update) else { return nil }
      let isRestSent = known?.state == .accepted && record.value.terms == customer.terms
      guard let sent = isRestSent ? update : TermsUpdate(document: update.document, terms: record.value.terms)
      else { return nil }
      return TermsRun.Item(update: sent, revision: record.revision, state: record.state)
    }
  }

  private func send(
    _ statements: [Statement], report: @escaping @Sendable (TermsProgress) -> Void
  ) async throws(DeskError) -> TermsOutcome {
    var items: [TermsRun.Item] = []
    for statement in statements {
      // Content and revision come from one reading: an import may be at work.
      guard let record = try await store.customer(statement.update.document) else { continue }
      if let item = statement.item(of: record) { items.append(item) }
    }
    return await TermsRun(of: self, total: statements.count, report: report).run(items)
  }

  /// The terms that are due, those that keep a push from beginning apart.
  public func dueTerms() async throws(DeskError) -> DueTerms {
    var due = DueTerms()
    for record in try await dueRecords() {
      switch standing(of: record) {
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

  /// What a push makes of a customer that is due.
  private enum Standing {
    case unstated, stale
    case ready(TermsRun.Item)
  }

  private func standing(of record: SyncedRecord<Customer>) -> Standing {
    let terms = record.value.terms
    if terms == CustomerTerms() { return .unstated }
    guard let update = TermsUpdate(document: record.value.document, terms: terms), !isStale(terms) else {
      return .stale
    }
    return .ready(TermsRun.Item(update: update, revision: record.revision, state: record.state))
  }

  /// What a push would send, and what keeps it from beginning. Customers of whom nothing was stated are left out.
  public func termsPlan() async throws(DeskError) -> TermsPlan {
    let due = try await dueTerms()
    let updates = due.updates
    return TermsPlan(
      ready: updates, stale: due.stale.map(\.document),
      batches: (updates.count + platform.termsBatchLimit - 1) / platform.termsBatchLimit)
  }

  /// The bodies that would state these terms if none were refused, one after another. Nothing is sent.
  public func bodies(of updates: [TermsUpdate]) -> [String] {
    let limit = platform.termsBatchLimit
    return stride(from: 0, to: updates.count, by: limit).map { start in
      platform.body(of: Array(updates[start...].prefix(limit)))
    }
  }

  /// Sends the terms that are due, as they stand in the local copy: imported ones, and those of a statement that was cut off.
  ///
  /// - Parameter reviewed: what was looked at and agreed to. Nothing else is sent; what differs from the local copy by now, or is
  ///   not due any more, is left as it is and counted as remaining. `nil` sends all that is due.
  /// - Throws: what kept it from beginning: the store, or ``DeskError/Hindrance/staleTerms(_:)``.
  public func pushTerms(
    _ reviewed: [TermsUpdate]? = nil, report: @escaping @Sendable (TermsProgress) -> Void = { _ in }
  ) async throws(DeskError) -> TermsOutcome {
    try await queued { () async throws(DeskError) in
      var stale = 0
      var items: [TermsRun.Item] = []
      for record in try await dueRecords() {
        switch standing(of: record) {
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
    try await queue.runInTurn(
      for: .customers, on: store, takingOver: \.isOfTerms, at: clock.now(), body)
  }

  private static func lastOfEach(_ updates: [TermsUpdate]) -> [TermsUpdate] {
    var seen: Set<DocumentNumber> = []
    return updates.reversed().filter { seen.insert($0.document).inserted }.reversed()
  }
}

extension TermsUpdate {
  /// The statement that known terms make; `nil` while flag or limit are missing.
  init?(document: DocumentNumber, terms: CustomerTerms) {
    guard let isBlocked = terms.isBlocked, let limit = terms.limit else { return nil }
    self.init(
      document: document, isBlocked: isBlocked, limit: limit, payments: terms.payments, groups: terms.groups)
  }
}

extension CustomerTerms {
  /// Takes a statement over. Payments and groups it does not name stay as they are, as they do at the platform.
  fileprivate mutating func state(_ update: TermsUpdate, at time: Timestamp) {
    isBlocked = update.isBlocked
    limit = update.limit
    limitAt = time
    payments = Self.merged(payments, update.payments)
    groups = Self.merged(groups, update.groups)
  }

  /// Whether they say what a statement says; there may be more to them.
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
