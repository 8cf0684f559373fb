import Sandbox
import Testing

@Suite("What arrived, over HTTP")
struct InspectionTests {
  @Test("products show how often each came, with its numbers and marks")
  func products() async throws {
    try await Shop.open { shop in
      for last in ["false", "true"] {
        _ = try await shop.post("/inbound/catalog", Bodies.products([Bodies.product(["last": last])]))
      }
      let seen = try await shop.get("/sandbox/products").object()
      #expect(seen["count"] as? Int == 1)
      #expect(seen["batches"] as? Int == 2)
      let arrivals = try #require(seen["arrivals"] as? [[String: Any]])
      #expect(arrivals.map { $0["last"] as? Bool } == [false, true])
      #expect(arrivals.map { $0["number"] as? String } == ["1", "1"])
      let product = try #require((seen["products"] as? [[String: Any]])?.first)
      #expect(product["ean"] as? String == "7891000071014")
      #expect(product["times"] as? Int == 2)
      #expect(product["price"] as? String == "17.23")
    }
  }

  @Test("customers show what was stated of them, and which documents could be linked")
  func customers() async throws {
    try await Shop.open { shop in
      let known = try #require(shop.server.customerDocuments.first)
      let payments = #"[{"code":"CARX","status":"0"}]"#
      _ = try await shop.put(
        "/inbound/customer", Bodies.terms([#"{"\#(known)":true,"limit":"5.00","payments":\#(payments)}"#]))
      let seen = try await shop.get("/sandbox/customers").object()
      let changed = try #require((seen["changed"] as? [[String: Any]])?.first)
      #expect(changed["document"] as? String == known)
      #expect(changed["blocked"] as? Bool == true)
      #expect(changed["limit"] as? String == "5.00")
      #expect(changed["payments"] as? [String: Bool] == ["CARX": false])
      #expect(seen["foreign"] as? [String] == shop.server.foreignDocuments)
    }
  }

  @Test("it wants the credentials, is untouched by faults and not recorded")
  func apart() async throws {
    try await Shop.open(faults: [Fault(.reset)]) { shop in
      let answers = [
        try await shop.get("/sandbox/products"), try await shop.get("/sandbox/products", credentials: "demo:wrong"),
        try await shop.get("/sandbox/nothing"),
      ]
      #expect(answers.map(\.status) == [200, 401, 404])
      #expect(shop.server.requestCount == 0)
    }
  }
}
