import Commerce
import Sandbox
import Testing

@Suite("The catalog prices the orders (I1, I2, I4)")
struct CatalogPricingTests {
  @Test("a new price holds for changes made after the queue took it, not for those before")
  func newPrice() async throws {
    try await Shop.open { shop in
      let id = try shop.someOrder(in: .sentToSupplier)
      let code = try #require(try await shop.lines(of: id).keys.first)
      try await shop.order(id, only: code, amount: 2)
      try await shop.sell(["ean": Bodies.quoted(code), "price": #""1234.56""#])
      shop.server.applyQueue()
      #expect(try await shop.price(of: code, in: id) != Money(centavos: 1_234_56))
      try await shop.order(id, only: code, amount: 2)
      shop.server.applyQueue()
      #expect(try await shop.price(of: code, in: id) == Money(centavos: 1_234_56))
    }
  }

  @Test("an order nobody changes keeps the price it was bought at")
  func oldOrders() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .complete)
      let code = try #require(try await shop.lines(of: id).keys.first)
      let before = try await shop.price(of: code, in: id)
      try await shop.sell(["ean": Bodies.quoted(code), "price": #""1234.56""#])
      #expect(try await shop.price(of: code, in: id) == before)
    }
  }

  @Test(
    "a tier holds from its quantity on, the largest that is reached; below it the product's own price does",
    arguments: [(9, 10_00), (10, 26_85), (49, 26_85), (50, 8_00)])
  func tiers(amount: Int, centavos: Int64) async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .sentToSupplier)
      let tiers = """
        [{"lower_limit":"50","usergroup_id":"0","price":"8.00"},{"lower_limit":"10","usergroup_id":"0","price":"26.85"},\
        {"lower_limit":"1","usergroup_id":"109","price":"1.00"}]
        """
      try await shop.sell(["price": #""10.00""#, "prices": tiers])
      try await shop.order(id, only: "7891000071014", amount: amount)
      #expect(try await shop.price(of: "7891000071014", in: id) == Money(centavos: centavos))
    }
  }

  @Test("a profile's price holds for the customers that I6 put into it", arguments: [true, false])
  func profile(isMember: Bool) async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .sentToSupplier)
      let fields = try #require(try await shop.order(id)["fields"] as? [String: String])
      let document = try #require(fields["56"]).filter { $0.isLetter || $0.isNumber }
      let groups = #"[{"code":"109","status":"\#(isMember ? 1 : 0)"}]"#
      let stated = try await shop.put(
        "/inbound/customer", Bodies.terms([#"{"\#(document)":false,"limit":"10.00","usergroups":\#(groups)}"#]))
      #expect(stated.text == #"{"result":"true"}"#)
      let tiers = #"[{"lower_limit":"1","usergroup_id":"109","price":"5.00"}]"#
      try await shop.sell(["price": #""10.00""#, "prices": tiers])
      try await shop.order(id, only: "7891000071014", amount: 3)
      #expect(try await shop.price(of: "7891000071014", in: id) == Money(centavos: isMember ? 5_00 : 10_00))
    }
  }

  @Test("a product is sold when the queue has taken it, and no more once its status was 0")
  func removal() async throws {
    try await Shop.open { shop in
      try await shop.sell([:])
      #expect(!shop.server.productCodes.contains("7891000071014"))
      shop.server.applyQueue()
      #expect(shop.server.productCodes.contains("7891000071014"))
      try await shop.sell(["status": #""0""#])
      #expect(shop.server.productCodes.contains("7891000071014"))
      shop.server.applyQueue()
      #expect(!shop.server.productCodes.contains("7891000071014"))
      #expect(shop.server.receivedCatalog["7891000071014"]?.isActive == false)
      try await shop.sell([:])
      shop.server.applyQueue()
      #expect(shop.server.productCodes.filter { $0 == "7891000071014" }.count == 1)
    }
  }

  @Test("a line whose product is off sale keeps its price, and an order gets no new line of it")
  func removedLine() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let orders = shop.server.orders(in: .complete)
      let id = try shop.someOrder(in: .complete)
      let code = try #require(try await shop.lines(of: id).keys.first)
      let before = try await shop.price(of: code, in: id)
      try await shop.sell(["ean": Bodies.quoted(code), "status": #""0""#])
      try await shop.order(id, only: code, amount: 48)
      #expect(try await shop.price(of: code, in: id) == before)
      let other = try #require(orders.first { $0 != id })
      let present = try #require(
        try await shop.lines(of: other).keys.first { $0 != code && shop.server.productCodes.contains($0) })
      _ = try await shop.put("/inbound/order/\(other)", #"{"products":{"\#(present)":{"amount":"1"}}}"#)
      _ = try await shop.put(
        "/inbound/order/\(other)", #"{"products":{"\#(present)":{"amount":"2"},"\#(code)":{"amount":"1"}}}"#)
      let after = try await shop.lines(of: other)
      #expect(after.keys.sorted() == [present])
      #expect(after[present]?["amount"] as? String == "2")
    }
  }
}

extension Shop {
  /// Sends the sample product with some members replaced.
  fileprivate func sell(_ changes: [String: String?]) async throws {
    let reply = try await post("/inbound/catalog", Bodies.products([Bodies.product(changes)]))
    try #require(reply.text == #"{"Response":"1.0"}"#)
  }

  /// Gives an order one line alone.
  fileprivate func order(_ id: OrderID, only code: String, amount: Int) async throws {
    let reply = try await put("/inbound/order/\(id)", #"{"products":{"\#(code)":{"amount":"\#(amount)"}}}"#)
    try #require(reply.text == #"{"order_id":"\#(id)"}"#)
  }

  fileprivate func price(of code: String, in id: OrderID) async throws -> Money {
    let line = try #require(try await lines(of: id)[code])
    return try #require(Money(wire: line["price"] as? String ?? ""))
  }
}
