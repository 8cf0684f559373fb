import Commerce
import Sandbox
import Testing

@Suite("The order list (O1)")
struct OrderListTests {
  @Test("pages are complete, disjoint and newest first", arguments: [OrderStatus.complete, .sentToSupplier])
  func paging(status: OrderStatus) async throws {
    try await Shop.open(orders: 1_000) { shop in
      let expected = shop.server.orders(in: status).map(\.rawValue)
      var seen: [String] = []
      for number in 1...(expected.count / 20 + 1) {
        seen += try await shop.page(number, of: status).compactMap { $0["order_id"] as? String }
      }
      #expect(seen == expected)
      #expect(seen.count > 20)
      let past = try await shop.page(expected.count / 20 + 2, of: status)
      #expect(past.isEmpty)
    }
  }

  @Test("all statuses together hold every order once, and each of the thirteen holds some")
  func statuses() async throws {
    try await Shop.open { shop in
      let byStatus = OrderStatus.documented.map { shop.server.orders(in: $0) }
      #expect(byStatus.allSatisfy { !$0.isEmpty })
      let numbers = byStatus.joined().compactMap { Int($0.rawValue) }.sorted()
      #expect(numbers == Array(shop.server.orderNumbers))
      #expect(byStatus.map(\.count).max() == shop.server.orders(in: .complete).count)
    }
  }

  @Test("the answer has the shape of the document's sample")
  func shape() async throws {
    try await Shop.open { shop in
      let answer = try await shop.get("/outbound/orders?status=C&page=2").object()
      let params = try #require(answer["params"] as? [String: Any])
      #expect(params["page"] as? Int == 2)
      #expect(params["items_per_page"] as? Int == 20)
      #expect(params["total_items"] as? String == String(shop.server.orders(in: .complete).count))
      let row = try #require((answer["orders"] as? [[String: Any]])?.first)
      #expect(
        Set(row.keys) == ["order_id", "timestamp", "firstname", "lastname", "email", "phone", "status", "total"])
      #expect(row.values.allSatisfy { $0 is String })
    }
  }

  @Test("a missing or unknown status is refused with the document's sentence", arguments: ["", "?page=1", "?status=X"])
  func missingStatus(query: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.get("/outbound/orders\(query)")
      #expect(reply.text == #"{"Response":"object has missing required properties ([\"status\"])"}"#)
    }
  }

  @Test("a page beyond all numbers is empty", arguments: ["99999", "9223372036854775807"])
  func farPage(page: String) async throws {
    try await Shop.open { shop in
      let answer = try await shop.get("/outbound/orders?status=C&page=\(page)").object()
      #expect((answer["orders"] as? [Any])?.isEmpty == true)
    }
  }

  @Test("the same seed gives the same bytes, another seed others")
  func determinism() async throws {
    var bodies: [String] = []
    for seed: UInt64 in [7, 7, 8] {
      try await Shop.open(orders: 60, seed: seed) { shop in
        let list = try await shop.get("/outbound/orders?status=C&page=1").text
        let number = shop.server.orderNumbers.upperBound - 1
        bodies.append(list + (try await shop.get("/outbound/orders/\(number)").text))
      }
    }
    #expect(bodies[0] == bodies[1])
    #expect(bodies[0] != bodies[2])
  }

  @Test("the newest order is minutes old and time never runs backwards")
  func times() async throws {
    try await Shop.open(orders: 100) { shop in
      var times: [Int64] = []
      for number in shop.server.orderNumbers {
        let order = try await shop.order(OrderID(rawValue: String(number)))
        times.append(Int64(order["timestamp"] as? String ?? "") ?? 0)
      }
      #expect(times == times.sorted())
      #expect((60...1_200).contains(Shop.now.seconds - (times.last ?? 0)))
    }
  }
}
