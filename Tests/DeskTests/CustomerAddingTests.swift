import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Registering a customer")
struct CustomerAddingTests {
  let fixture = RecordFixture()
  let customer = NewCustomer.sample(1)
  let document = DocumentNumber.sample(1)

  @Test("what the platform took is in the local copy, nothing of it is due, and the form is forgotten")
  func accepted() async throws {
    try await fixture.customers.keep(.sample(1))
    #expect(await fixture.customers.add(customer) == .accepted(userID: "3753"))
    #expect(fixture.platform.customers == [document: customer])
    let record = try #require(try await fixture.customers.customer(document))
    #expect(record.value == Customer(customer) && record.state == .accepted)
    #expect(try await fixture.customers.form() == nil)
    let entry = try #require(fixture.store.journal.first)
    #expect(entry.intent.target == .customer(document) && entry.intent.change == .newCustomer(customer))
    #expect(entry.events.map(\.state) == [.sending, .accepted] && entry.events.last?.note == "user 3753")
    #expect(entry.isSettled && fixture.platform.requests == [entry.intent.request])
  }

  @Test("a refusal tells the platform's sentence, and the form stays")
  func refused() async throws {
    try await fixture.customers.keep(.sample(1))
    fixture.platform.refuseCustomer(document, saying: "Cliente já existe")
    let outcome = await fixture.customers.add(customer)
    guard case .refused(let error) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(error.detail == "Cliente já existe")
    #expect(try await fixture.customers.form() == .sample(1))
    #expect(try await fixture.customers.customer(document) == nil)
    #expect(fixture.journalStates == [[.sending, .refused]])
  }

  @Test(
    "what never reached the platform is not sent, and the form stays",
    arguments: [.unreachable(.tlsExpired), .logInRefused, .throttled(retryAfterSeconds: nil)] as [DeskError.Kind])
  func notSent(kind: DeskError.Kind) async throws {
    try await fixture.customers.keep(.sample(1))
    fixture.platform.script(.fail(DeskError(kind)), for: .addCustomer)
    #expect(await fixture.customers.add(customer) == .notSent(DeskError(kind)))
    #expect(try await fixture.customers.form() == .sample(1))
    #expect(fixture.journalStates == [[.sending, .notSent]])
  }

  @Test(
    "without an answer it is unknown, is not sent again, and waits for a person",
    arguments: [.unknownOutcome, .interrupted, .unreadable, .gatewayFault(code: "502")] as [DeskError.Kind])
  func unknown(kind: DeskError.Kind) async throws {
    try await fixture.customers.keep(.sample(1))
    fixture.platform.script(.loseAnswer(DeskError(kind)), for: .addCustomer)
    #expect(await fixture.customers.add(customer) == .unknown(DeskError(kind)))
    #expect(try await fixture.customers.form() == .sample(1))
    #expect(fixture.platform.log == [.addCustomer(customer)])
    #expect(fixture.store.journal.first?.state == .unknown && fixture.store.journal.first?.isSettled == false)
  }

  @Test("killed at any moment, it was sent at most once, and its form or its customer is there", arguments: 0..<12)
  func killed(after steps: Int) async throws {
    try await fixture.customers.keep(.sample(1))
    fixture.power.limit(to: steps)
    _ = await fixture.customers.add(customer)
    fixture.power.restore()
    fixture.store.crash()
    let orders = OrderDesk(
      platform: fixture.platform, store: fixture.store, clock: fixture.clock, identity: RecordFixture.identity)
    let orphans = try await orders.settle() ?? []
    #expect(orphans.allSatisfy { ($0.state == .unknown || $0.state == .sending) && !$0.isSettled })
    #expect(fixture.platform.requests.count <= 1)
    #expect(Set(fixture.store.journal.map(\.intent.request)).isSuperset(of: fixture.platform.requests))
    let isKept = try await fixture.customers.customer(document) != nil
    let hasForm = try await fixture.customers.form() != nil
    #expect(isKept || hasForm)
  }

