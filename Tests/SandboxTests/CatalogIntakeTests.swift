import Commerce
import Sandbox
import Testing

@Suite("Products as they arrive (I1, I2)")
struct CatalogIntakeTests {
  @Test("an accepted batch is answered with its count and noted at once")
  func accepted() async throws {
    try await Shop.open { shop in
      let tiers = #"[{"lower_limit":"50","usergroup_id":"110","price":"26.80"}]"#
      let body = Bodies.products([
        Bodies.product(["number": #""7""#]),
        Bodies.product([
          "ean": #""7891522020026""#, "number": #""8""#, "last": "true", "prices": tiers, "amount": #""1.5""#,
          "internal_product_code": #""567""#,
        ]),
      ])
      let reply = try await shop.post("/inbound/catalog", body)
      #expect(reply.text == #"{"Response":"2.0"}"#)
      let received = shop.server.receivedCatalog
      #expect(received.eans == ["7891000071014", "7891522020026"])
      #expect(received.numbers == [7, 8])
      #expect(received.lastMarks.map(\.ean) == ["7891522020026"])
      #expect(received["7891000071014"]?.price == Money(centavos: 17_23))
      let second = try #require(received["7891522020026"])
      #expect(second.tiers == [PriceTier(lowerLimit: Quantity(50), userGroup: "110", price: Money(centavos: 26_80))])
      #expect(second.amount == Quantity(thousandths: 1_500))
      #expect(second.internalCode == "567")
    }
  }

  @Test("a product that comes again is counted, and what came last holds")
  func again() async throws {
    try await Shop.open { shop in
      for price in ["1.00", "2.00", "3.00"] {
        _ = try await shop.post("/inbound/catalog", Bodies.products([Bodies.product(["price": Bodies.quoted(price)])]))
      }
      let received = shop.server.receivedCatalog
      #expect(received.count == 1)
      #expect(received.batches == 3)
      #expect(received.arrivals.map(\.batch) == [1, 2, 3])
      #expect(received["7891000071014"]?.times == 3)
      #expect(received["7891000071014"]?.price == Money(centavos: 3_00))
    }
  }

  @Test("six thousand products in a hundred requests arrive once each, in sequence")
  func many() async throws {
    try await Shop.open(orders: 20) { shop in
      for batch in 0..<100 {
        let products = (1...60).map { place in
          let number = batch * 60 + place
          return Bodies.product([
            "ean": Bodies.quoted(String(7_890_000_000_000 + number)), "number": Bodies.quoted(String(number)),
            "last": number == 6_000 ? "true" : "false",
          ])
        }
        let reply = try await shop.post("/inbound/catalog", Bodies.products(products))
        #expect(reply.text == #"{"Response":"60.0"}"#)
      }
      let received = shop.server.receivedCatalog
      #expect(received.count == 6_000)
      #expect(received.numbers == Array(1...6_000))
      #expect(received.lastMarks.map(\.number) == ["6000"])
      #expect(received.arrivals.last?.batch == 100)
      #expect(shop.server.requests.count == 100)
    }
  }

  @Test(
    "the first required property that is missing is named, and it alone",
    arguments: [
      (#"{}"#, "products"), (#"{"products":[{"name":"x"}]}"#, "ean"), (#"{"products":[{"ean":"1"}]}"#, "amount"),
      (#"{"products":[{"ean":"1","amount":1}]}"#, "status"),
      (Bodies.products([Bodies.product(["name": nil])]), "name"),
      (Bodies.products([Bodies.product(), Bodies.product(["price": nil])]), "price"),
      (Bodies.products([Bodies.product(["prices": #"[{"usergroup_id":"0","price":"1"}]"#])]), "lower_limit"),
      (Bodies.products([Bodies.product(["prices": #"[{"lower_limit":"1"}]"#])]), "usergroup_id"),
      (Bodies.products([Bodies.product(["prices": #"[{"lower_limit":"1","usergroup_id":"0"}]"#])]), "price"),
    ])
  func missing(body: String, property: String) async throws {
    try await Self.expectRefusal(of: body, #"object has missing required properties (["\#(property)"])"#)
  }

  @Test(
    "a wrong type or form is refused in the words of the schema check",
    arguments: [
      ("price", "17.23", #"instance type (number) does not match any allowed primitive type (allowed: ["string"])"#),
      ("amount", "23", #"instance type (integer) does not match any allowed primitive type (allowed: ["string"])"#),
      ("ncm", "null", #"instance type (null) does not match any allowed primitive type (allowed: ["string"])"#),
      (
        "last", #""false""#,
        #"instance type (string) does not match any allowed primitive type (allowed: ["boolean"])"#
      ),
      ("prices", "{}", #"instance type (object) does not match any allowed primitive type (allowed: ["array"])"#),
      ("prices", "[1]", #"instance type (integer) does not match any allowed primitive type (allowed: ["object"])"#),
      ("price", #""17,23""#, #"regex "^[0-9]+([.][0-9]+)?$" does not match input string "17,23""#),
      ("amount", #""-1""#, #"regex "^[0-9]+([.][0-9]+)?$" does not match input string "-1""#),
      ("status", #""A""#, #"instance value ("A") not found in enum (possible values: ["0","1"])"#),
      ("name", #""""#, #"string "" is too short (length: 0, required minimum: 1)"#),
    ])
  func wrongValues(member: String, value: String, sentence: String) async throws {
    try await Self.expectRefusal(of: Bodies.products([Bodies.product([member: value])]), sentence)
  }

  @Test("a batch is refused whole if one of its products is bad")
  func whole() async throws {
    try await Self.expectRefusal(
      of: Bodies.products([Bodies.product(), Bodies.product(["amount": nil]), Bodies.product()]),
      #"object has missing required properties (["amount"])"#)
  }

  @Test("none and more than sixty products are refused", arguments: [(0, "at least 1"), (61, "at most 60")])
  func count(products: Int, limit: String) async throws {
    let text = products == 0 ? "short" : "long"
    try await Self.expectRefusal(
      of: Bodies.products(Array(repeating: Bodies.product(), count: products)),
      "array is too \(text): must have \(limit) elements but instance has \(products) elements")
  }

  @Test("a body that is no JSON is a bad request", arguments: ["", #"{"products": ["#, #"{"products":[,]}"#])
  func noJSON(body: String) async throws {
    try await Shop.open { shop in
      let calls = [("POST", "/inbound/catalog"), ("POST", "/inbound/customer"), ("PUT", "/inbound/customer")]
      for (method, path) in calls {
        let reply = try await shop.send(method, path, body: body)
        #expect(reply.status == 400)
        #expect(try reply.object()["status"] as? Int == 400)
      }
    }
  }

  private static func expectRefusal(of body: String, _ sentence: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.post("/inbound/catalog", body)
      #expect(try reply.object()["Response"] as? String == sentence)
      #expect(shop.server.receivedCatalog.arrivals.isEmpty)
    }
  }
}
