import Commerce
import Desk
import DeskTesting
import Testing

@Suite("What of a customer's terms is due")
struct TermsDueTests {
  let fixture = RecordFixture()
  let payments = [TermSwitch(code: "BOL", isOn: true), TermSwitch(code: "CARX", isOn: false)]
  let groups = [TermSwitch(code: "51", isOn: true)]

  /// A customer as an import states it.
  private func imported(centavos: Int64 = 100) -> Customer {
    Customer(
      document: .sample(1),
      terms: CustomerTerms(
        isBlocked: false, limit: Money(centavos: centavos), limitAt: fixture.clock.now(), payments: payments,
        groups: groups))
  }

  private func record() async throws -> SyncedRecord<Customer> {
    try #require(try await fixture.customers.customer(.sample(1)))
  }

  @Test("a statement takes along the imported payments and groups that were still due")
  func importedSwitches() async throws {
    _ = try await fixture.customers.save([imported()])
    var update = TermsUpdate.sample(1, isBlocked: true)
    update.payments = [TermSwitch(code: "BOL", isOn: false)]
    #expect(try await fixture.customers.setTerms([update]) == TermsOutcome(accepted: 1))
    let sent = try #require(fixture.platform.terms[.sample(1)])
    #expect(sent.isBlocked && sent.limit == update.limit && sent.groups == groups)
    #expect(sent.payments == [TermSwitch(code: "BOL", isOn: false), TermSwitch(code: "CARX", isOn: false)])
    #expect(try await record().state == .accepted)
  }

  @Test("a statement takes along what was refused before")
  func refusedSwitches() async throws {
    fixture.platform.refuseCustomer(.sample(1), saying: "no")
    _ = try await fixture.customers.save([imported()])
    _ = try await fixture.customers.pushTerms()
    fixture.platform.acceptCustomer(.sample(1))
    _ = try await fixture.customers.setTerms([.sample(1)])
    #expect(fixture.platform.terms[.sample(1)]?.payments == payments)
  }

  @Test("a statement about a customer of whom all was accepted names only what it is about")
  func acceptedSwitches() async throws {
    _ = try await fixture.customers.save([imported()])
    _ = try await fixture.customers.pushTerms()
    fixture.clock.advance(by: .seconds(1))
    _ = try await fixture.customers.setTerms([.sample(1)])
    #expect(fixture.platform.statements.last == [.sample(1)])
  }

  @Test("what an import changes while terms are stated is not sent as stated, nor taken for accepted")
  func importedWhileStating() async throws {
    let saving = Gate()
    fixture.store.hold(.recordWriting, at: saving)
    let stating = Task { try await fixture.customers.setTerms([.sample(1, centavos: 500)]) }
    await saving.arrivals(1)
    let reading = Gate()
    fixture.store.hold(.recordReading, at: reading)
    saving.open()
    await reading.arrivals(1)
    _ = try await fixture.customers.save([imported(centavos: 100)])
    reading.open()
    #expect(try await stating.value == TermsOutcome(remaining: 1))
    #expect(fixture.platform.statements.isEmpty)
    #expect(try await record().state.isDue)
    #expect(try await fixture.customers.pushTerms() == TermsOutcome(accepted: 1))
    #expect(fixture.platform.terms[.sample(1)]?.limit == Money(centavos: 100))
  }

  @Test("payments that an import brings while terms are stated go along with them")
  func switchesWhileStating() async throws {
    _ = try await fixture.customers.setTerms([.sample(1)])
    fixture.clock.advance(by: .seconds(1))
    let saving = Gate()
    fixture.store.hold(.recordWriting, at: saving)
    let stating = Task { try await fixture.customers.setTerms([.sample(1, centavos: 500)]) }
    await saving.arrivals(1)
    let reading = Gate()
    fixture.store.hold(.recordReading, at: reading)
    saving.open()
    await reading.arrivals(1)
    _ = try await fixture.customers.save([imported(centavos: 500)])
    reading.open()
    #expect(try await stating.value == TermsOutcome(accepted: 1))
    #expect(fixture.platform.terms[.sample(1)]?.payments == payments)
    #expect(fixture.platform.terms[.sample(1)]?.groups == groups)
  }

  @Test("what an import changes while a push begins stays due")
  func importedWhilePushing() async throws {
    _ = try await fixture.customers.save([imported(centavos: 100)])
    let first = Gate()
    let second = Gate()
    fixture.store.hold(.recordReading, at: first)
    let pushing = Task { try await fixture.customers.pushTerms() }
    await first.arrivals(1)
    fixture.store.hold(.recordReading, at: second)
    first.open()
    await second.arrivals(1)
    _ = try await fixture.customers.save([imported(centavos: 500)])
    second.open()
    _ = try await pushing.value
    #expect(fixture.platform.terms[.sample(1)]?.limit == Money(centavos: 100))
    #expect(try await record().state.isDue)
    #expect(try await fixture.customers.pushTerms() == TermsOutcome(accepted: 1))
    #expect(fixture.platform.terms[.sample(1)]?.limit == Money(centavos: 500))
  }
}
