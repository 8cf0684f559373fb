import Commerce
import Foundation
import Sandbox
import Testing

@Suite("The order detail (O2)")
struct OrderDetailTests {
  private static let strings = [
    "order_id", "total", "shipping_ids", "shipping_cost", "timestamp", "status", "notes", "firstname", "lastname",
    "b_firstname", "b_lastname", "b_address", "b_address_2", "b_city", "b_county", "b_state", "b_country", "b_zipcode",
    "b_phone", "s_firstname", "s_lastname", "s_address", "s_address_2", "s_city", "s_county", "s_state", "s_country",
    "s_zipcode", "s_phone", "s_address_type", "phone", "fax", "url", "email", "payment_id", "tax_exempt",
    "b_country_descr", "s_country_descr", "b_state_descr", "s_state_descr",
  ]
  private static let numbers = ["subtotal", "discount", "subtotal_discount", "tax_subtotal"]
  private static let lineStrings = [
    "item_id", "product_code", "price", "amount", "product", "product_status", "shipment_amount",
  ]
  private static let lineNumbers = [
    "discount", "base_price", "original_price", "tax_value", "subtotal", "shipped_amount",
  ]

  @Test("every key of the document's sample is there in its type")
  func shape() async throws {
    try await Shop.open { shop in
      let order = try await shop.order(try shop.someOrder(in: .complete))
      for key in Self.strings { #expect(order[key] is String, "\(key)") }
      for key in Self.numbers { #expect(order[key] is NSNumber, "\(key)") }
      #expect((order["taxes"] as? [Any])?.isEmpty == true)
      #expect(order.keys.contains("details"))
      #expect((order["fields"] as? [String: String])?["56"] != nil)
      let products = try #require(order["products"] as? [String: [String: Any]])
      for (key, line) in products {
        #expect(line["item_id"] as? String == key)
        for name in Self.lineStrings { #expect(line[name] is String, "\(name)") }
        for name in Self.lineNumbers { #expect(line[name] is NSNumber, "\(name)") }
      }
    }
  }

  @Test("secrets are among the answers, for clients to hide")
  func secrets() async throws {
    try await Shop.open { shop in
      var cards = 0
      for id in shop.server.orders(in: .complete).prefix(30) {
        let order = try await shop.order(id)
        #expect(order["ip_address"] is String)
        cards += (order["payment_info"] as? [String: Any])?["card_number"] is String ? 1 : 0
      }
      #expect(cards > 0)
    }
  }

  @Test("an ordinary order adds up to the cent")
  func sums() async throws {
    try await Shop.open { shop in
      let order = try await shop.order(try shop.someOrder(in: .complete))
      func money(_ key: String) -> Money { Money(wire: "\(order[key] ?? "")") ?? Money(centavos: -1) }
      #expect(money("total") == money("subtotal") - money("subtotal_discount") + money("shipping_cost"))
    }
  }

  @Test("the odd orders are as odd as they say")
  func oddities() async throws {
    try await Shop.open { shop in
      func text(_ key: String, of oddity: Oddity) async throws -> String {
        let order = try await shop.order(try #require(shop.server.order(with: oddity)))
        return try #require(order[key] as? String)
      }
      func lines(_ oddity: Oddity) async throws -> [[String: Any]] {
        let order = try await shop.order(try #require(shop.server.order(with: oddity)))
        return Array(try #require(order["products"] as? [String: [String: Any]]).values)
      }
      func codes(_ oddity: Oddity) async throws -> [String] {
        try await lines(oddity).compactMap { $0["product_code"] as? String }
      }
      let long = try await text("lastname", of: .longNames)
      #expect(long.count > 60)
      let emoji = try await text("firstname", of: .emoji)
      #expect(emoji.contains("🍇"))
      let phone = try await text("phone", of: .noPhone)
      #expect(phone.isEmpty)
      let control = try await text("firstname", of: .controlCharacters)
      #expect(control.contains("\u{1B}[31m"))
      for (oddity, count) in [(Oddity.noLines, 0), (.fortyLines, 40), (.fiveHundredLines, 500)] {
        let found = try await codes(oddity)
        #expect(Set(found).count == count)
      }
      let empty = try await codes(.emptyCode)
      #expect(empty.contains(""))
      let repeated = try await codes(.repeatedCode)
      #expect(Set(repeated).count == repeated.count - 1)
      let precise = try await lines(.fourDecimals)
      #expect(precise.contains { $0["price"] as? String == "1.2345" })
    }
  }

  @Test("an unknown order is an empty list with 200", arguments: ["1", "abc", "99999999999999999999"])
  func unknown(id: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.get("/outbound/orders/\(id)")
      #expect(reply.status == 200)
      #expect(reply.text == "[]")
    }
  }
}
