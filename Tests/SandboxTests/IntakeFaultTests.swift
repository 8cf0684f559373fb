import Sandbox
import Testing

@Suite("Faults of the catalog call")
struct IntakeFaultTests {
  private static let other = Bodies.product(["ean": #""7891522020026""#])

  @Test("a refused EAN takes its whole batch along, is not named, and leaves others alone")
  func refusedEAN() async throws {
    try await Shop.open(faults: [try Fault(parsing: "refuse-ean=7891000071014")]) { shop in
      let refused = try await shop.post("/inbound/catalog", Bodies.products([Self.other, Bodies.product()]))
      #expect(refused.text == #"{"Response":"Um dos produtos não pode ser processado."}"#)
      #expect(shop.server.receivedCatalog.count == 0)
      let accepted = try await shop.post("/inbound/catalog", Bodies.products([Self.other]))
      #expect(accepted.text == #"{"Response":"1.0"}"#)
    }
  }

  @Test("several EANs can be refused, and one only for some requests")
  func several() async throws {
    let faults = ["refuse-ean=7891000071014@1", "refuse-ean=7891522020026"].map { try? Fault(parsing: $0) }
    try await Shop.open(faults: faults.compactMap(\.self)) { shop in
      var answers: [String] = []
      for product in [Bodies.product(), Bodies.product(), Self.other] {
        _ = try await shop.get("/outbound/orders?status=C&page=1")
        answers.append(try await shop.post("/inbound/catalog", Bodies.products([product])).text)
      }
      #expect(answers.map { $0.contains("não pode") } == [true, false, true])
    }
  }

  @Test("the Nth catalog call is taken and its connection reset; other calls are not counted")
  func resetAfterBatch() async throws {
    try await Shop.open(faults: [try Fault(parsing: "reset-after-batch=2")]) { shop in
      _ = try await shop.get("/outbound/orders?status=C&page=1")
      _ = try await shop.post("/inbound/catalog", Bodies.products([Bodies.product()]))
      await #expect(throws: (any Error).self) {
        try await shop.post("/inbound/catalog", Bodies.products([Self.other]))
      }
      let third = try await shop.post("/inbound/catalog", Bodies.products([Self.other]))
      #expect(third.text == #"{"Response":"1.0"}"#)
      #expect(shop.server.receivedCatalog["7891522020026"]?.times == 2)
    }
  }

  @Test("a slow catalog has taken the batch before it answers, and is slow for nothing else")
  func slow() async throws {
    try await Shop.open(faults: [try Fault(parsing: "slow-catalog=3600000")]) { shop in
      let call = Task { try await shop.post("/inbound/catalog", Bodies.products([Bodies.product()])) }
      while shop.server.receivedCatalog.count == 0 { await Task.yield() }
      let list = try await shop.get("/outbound/orders?status=C&page=1")
      #expect(list.status == 200)
      call.cancel()
      await #expect(throws: (any Error).self) { try await call.value }
    }
  }

  @Test("accepted and never applied, a batch is noted as received and not sold")
  func neverApplied() async throws {
    try await Shop.open(faults: [Fault(.neverApply)]) { shop in
      _ = try await shop.post("/inbound/catalog", Bodies.products([Bodies.product()]))
      shop.server.applyQueue()
      #expect(shop.server.receivedCatalog.count == 1)
      #expect(!shop.server.productCodes.contains("7891000071014"))
    }
  }
}
