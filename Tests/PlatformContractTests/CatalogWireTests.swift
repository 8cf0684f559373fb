import Commerce
import Desk
import DeskTesting
import Sandbox
import Testing

/// Products (I1, I2) from the desk through the real client to the sandbox.
@Suite("Products on the wire")
struct CatalogWireTests {
  static let missing = #"object has missing required properties (["brand"])"#

  @Test("they arrive in the document's names and types, single price and tiers alike")
  func shape() async throws {
    try await PlatformBench.withSandbox { server, bench in
      var single = Product.sample(1, stockAt: nil)
      single.name = "Nestlé \"Sensação\""
      single.ncm = try NCM("18069000")
      single.weight = 4500
      single.price = Money(centavos: 1723)
      single.quantityStep = Quantity(6)
      single.quantityPerPackage = Quantity(12)
      single.internalCode = "567"
      var tiered = Product.sample(2, stockAt: nil)
      tiered.isActive = false
      tiered.stock = Quantity(thousandths: 1500)
      tiered.tiers = [
        PriceTier(price: Money(centavos: 990)),
        PriceTier(lowerLimit: Quantity(50), userGroup: "110", price: Money(centavos: 95)),
      ]
      let batch = ProductBatch(products: [single, tiered], firstNumber: 7, endsSync: true)
      let acceptance = try await bench.records.sendProducts(batch, request: .unjournalled("r-1"))
      #expect(acceptance.queued == 2)

      let request = try #require(server.requests.last)
      #expect(request.method == "POST" && request.path == "/inbound/catalog")
      #expect(request.headers["x-request-id"] == "r-1" && request.headers["content-type"] == "application/json")
      let first =
        #"{"ean":"\#(single.ean.digits)","ncm":"18069000","name":"Nestlé \"Sensação\"","brand":"Marca","weight":"4500","#
        + #""price":"17.23","amount":"10","qty_step":"6","status":"1","internal_product_code":"567","#
        + #""quantity_per_package":"12","number":"7","last":false}"#
      let second =
        #"{"ean":"\#(tiered.ean.digits)","name":"Product 2","brand":"Marca","price":"10.00","amount":"1.5","status":"0","#
        + #""prices":[{"lower_limit":"1","usergroup_id":"0","price":"9.90"},"#
        + #"{"lower_limit":"50","usergroup_id":"110","price":"0.95"}],"number":"8","last":true}"#
      #expect(request.body == #"{"products":[\#(first),\#(second)]}"#)

      let received = server.receivedCatalog
      #expect(received.numbers == [7, 8] && received.lastMarks.map(\.ean) == [tiered.ean.digits])
      #expect(received[single.ean.digits]?.name == single.name && received[single.ean.digits]?.internalCode == "567")
      #expect(received[tiered.ean.digits]?.tiers == tiered.tiers && received[tiered.ean.digits]?.isActive == false)
      #expect(received[tiered.ean.digits]?.amount == tiered.stock)
    }
  }

  @Test("a push is numbered through, and ended once, on its very last product, which comes last")
  func sequence() async throws {
    try await PlatformBench.withSandbox { server, bench in
      let (desk, _) = try await desk(bench, products: 1...150)
      #expect(try await desk.push() == PushOutcome(accepted: 150))
      let received = server.receivedCatalog
      #expect(received.numbers.sorted() == Array(1...150))
      let inOrder = received.arrivals.sorted { (Int($0.number) ?? 0) < (Int($1.number) ?? 0) }
      #expect(inOrder.map(\.ean) == (1...150).map { GTIN.sample($0).digits })
      #expect(received.arrivals.last == received.lastMarks.first && received.lastMarks.count == 1)
      #expect(received.arrivals.last?.number == "150" && received.batches == 3)
      #expect(try await desk.push() == PushOutcome())
      #expect(server.requestCount == 3)
    }
  }

  @Test("an empty value is refused in the words of the schema check, and so is what it misses")
  func refusals() async throws {
    try await PlatformBench.withSandbox { server, bench in
      var nameless = Product.sample(1, stockAt: nil)
      nameless.name = ""
      #expect(await failure(of: [nameless], bench)?.detail.contains("too short") == true)
      server.set(faults: [Fault(.refuseWrites(sentence: Self.missing))])
      let error = await failure(of: [.sample(1, stockAt: nil)], bench)
      #expect(error?.kind == .refused && error?.detail == Self.missing)
      #expect(server.requestCount == 2, "a refusal is not repeated")
      #expect(server.receivedCatalog.count == 0)
    }
  }

  @Test("a refused product is found though its sentence does not name it; all others arrive", arguments: [1, 77, 150])
  func refusedProduct(bad: Int) async throws {
    try await PlatformBench.withSandbox { server, bench in
      let (desk, store) = try await desk(bench, products: 1...150)
      bench.refuse(.sample(bad))
      let outcome = try await desk.push()
      let sentence = "Um dos produtos não pode ser processado."
      #expect(outcome.accepted == 149 && outcome.remaining == 0 && outcome.failure == nil)
      #expect(outcome.refused == [RefusedProduct(ean: .sample(bad), name: "Product \(bad)", reason: sentence)])
      #expect(server.receivedCatalog.eans == (1...150).filter { $0 != bad }.map { GTIN.sample($0).digits })
      #expect(server.receivedCatalog.lastMarks.count == 1 && server.receivedCatalog.arrivals.last?.isLast == true)
      #expect(try await store.product(.sample(bad))?.state == .refused(sentence))
      let sent = server.requestCount
      #expect(try await desk.push() == PushOutcome() && server.requestCount == sent)
    }
  }

  @Test("an answer without a count is no short count")
  func noCount() async throws {
    try await PlatformBench.withSandbox(faults: [Fault(.empty204)]) { server, bench in
      let (desk, _) = try await desk(bench, products: 1...3)
      #expect(try await desk.push() == PushOutcome(accepted: 3))
      #expect(server.receivedCatalog.count == 3)
    }
  }

  private func failure(of products: [Product], _ bench: PlatformBench) async -> DeskError? {
    await #expect(throws: DeskError.self) {
      let batch = ProductBatch(products: products, firstNumber: 1, endsSync: true)
      _ = try await bench.records.sendProducts(batch, request: .unjournalled())
    }
  }
}

/// A desk on a platform, with so many products that are due.
func desk(
  _ bench: PlatformBench, products: ClosedRange<Int>
) async throws -> (CatalogDesk, MemoryStore) {
  let (store, clock) = (MemoryStore(), ManualClock())
  let desk = CatalogDesk(
    platform: bench.records, store: store, clock: clock, identity: .init(operatorName: "ana", profile: "test"))
  _ = try await desk.save(products.map { .sample($0, stockAt: clock.now()) })
  return (desk, store)
}
