import Commerce
import Foundation
import Sandbox
import Testing

@Suite("The shop's odd habits, switched on")
struct HabitFaultTests {
  @Test(
    "an order that does not exist is said in each form",
    arguments: [
      ("list", 200, "[]"), ("object", 200, "{}"), ("false", 200, "false"), ("404", 404, nil), ("no-id", 200, nil),
    ])
  func notFound(form: String, status: Int, text: String?) async throws {
    try await Shop.open(faults: [try Fault(parsing: "not-found=\(form)")]) { shop in
      let reply = try await shop.get("/outbound/orders/1")
      #expect(reply.status == status)
      if let text { #expect(reply.text == text) } else { #expect(try reply.object()["order_id"] == nil) }
    }
  }

  @Test("a page past the end repeats the last one")
  func repeated() async throws {
    try await Shop.open(faults: [Fault(.repeatLastPage)]) { shop in
      let last = shop.server.orders(in: .complete).count / 20 + 1
      let expected = try await shop.page(last, of: .complete).compactMap { $0["order_id"] as? String }
      let past = try await shop.page(last + 5, of: .complete).compactMap { $0["order_id"] as? String }
      #expect(past == expected)
      #expect(!past.isEmpty)
    }
  }

  @Test("a shrinking list loses its newest order with every reading; a long page has more than twenty")
  func shrinking() async throws {
    try await Shop.open { shop in
      let all = shop.server.orders(in: .complete).map(\.rawValue)
      shop.server.set(faults: [Fault(.shrinking)])
      for reading in 0..<3 {
        let page = try await shop.page(1, of: .complete).compactMap { $0["order_id"] as? String }
        #expect(page == Array(all.dropFirst(reading).prefix(20)))
      }
      shop.server.set(faults: [Fault(.longPage)])
      let long = try await shop.page(1, of: .complete)
      #expect(long.count == 25)
    }
  }

  @Test("numbers change their type, and keep their value but for the comma")
  func numbers() async throws {
    try await Shop.open { shop in
      let id = try shop.someOrder(in: .complete)
      let plain = try await shop.order(id)
      let total = try #require(Money(wire: plain["total"] as? String ?? ""))
      shop.server.set(faults: [Fault(.numbersAsStrings)])
      #expect(try await shop.order(id)["subtotal"] is String)
      shop.server.set(faults: [Fault(.numbersAsFloats)])
      let float = try await shop.order(id)
      #expect(abs(((float["total"] as? NSNumber)?.doubleValue ?? 0) * 10_000 - Double(total.tenThousandths)) < 0.01)
      #expect(float["order_id"] is NSNumber)
      shop.server.set(faults: [Fault(.decimalComma)])
      let comma = try await shop.order(id)
      #expect((comma["total"] as? String ?? "").contains(","))
      #expect(Money(wire: comma["subtotal"] as? String ?? "") == Money(wire: "\(plain["subtotal"] ?? "")"))
    }
  }

  @Test("empty maps become lists; swapped containers become each other")
  func containers() async throws {
    try await Shop.open { shop in
      let empty = try #require(shop.server.order(with: .noLines))
      #expect(try await shop.order(empty)["products"] is [String: Any])
      shop.server.set(faults: [Fault(.emptyMapAsList)])
      #expect(try await shop.order(empty)["products"] is [Any])
      #expect(try await shop.order(empty)["fields"] is [Any])
      shop.server.set(faults: [Fault(.swappedContainers)])
      let order = try await shop.order(try shop.someOrder(in: .complete))
      #expect((order["products"] as? [[String: Any]])?.isEmpty == false)
      #expect(order["taxes"] is [String: Any])
      let list = try await shop.get("/outbound/orders?status=C&page=1").object()
      #expect((list["orders"] as? [String: Any])?.count == 20)
    }
  }

  @Test("a write is accepted and never applied, applied late, or refused with a sentence")
  func writes() async throws {
    try await Shop.open(queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .open)
      let body = #"{"order":{"status":"P"}}"#
      shop.server.set(faults: [Fault(.neverApply)])
      let accepted = try await shop.put("/inbound/order/\(id)", body)
      #expect(accepted.text == #"{"Response":"1.0"}"#)
      shop.server.applyQueue()
      #expect(shop.server.status(of: id) == .open)
      shop.server.set(faults: [Fault(.refuseWrites(sentence: "Pedido bloqueado"))])
      let refused = try await shop.put("/inbound/order/\(id)", body)
      #expect(refused.text == #"{"Response":"Pedido bloqueado"}"#)
      shop.server.set(faults: [Fault(.applyLate(.milliseconds(3_600_000)))])
      _ = try await shop.put("/inbound/order/\(id)", body)
      #expect(shop.server.status(of: id) == .open)
      shop.server.applyQueue()
      #expect(shop.server.status(of: id) == .preparing)
    }
  }
}