  @Test("a canceled sending is seen to its end")
  func canceled() async throws {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .addCustomer)
    let adding = Task { await fixture.customers.add(customer) }
    await gate.arrivals(1)
    adding.cancel()
    gate.open()
    #expect(await adding.value == .accepted(userID: "3753"))
  }

  @Test(
    "however it ended, a journal that cannot take it down is told beside it",
    arguments: [nil, .unknownOutcome, .refused] as [DeskError.Kind?])
  func unrecorded(kind: DeskError.Kind?) async throws {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .addCustomer)
    if let kind { fixture.platform.script(.fail(DeskError(kind)), for: .addCustomer) }
    let adding = Task { await fixture.customers.add(customer) }
    await gate.arrivals(1)
    fixture.store.fail(.diskFull, in: [.journalRecording])
    gate.open()
    let fault = DeskError(.store(.diskFull))
    let outcome: AddOutcome =
      switch kind {
      case nil: .accepted(userID: "3753")
      case .refused?: .refused(DeskError(.refused))
      case let kind?: .unknown(DeskError(kind))
      }
    #expect(await adding.value == .unrecorded(outcome, fault))
    #expect(fixture.journalStates == [[.sending]])
  }

  @Test("terms that are known already stay, and stay due if they were")
  func known() async throws {
    var known = Customer(document: document)
    known.terms = CustomerTerms(isBlocked: true, limit: Money(centavos: 5000), limitAt: fixture.clock.now())
    _ = try await fixture.customers.save([known])
    #expect(await fixture.customers.add(customer) == .accepted(userID: "3753"))
    let record = try #require(try await fixture.customers.customer(document))
    #expect(record.value.terms == known.terms && record.value.tradeName == customer.tradeName)
    #expect(record.state.isDue)
  }

  @Test("terms that the platform refused before are not accepted by registering the customer: they are due again")
  func knownRefused() async throws {
    fixture.platform.refuseCustomer(document, saying: "Cliente não encontrado")
    _ = try await fixture.customers.setTerms([.sample(1, isBlocked: true)])
    fixture.platform.acceptCustomer(document)
    #expect(await fixture.customers.add(customer) == .accepted(userID: "3753"))
    #expect(try await fixture.customers.customer(document)?.state.isDue == true)
    #expect(try await fixture.customers.pushTerms() == TermsOutcome(accepted: 1))
    #expect(fixture.platform.terms[document]?.isBlocked == true)
  }

  @Test("terms that were accepted before stay so")
  func knownAccepted() async throws {
    _ = try await fixture.customers.setTerms([.sample(1, isBlocked: true)])
    #expect(await fixture.customers.add(customer) == .accepted(userID: "3753"))
    #expect(try await fixture.customers.customer(document)?.state == .accepted)
  }

  @Test("terms that another console states meanwhile stay, and are due", arguments: [false, true])
  func statedMeanwhile(isKnown: Bool) async throws {
    if isKnown { _ = try await fixture.customers.setTerms([.sample(1, centavos: 100)]) }
    let gate = Gate()
    fixture.store.hold(.recordWriting, at: gate)
    let adding = Task { await fixture.customers.add(customer) }
    await gate.arrivals(1)
    let free = Gate()
    free.open()
    fixture.store.hold(.recordWriting, at: free)
    var other = try await fixture.customers.customer(document)?.value ?? Customer(document: document)
    other.terms = CustomerTerms(isBlocked: true, limit: Money(centavos: 5000), limitAt: fixture.clock.now())
    _ = try await fixture.customers.save([other])
    gate.open()
    #expect(await adding.value == .accepted(userID: "3753"))
    let record = try #require(try await fixture.customers.customer(document))
    #expect(record.value.terms == other.terms && record.value.tradeName == customer.tradeName)
    #expect(record.state.isDue)
  }

  @Test("duplicates are found by document or by e-mail, and an empty form has none")
  func duplicates() async throws {
    _ = try await fixture.customers.save([Customer(.sample(1)), Customer(.sample(2)), Customer(document: .sample(3))])
    func found(_ texts: [CustomerField: String]) async throws -> [DocumentNumber] {
      try await fixture.customers.duplicates(of: CustomerForm(texts: texts)).map(\.value.document)
    }
    #expect(try await found([.document: document.formatted]) == [document])
    #expect(try await found([.email: "COMPRAS2@example.com"]) == [.sample(2)])
    #expect(try await found([.document: document.formatted, .email: "compras2@example.com"]).count == 2)
    #expect(try await found([.document: "123", .tradeName: "Mercado 1"]) == [])
  }
}
