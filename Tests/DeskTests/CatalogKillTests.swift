import Commerce
import Desk
import DeskTesting
import Testing

@Suite("A push that is killed")
struct CatalogKillTests {
  /// More than a push of these products takes: later numbers kill nothing.
  static let moments = 0..<90

  @Test(
    "at any moment, and pushed again: every product arrives, the bad one is named, the journal is right",
    arguments: moments)
  func killed(after steps: Int) async throws {
    let fixture = RecordFixture(batchLimit: 2, settings: CatalogSettings(batchesInFlight: 2))
    try await fixture.keep(1...9)
    fixture.platform.refuse(.sample(4), saying: "no")
    fixture.power.limit(to: steps)
    _ = try? await fixture.catalog.push()
    try await checkAfterDeath(fixture)

    fixture.power.restore()
    fixture.store.crash()
    let outcome = try await fixture.catalog.push()
    #expect(outcome.failure == nil && outcome.remaining == 0)
    #expect(Set(fixture.platform.products.keys) == Set([1, 2, 3, 5, 6, 7, 8, 9].map { GTIN.sample($0) }))
    for number in 1...9 {
      #expect(try await fixture.state(of: number) == (number == 4 ? .refused("no") : .accepted))
    }
    #expect(fixture.store.journal.allSatisfy { $0.isSettled })
    #expect(Set(fixture.store.journal.map(\.intent.request)).isSuperset(of: fixture.platform.requests))
    if outcome.accepted > 0 { #expect(fixture.platform.batches.last?.endsSync == true) }
  }

  /// What was lost with the process is no more than answers: all that left is in the journal, all that did not arrive is due.
  private func checkAfterDeath(_ fixture: RecordFixture) async throws {
    fixture.power.restore()
    #expect(Set(fixture.store.journal.map(\.intent.request)).isSuperset(of: fixture.platform.requests))
    for number in 1...9 where fixture.platform.products[.sample(number)] == nil && number != 4 {
      #expect(try await fixture.state(of: number)?.isDue == true)
    }
  }

  @Test("a push ends the calls of a dead one in the journal, and leaves all other writes to whoever can look into them")
  func orphans() async throws {
    let fixture = RecordFixture()
    try await fixture.keep(1...3)
    let change = WriteChange.status(from: .open, to: .preparing)
    for (target, change) in [
      (WriteTarget.order(OrderID(rawValue: "3974")), change),
      (.catalog, .products(ProductBatchRecord(items: [], firstNumber: 1, endsSync: false))),
      (.customers, .terms([.sample(1)])),
    ] {
      let intent = WriteIntent(
        target: target, change: change, operatorName: "bia", profile: "test", request: .random())
      _ = try await fixture.store.open(intent, at: fixture.clock.now())
    }
    fixture.store.crash()
    #expect(try await fixture.catalog.push().accepted == 3)
    #expect(fixture.store.journal.map(\.state) == [.sending, .unknown, .sending, .accepted])
    _ = try await fixture.customers.pushTerms()
    #expect(fixture.store.journal.map(\.state) == [.sending, .unknown, .unknown, .accepted])
  }

  @Test("the moments cover a whole push")
  func covered() async throws {
    let fixture = RecordFixture(batchLimit: 2, settings: CatalogSettings(batchesInFlight: 2))
    try await fixture.keep(1...9)
    fixture.platform.refuse(.sample(4), saying: "no")
    fixture.power.limit(to: Self.moments.upperBound)
    #expect(try await fixture.catalog.push().remaining == 0)
    #expect(!fixture.power.isOut)
  }
}
