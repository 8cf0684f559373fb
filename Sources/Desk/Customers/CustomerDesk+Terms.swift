import Commerce

extension CustomerDesk {
  /// States the terms of customers (I6), in batches, one after another, in the order given.
  ///
  /// The mirror takes all of them over first, limits as of now, and they are due until the platform has accepted them: what is
  /// cut off at any moment, canceled or not reached is gone on with by ``pushTerms(report:)``, and nothing is lost. A refused
  /// batch is narrowed to the customers at fault; those keep what was wanted, with the platform's sentence. Of two statements
  /// about one customer the later one holds. Canceling the task stops between two calls.
  /// - Throws: what kept it from beginning; nothing was sent then.
  public func setTerms(
    _ updates: [TermsUpdate], report: @escaping @Sendable (TermsProgress) -> Void = { _ in }
  ) async throws(DeskError) -> TermsOutcome {
    try await queued { () async throws(DeskError) in
      let wanted = Self.lastOfEach(updates)
      let now = clock.now()
      var edits: [Edit<Customer>] = []
      for update in wanted {
        let known = try await store.customer(update.document)?.value
        var customer = known ?? Customer(document: update.document)
        customer.terms.state(update, at: now)
        edits.append(Edit(before: known, after: customer))
      }
      _ = try await save(edits)
      return try await send(wanted, of: wanted.count, report: report)
    }
  }

  /// The terms that are due, those that keep a push from beginning apart.
  public func dueTerms() async throws(DeskError) -> DueTerms {
    var due = DueTerms()
    var last: DocumentNumber?
    repeat {
      let records = try await store.dueCustomers(after: last, limit: 1000)
      for customer in records.map(\.value) {
        if customer.terms == CustomerTerms() {
          due.unstated += 1
        } else if TermsUpdate(document: customer.document, terms: customer.terms) == nil || isStale(customer.terms) {
          due.stale.append(DueCustomer(customer))
        } else {
          due.ready.append(DueCustomer(customer))
        }
      }
      last = records.last?.value.document
    } while last != nil
    return due
  }

  /// What a push would send, and what keeps it from beginning. Customers of whom nothing was stated are left out.
  public func termsPlan() async throws(DeskError) -> TermsPlan {
    let due = try await dueTerms()
    let updates = due.updates
    return TermsPlan(
      ready: updates, stale: due.stale.map(\.document),
      batches: (updates.count + platform.termsBatchLimit - 1) / platform.termsBatchLimit)
  }

  /// Sends the terms that are due, as they stand in the mirror: imported ones, and those of a statement that was cut off.
  ///
  /// - Parameter reviewed: what was looked at and agreed to. Nothing else is sent; what differs from the mirror by now, or is
  ///   not due any more, is left as it is and counted as remaining. `nil` sends all that is due.
  /// - Throws: what kept it from beginning: the store, or ``DeskError/Hindrance/staleTerms(_:)``.
  public func pushTerms(
    _ reviewed: [TermsUpdate]? = nil, report: @escaping @Sendable (TermsProgress) -> Void = { _ in }
  ) async throws(DeskError) -> TermsOutcome {
    try await queued { () async throws(DeskError) in
      let plan = try await termsPlan()
      guard plan.stale.isEmpty else { throw DeskError(.notPossible(.staleTerms(plan.stale.count))) }
      guard let reviewed else { return try await send(plan.ready, of: plan.ready.count, report: report) }
      let ready = Set(plan.ready)
      return try await send(reviewed.filter { ready.contains($0) }, of: reviewed.count, report: report)
    }
  }

  private func queued(
    _ body: @escaping @Sendable () async throws(DeskError) -> TermsOutcome
  ) async throws(DeskError) -> TermsOutcome {
    let result: Result<TermsOutcome, DeskError> = await queue.run(for: .customers) {
      guard !Task.isCancelled else { return .failure(DeskError(.canceled)) }
      // What a dead process was stating is due still and goes again, so nobody has to look at those calls.
      _ = try? await store.takeOrphans(at: clock.now()) { if case .terms = $0.change { true } else { false } }
      do throws(DeskError) {
        try await store.beginSending(.customers)
      } catch {
        return .failure(error)
      }
      let result: Result<TermsOutcome, DeskError>
      do throws(DeskError) {
        result = .success(try await body())
      } catch {
        result = .failure(error)
      }
      await store.endSending(.customers)
      return result
    }
    return try result.get()
  }

  private func send(
    _ updates: [TermsUpdate], of total: Int, report: @escaping @Sendable (TermsProgress) -> Void
  ) async throws(DeskError) -> TermsOutcome {
    var items: [TermsRun.Item] = []
    for update in updates {
      guard let record = try await store.customer(update.document) else { continue }
      items.append(TermsRun.Item(update: update, revision: record.revision, state: record.state))
    }
    return await TermsRun(of: self, total: total, report: report).run(items)
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
