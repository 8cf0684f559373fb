import Commerce
import Sandbox
import Testing

@Suite("Order status and products (I3, I4)")
struct OrderUpdateTests {
  private static let missingStatus = #"{"Response":"object has missing required properties ([\"status\"])"}"#
  private static let missingAmount = #"{"Response":"object has missing required properties ([\"amount\"])"}"#

  @Test("a new status is queued, and seen only when the queue is applied")
  func status() async throws {
    try await Shop.open { shop in
      let id = try shop.someOrder(in: .sentToSupplier)
      let reply = try await shop.put("/inbound/order/\(id)", #"{"order":{"status":"P"}}"#)
      #expect(reply.text == #"{"Response":"1.0"}"#)
      #expect(try await shop.order(id)["status"] as? String == "E")
      shop.server.applyQueue()
      #expect(try await shop.order(id)["status"] as? String == "P")
      let listed = try await shop.page(1, of: .preparing).compactMap { $0["order_id"] as? String }
      #expect(listed.contains(id.rawValue))
      #expect(!shop.server.orders(in: .sentToSupplier).contains(id))
    }
  }

  @Test("without a queue delay the next reading shows the change")
  func immediately() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .open)
      _ = try await shop.put("/inbound/order/\(id)", #"{"order":{"status":"P"}}"#)
      #expect(try await shop.order(id)["status"] as? String == "P")
    }
  }

  @Test("what is not named is removed, the rest is re-priced, and sums follow")
  func lines() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try #require(shop.server.order(with: .fortyLines))
      let before = try await shop.lines(of: id)
      let kept = Array(before.keys.sorted().prefix(2))
      let entries = kept.map { #""\#($0)":{"amount":"50"}"# }.joined(separator: ",")
      let reply = try await shop.put("/inbound/order/\(id)", #"{"products":{\#(entries)}}"#)
      #expect(reply.text == #"{"order_id":"\#(id)"}"#)
      let order = try await shop.order(id)
      let after = try await shop.lines(of: id)
      #expect(Set(after.keys) == Set(kept))
      var sum = Money.zero
      for (code, line) in after {
        #expect(line["amount"] as? String == "50")
        #expect(line["item_id"] as? String == before[code]?["item_id"] as? String)
        sum += (Money(wire: line["price"] as? String ?? "") ?? .zero) * Quantity(50)
      }
      #expect(Money(wire: "\(order["subtotal"] ?? "")") == sum)
    }
  }

  @Test("some prices differ after re-pricing, and a large quantity is cheaper")
  func prices() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try #require(shop.server.order(with: .fiveHundredLines))
      let codes = try await shop.lines(of: id).keys.sorted()
      var prices: [String: [String: Money]] = [:]
      for amount in ["2", "48"] {
        let entries = codes.map { #""\#($0)":{"amount":\#(amount)}"# }.joined(separator: ",")
        _ = try await shop.put("/inbound/order/\(id)", #"{"products":{\#(entries)}}"#)
        prices[amount] = try await shop.lines(of: id).mapValues { Money(wire: $0["price"] as? String ?? "") ?? .zero }
      }
      let few = try #require(prices["2"])
      let many = try #require(prices["48"])
      #expect(codes.allSatisfy { (many[$0] ?? .zero) <= (few[$0] ?? .zero) })
      #expect(codes.contains { (many[$0] ?? .zero) < (few[$0] ?? .zero) })
    }
  }

  @Test("a code of the catalog comes in as a line, an unknown one is ignored")
  func newLine() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .sentToSupplier)
      let lines = try await shop.lines(of: id)
      let present = try #require(lines.keys.first)
      let new = try #require(shop.server.productCodes.first { lines[$0] == nil })
      let body = #"{"products":{"\#(present)":{"amount":"2"},"\#(new)":{"amount":"3"},"nope":{"amount":"4"}}}"#
      _ = try await shop.put("/inbound/order/\(id)", body)
      let after = try await shop.lines(of: id)
      #expect(Set(after.keys) == [present, new])
      #expect(after[new]?["amount"] as? String == "3")
    }
  }

  @Test("a change that would leave no line leaves the order as it is")
  func neverEmpty() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .sentToSupplier)
      let before = try await shop.lines(of: id)
      _ = try await shop.put("/inbound/order/\(id)", #"{"products":{"nope":{"amount":"1"}}}"#)
      let after = try await shop.lines(of: id)
      #expect(Set(after.keys) == Set(before.keys))
    }
  }

  @Test(
    "what the schema does not allow is refused in its words",
    arguments: [
      ("{}", missingStatus),
      (#"{"order":{}}"#, missingStatus),
      (#"{"products":{"789":{}}}"#, missingAmount),
      (
        #"{"products":{"789":{"amount":"0"}}}"#,
        #"{"Response":"numeric instance is lower than the required minimum (minimum: 0, excluded, found: 0)"}"#
      ),
      (
        #"{"products":{"789":{"amount":true}}}"#,
        """
        {"Response":"instance type (boolean) does not match any allowed primitive type \
        (allowed: [\\"integer\\",\\"number\\",\\"string\\"])"}
        """
      ),
      (
        #"{"products":{"789":{"amount":"six"}}}"#,
        #"{"Response":"regex \"^[0-9]+([.][0-9]+)?$\" does not match input string \"six\""}"#
      ),
      (
        #"{"products":{}}"#,
        #"{"Response":"object has too few properties (found 0 but schema requires at least 1)"}"#
      ),
    ])
  func refusals(body: String, answer: String) async throws {
    try await Shop.open { shop in
      let id = try shop.someOrder(in: .open)
      let reply = try await shop.put("/inbound/order/\(id)", body)
      #expect(reply.text == answer)
      #expect(shop.server.status(of: id) == .open)
    }
  }

  @Test("an unknown status letter and an unknown order are refused")
  func unknown() async throws {
    try await Shop.open { shop in
      let id = try shop.someOrder(in: .open)
      let letter = try await shop.put("/inbound/order/\(id)", #"{"order":{"status":"X"}}"#)
      #expect(letter.text.contains("not found in enum"))
      let order = try await shop.put("/inbound/order/1", #"{"order":{"status":"P"}}"#)
      #expect(order.text == #"{"Response":"O pedido 1 não foi encontrado"}"#)
    }
  }

  @Test("an order short of stock is diverted to B, another is not", arguments: [true, false])
  func diversion(isShort: Bool) async throws {
    try await Shop.open(orders: 3_000, queueDelay: .zero) { shop in
      let canceled = shop.server.orders(in: .canceled)
      let id = try #require(canceled.first { $0.rawValue.hasSuffix("7") == isShort })
      _ = try await shop.put("/inbound/order/\(id)", #"{"order":{"status":"P"}}"#)
      #expect(shop.server.status(of: id) == (isShort ? .awaitingStock : .preparing))
    }
  }

  @Test("a colleague's change is there at once")
  func colleague() async throws {
    try await Shop.open { shop in
      let id = try shop.someOrder(in: .open)
      let code = try #require(shop.server.productCodes.first)
      shop.server.moveOrder(id, to: .preparing)
      shop.server.replaceLines(
        of: id, with: try LineSet([LineSet.Entry(productCode: code, quantity: Quantity(9))]))
      #expect(try await shop.order(id)["status"] as? String == "P")
      #expect(try await shop.lines(of: id)[code]?["amount"] as? String == "9")
    }
  }
}
