import Commerce

/// The outcome of a customer's registration.
public enum AddOutcome: Hashable, Sendable {
  /// The platform accepted it, and gave it this number, if any.
  case accepted(userID: String?)
  case refused(DeskError)
  /// The outcome is unknown. There is no call to read it back, so an operator has to find out. Never sent again automatically.
  case unknown(DeskError)
  /// Nothing reached the platform.
  case notSent(DeskError)
  /// This outcome, but the journal could not record it.
  indirect case unrecorded(AddOutcome, DeskError)
}

extension CustomerDesk {
  /// This operator's unfinished form.
  public func form() async throws(DeskError) -> CustomerForm? {
    try await store.customerForm(of: identity.operatorName)
  }

  /// Stores this operator's form; it survives Esc, a refusal and a crash. An empty form is deleted.
  public func keep(_ form: CustomerForm) async throws(DeskError) {
    try await store.keep(form, of: identity.operatorName, at: clock.now())
  }

  /// Customers of the local copy with the form's document or e-mail address.
  public func duplicates(of form: CustomerForm) async throws(DeskError) -> [SyncedRecord<Customer>] {
    let document = try? DocumentNumber(form[.document])
    let email = String(form[.email].drop { $0 == " " })
    guard document != nil || !email.isEmpty else { return [] }
    return try await store.customers(like: document, email: email)
  }

  /// The body that ``add(_:plannedAt:options:report:)`` would send. Nothing is sent.
  public func body(of customer: NewCustomer) -> String { platform.body(of: customer) }

  /// Registers a customer (I5), once: journalled before the first byte leaves, and never repeated.
  ///
  /// No other process registers the same document or address meanwhile. Nothing is sent if an earlier registration is not
  /// settled, or if one was accepted since `plannedAt`.
  ///
  /// After acceptance, the customer is in the local copy and this operator's form is deleted; otherwise the form stays.
  /// - Parameter plannedAt: when the operator saw the known customers; `nil` if they did not.
  public func add(
    _ customer: NewCustomer, plannedAt: Timestamp? = nil, options: WriteOptions = WriteOptions(),
    report: @escaping @Sendable (LockHolder) -> Void = { _ in }
  ) async -> AddOutcome {
    await queue.run(for: .customer(customer.document)) {
      do throws(DeskError) {
        return try await locking.run(
          holding: LockSubject.customer(customer), options: options, report: report
        ) {
          guard !Task.isCancelled else { return .notSent(DeskError(.canceled)) }
          do throws(DeskError) {
            try await checkRegistrations(like: customer, since: plannedAt, over: options.overUnsettled)
          } catch {
            return .notSent(error)
          }
          return await send(customer)
        }
      } catch {
        return .notSent(error)
      }
    }
  }

  /// - Throws: ``DeskError/Blocker/unsettled(operatorName:at:)`` or
  ///   ``DeskError/Blocker/registeredMeanwhile(operatorName:)``.
  private func checkRegistrations(
    like customer: NewCustomer, since planned: Timestamp?, over permission: UnsettledPermission
  ) async throws(DeskError) {
    let subjects = Set(LockSubject.customer(customer))
    func isAlike(_ entry: JournalEntry) -> Bool {
      guard case .newCustomer(let other) = entry.intent.change else { return false }
      return !subjects.isDisjoint(with: LockSubject.customer(other))
    }
    let open = try await store.openWrites(of: nil).map(\.entry)
    if let open = open.last(where: { isAlike($0) && !permission.covers($0.id) }) {
      throw DeskError(.notPossible(.unsettled(operatorName: open.intent.operatorName, at: open.openedAt)))
    }
    guard let planned else { return }
    // It may have begun earlier and been accepted since.
    let recent = try await store.entries(before: nil, limit: Self.recentEntries)
    if let other = recent.first(where: { entry in
      isAlike(entry) && entry.state == .accepted && (entry.events.last?.at ?? entry.openedAt) >= planned
    }) {
      throw DeskError(.notPossible(.registeredMeanwhile(operatorName: other.intent.operatorName)))
    }
  }

  /// The number of entries searched for a registration made while the form was filled in.
  private static let recentEntries = 1000

  private func send(_ customer: NewCustomer) async -> AddOutcome {
    let platform = platform
    let ending = await sending.send(
      .newCustomer(customer), to: .customer(customer.document), note: { $0.userID.map { "user \($0)" } ?? "" }
    ) { (request) async throws(DeskError) in
      try await platform.addCustomer(customer, request: request.id)
    }
    let outcome: AddOutcome
    switch ending.result {
    case .success(let acceptance):
      // The acceptance counts even if the local copy cannot store it. A form that stays shows the duplicate.
      try? await takeOver(customer)
      outcome = .accepted(userID: acceptance.userID)
    case .failure(let error):
      outcome =
        switch error.writeState {
        case .refused: .refused(error)
        case .notSent: .notSent(error)
        default: .unknown(error)
        }
    }
    return ending.unrecorded.map { .unrecorded(outcome, $0) } ?? outcome
  }

  /// Stores the new customer. Existing terms are kept, since the platform does not change the terms of a customer it links.
  private func takeOver(_ new: NewCustomer) async throws(DeskError) {
    let known = try await store.customer(new.document)
    let terms = known?.value.terms ?? CustomerTerms()
    var customer = Customer(new)
    customer.terms = terms
    _ = try await save([Edit(before: known?.value ?? Customer(document: new.document), after: customer)])
    // Terms that were due or refused before, or that arrived meanwhile, still have to be sent.
    if known == nil || known?.state == .accepted, let record = try await store.customer(new.document),
      record.value.terms == terms
    {
      try await store.mark([(document: new.document, revision: record.revision)], as: .accepted, at: clock.now())
    }
    try await keep(CustomerForm())
  }
}
