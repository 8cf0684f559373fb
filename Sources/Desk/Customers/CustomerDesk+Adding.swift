import Commerce

/// How the registration of a customer ended.
public enum AddOutcome: Hashable, Sendable {
  /// The platform took it, and gave it this number, if it gave one.
  case accepted(userID: String?)
  /// The platform said no.
  case refused(DeskError)
  /// It may have been done: there is no reading to look with, so a person has to find out. Never sent again by itself.
  case unknown(DeskError)
  /// Nothing reached the platform.
  case notSent(DeskError)
  /// It ended so, and the journal could not take it down.
  indirect case unrecorded(AddOutcome, DeskError)
}

extension CustomerDesk {
  /// The form that this operator has not finished.
  public func form() async throws(DeskError) -> CustomerForm? {
    try await store.customerForm(of: identity.operatorName)
  }

  /// Keeps this operator's form; it survives Esc, a refusal and a crash. An empty one is forgotten.
  public func keep(_ form: CustomerForm) async throws(DeskError) {
    try await store.keep(form, of: identity.operatorName, at: clock.now())
  }

  /// Customers of the local copy with the document or the e-mail address that stands in a form.
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
  /// No other process registers one with the same document or address meanwhile. Nothing is sent where an earlier registration
  /// is not settled, or where one was accepted since `plannedAt`.
  ///
  /// When the platform has taken it, the customer is in the local copy and this operator's form forgotten; else the form stays.
  /// - Parameter plannedAt: when the operator was shown the customers that are known; `nil` if that was not so.
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

  /// - Throws: ``DeskError/Hindrance/unsettled(operatorName:at:)`` or
  ///   ``DeskError/Hindrance/registeredMeanwhile(operatorName:)``.
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
    // It may have been begun before, and accepted since.
    let recent = try await store.entries(before: nil, limit: Self.recentEntries)
    if let other = recent.first(where: { entry in
      isAlike(entry) && entry.state == .accepted && (entry.events.last?.at ?? entry.openedAt) >= planned
    }) {
      throw DeskError(.notPossible(.registeredMeanwhile(operatorName: other.intent.operatorName)))
    }
  }

  /// How many entries are looked through for a registration made while a form was filled in.
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
      // What the platform took is done, whether or not the local copy can take it. A form that stays shows the duplicate.
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

  /// Terms that are known from before, or stated by somebody else meanwhile, stay: the platform links a customer it knows, and
  /// leaves them alone.
  private func takeOver(_ new: NewCustomer) async throws(DeskError) {
    let known = try await store.customer(new.document)
    let terms = known?.value.terms ?? CustomerTerms()
    var customer = Customer(new)
    customer.terms = terms
    _ = try await save([Edit(before: known?.value ?? Customer(document: new.document), after: customer)])
    // Terms that were due before, or refused, still have to be sent; and so have those that came meanwhile.
    if known == nil || known?.state == .accepted, let record = try await store.customer(new.document),
      record.value.terms == terms
    {
      try await store.mark([(document: new.document, revision: record.revision)], as: .accepted, at: clock.now())
    }
    try await keep(CustomerForm())
  }
}
