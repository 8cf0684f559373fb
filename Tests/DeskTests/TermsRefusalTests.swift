import Commerce
import Desk
import DeskTesting
import Testing

@Suite("A platform that refuses every statement of terms")
struct TermsRefusalTests {
  let fixture = RecordFixture(termsLimit: 4)
  let all = (1...20).map { TermsUpdate.sample($0) }

  private func refuseAll(saying sentence: (Int) -> String) {
    for number in 1...20 { fixture.platform.refuseCustomer(.sample(number), saying: sentence(number)) }
  }

  private func acceptAll() {
    for number in 1...20 { fixture.platform.acceptCustomer(.sample(number)) }
  }

  @Test("is not asked about all of them; what it said ends the run, and all stay due")
  func stated() async throws {
    refuseAll { _ in "Conta suspensa" }
    let outcome = try await fixture.customers.setTerms(all)
    #expect(outcome.accepted == 0 && outcome.refused.isEmpty && outcome.remaining == 20)
    #expect(outcome.notTaken == 8 && outcome.notSent == 12)
    #expect(outcome.failure?.kind == .refused && outcome.failure?.detail == "Conta suspensa")
    #expect(Set(fixture.platform.statements.flatMap { $0 }.map(\.document)) == Set(all.prefix(8).map(\.document)))
    #expect(try await fixture.store.dueCustomers(after: nil, limit: 99).count == 20)
    acceptAll()
    #expect(try await fixture.customers.pushTerms() == TermsOutcome(accepted: 20))
  }

  @Test("leaves each as it was before a push, too")
  func pushed() async throws {
    let now = fixture.clock.now()
    _ = try await fixture.customers.setTerms([.sample(1, centavos: 1)])
    _ = try await fixture.customers.save(
      all.map {
        Customer(
          document: $0.document, terms: CustomerTerms(isBlocked: $0.isBlocked, limit: $0.limit, limitAt: now))
      })
    refuseAll { _ in "Conta suspensa" }
    #expect(try await fixture.customers.pushTerms().remaining == 20)
    #expect(try await fixture.customers.customer(.sample(1))?.state == .changed)
    #expect(try await fixture.customers.customer(.sample(2))?.state == .neverSent)
  }

  @Test("in words that differ is asked on: then it speaks of the customers")
  func eachItsOwn() async throws {
    refuseAll { "no \($0)" }
    let outcome = try await fixture.customers.setTerms(all)
    #expect(outcome.refused.count == 20 && outcome.remaining == 0 && outcome.failure == nil)
  }

  @Test("after it has taken one is asked on")
  func oneTaken() async throws {
    refuseAll { _ in "Conta suspensa" }
    fixture.platform.acceptCustomer(.sample(2))
    let outcome = try await fixture.customers.setTerms(all)
    #expect(outcome.accepted == 1 && outcome.refused.count == 19 && outcome.failure == nil)
  }
}
