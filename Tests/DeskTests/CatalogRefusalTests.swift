import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Products that the platform refuses")
struct CatalogRefusalTests {
  @Test("of six thousand with a bad one, all others arrive and that one is named", arguments: [1, 3456, 5999, 6000])
  func oneOfMany(bad: Int) async throws {
    let fixture = RecordFixture()
    try await fixture.keep(1...6000)
    fixture.platform.refuse(.sample(bad), saying: "object has missing required properties ([\"brand\"])")
    let outcome = try await fixture.catalog.push()
    #expect(outcome.accepted == 5999 && outcome.remaining == 0 && outcome.failure == nil)
    let refused = RefusedProduct(
      ean: .sample(bad), name: "Product \(bad)", reason: "object has missing required properties ([\"brand\"])")
    #expect(outcome.refused == [refused])
    #expect(fixture.platform.products.count == 5999)
    #expect(try await fixture.state(of: bad) == .refused(refused.reason))
    #expect(fixture.platform.batches.last?.endsSync == true)
    #expect(try await fixture.catalog.push() == PushOutcome())
  }

  @Test("whatever products are bad, all others arrive, and one call that was taken ends the sync", arguments: 1..<128)
  func anySet(bits: Int) async throws {
    let fixture = RecordFixture(batchLimit: 4, settings: CatalogSettings(batchesInFlight: 2))
    try await fixture.keep(1...7)
    let bad = (1...7).filter { bits & (1 << ($0 - 1)) != 0 }
    for number in bad { fixture.platform.refuse(.sample(number), saying: "bad \(number)") }
    let outcome = try await fixture.catalog.push()
    #expect(outcome.accepted == 7 - bad.count && outcome.remaining == 0 && outcome.failure == nil)
    #expect(outcome.refused.map(\.ean) == bad.map { GTIN.sample($0) })
    #expect(outcome.refused.map(\.reason) == bad.map { "bad \($0)" })
    #expect(Set(fixture.platform.products.keys) == Set((1...7).filter { !bad.contains($0) }.map { GTIN.sample($0) }))
    let taken = fixture.store.journal.filter { $0.state == .accepted }.compactMap { entry -> ProductBatchRecord? in
      if case .products(let batch) = entry.intent.change { batch } else { nil }
    }
    #expect(taken.filter(\.endsSync).count == (bad.count == 7 ? 0 : 1))
    #expect(taken.last?.endsSync != false)
    #expect(try await fixture.catalog.push() == PushOutcome())
  }

  @Test("a product keeps its number in the sync however often it is sent")
  func numbers() async throws {
    let fixture = RecordFixture(batchLimit: 4, settings: CatalogSettings(batchesInFlight: 1))
    try await fixture.keep(1...8)
    fixture.platform.refuse(.sample(3), saying: "no")
    fixture.platform.refuse(.sample(6), saying: "no")
    _ = try await fixture.catalog.push()
    for batch in fixture.platform.batches {
      #expect(batch.numbers == Array(batch.firstNumber..<(batch.firstNumber + batch.products.count)))
    }
    #expect(
      fixture.platform.batches.map(\.numbers) == [
        [1, 2, 3, 4], [1, 2], [3, 4], [3], [4], [5, 6, 7, 8], [5, 6], [5], [6], [7, 8],
      ])
    #expect(fixture.platform.batches.map(\.endsSync).suffix(5) == [true, false, false, false, true])
  }

  @Test("when the product that was to end the sync is refused, the one before it is sent again in its place")
  func lastIsBad() async throws {
    let fixture = RecordFixture(batchLimit: 2)
    try await fixture.keep(1...4)
    fixture.platform.refuse(.sample(3), saying: "no")
    fixture.platform.refuse(.sample(4), saying: "no")
    let outcome = try await fixture.catalog.push()
    #expect(outcome.accepted == 2 && outcome.refused.count == 2 && outcome.remaining == 0)
    let end = try #require(fixture.platform.batches.last)
    #expect(end.numbers == [2] && end.firstNumber == 4 && end.endsSync)
    #expect(fixture.journalBatches.last?.items.map(\.ean) == [.sample(2)])
    #expect(try await fixture.state(of: 2) == .accepted)
  }

  @Test("when that sending fails, the product is due again, so that the next push ends the sync")
  func endFails() async throws {
    let fixture = RecordFixture(batchLimit: 1)
    try await fixture.keep(1...2)
    fixture.platform.refuse(.sample(2), saying: "no")
    fixture.platform.script(.countShort(0), for: .sendProducts, times: 2)
    fixture.platform.script(.fail(DeskError(.unreachable(.other))), for: .sendProducts, times: 1)
    let outcome = try await fixture.catalog.push()
    #expect(outcome.failure == DeskError(.unreachable(.other)) && outcome.remaining == 1)
    #expect(try await fixture.catalog.push().accepted == 1)
    #expect(fixture.platform.batches.last?.numbers == [1] && fixture.platform.batches.last?.endsSync == true)
  }

  @Test("while the batch that ends the sync is away, the product before it is due, so that the next push can end it")
  func spareIsDue() async throws {
    let fixture = RecordFixture(batchLimit: 1)
    try await fixture.keep(1...2)
    let gate = Gate()
    fixture.platform.script(.countShort(0), for: .sendProducts, times: 1)
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    #expect(try await fixture.state(of: 1) == .sending)
    gate.open()
    #expect(try await push.value.remaining == 0)
    #expect(try await fixture.state(of: 1) == .accepted)
  }

  @Test("a refused product goes again once it is changed")
  func mended() async throws {
    let fixture = RecordFixture()
    try await fixture.keep(1...3)
    fixture.platform.refuse(.sample(2), saying: "no")
    _ = try await fixture.catalog.push()
    fixture.platform.accept(.sample(2))
    var product = Product.sample(2, stockAt: fixture.clock.now())
    product.brand = "Outra"
    _ = try await fixture.catalog.save([product])
    #expect(try await fixture.catalog.push() == PushOutcome(accepted: 1))
    #expect(fixture.platform.products[.sample(2)]?.brand == "Outra")
  }

  @Test("a platform that refuses every product with the same words is not asked about the whole catalog")
  func everything() async throws {
    let fixture = RecordFixture(batchLimit: 4, settings: CatalogSettings(batchesInFlight: 1))
    try await fixture.keep(1...100)
    for number in 1...100 { fixture.platform.refuse(.sample(number), saying: "account closed") }
    let outcome = try await fixture.catalog.push()
    #expect(outcome.failure?.detail == "account closed" && outcome.refused.isEmpty && outcome.remaining == 100)
    // Once the platform is itself again, nothing has to be changed to go out.
    for number in 1...100 { fixture.platform.accept(.sample(number)) }
    #expect(try await fixture.catalog.push().accepted == 100)
  }
}
