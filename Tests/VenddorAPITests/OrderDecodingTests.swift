import Commerce
import Testing

@testable import VenddorAPI

@Suite("Reading an order (O2)")
struct OrderDecodingTests {
  @Test("the document's sample is read, and its sums do not add up")
  func sample() throws {
    let order = try #require(Order(wire: try Samples.tree(Samples.order)))
    #expect(order.id.rawValue == "3974")
    #expect(order.status == .complete)
    #expect(order.placedAt == Timestamp(seconds: 1_614_132_087))
    #expect(
      order.customer
        == .init(firstName: "João da Silva", lastName: "Bezerra", email: "joao@example.com", phone: "(12)98484-1234"))
    #expect(
      order.billing
        == .init(
          name: "João da Silva Bezerra", street: "Rua Quinze de Novembro, 2000", city: "Natal", state: "RN",
          country: "BR",
          phone: "(11)99090-9999"))
    #expect(order.delivery.district == "Bairro Vila Velha")
    #expect(order.totals.total == Money(centavos: 5685))
    #expect(order.totals.subtotal == Money(centavos: 4685))
    #expect(order.totals.tax == .zero)
    #expect(order.fields == [.init(key: "56", value: "23.423.423/0001-33"), .init(key: "67", value: "testando")])
    #expect(order.lines.map(\.productCode) == ["7891000140307", "7891000244265"])
    let price = Money(centavos: 1281)
    #expect(
      order.lines.first
        == OrderLine(
          itemID: "515131976", productCode: "7891000140307", name: "Leite Em Pó Integral Ninho 400g",
          quantity: Quantity(1), price: price, basePrice: price, originalPrice: price, discount: .zero, tax: .zero,
          subtotal: price, shipped: .zero))
    #expect(order.discrepancies == [.linesDoNotAddUp, .totalDoesNotAddUp])
  }

  @Test(
    "a number is read in every form",
    arguments: [
      ("56.85", 568_500), (#""56.85""#, 568_500), (#""56,85""#, 568_500), (#""1.234,56""#, 12_345_600),
      ("5.685E1", 568_500), (#""""#, nil), ("null", nil), ("false", nil), (nil, nil), ("[]", nil),
      (#"" 56.85 ""#, 568_500),
    ] as [(String?, Int64?)])
  func numbers(json: String?, expected: Int64?) throws {
    let order = try #require(Order(wire: try Samples.order("total", json)))
    #expect(order.totals.total?.tenThousandths == expected)
    #expect(!order.discrepancies.contains(.unreadableNumber))
  }

  @Test("a text where a number belongs is no number and is told", arguments: ["total", "timestamp", "shipping_cost"])
  func unreadable(key: String) throws {
    let order = try #require(Order(wire: try Samples.order(key, #""doze""#)))
    #expect(order.discrepancies.contains(.unreadableNumber))
  }

  @Test(
    "a moment that no calendar holds is none, and is told",
    arguments: ["9e18", "9223372036854775807", "253402300800", "1e30"])
  func momentBeyondCalendars(json: String) throws {
    let order = try #require(Order(wire: try Samples.order("timestamp", json)))
    #expect(order.placedAt == nil && order.discrepancies.contains(.unreadableNumber))
  }

  @Test(
    "an order's number is kept as text, beyond 32 bits too",
    arguments: [
      (#""3974""#, "3974"), ("3974", "3974"), ("3974.0", "3974"), (#""99999999999""#, "99999999999"),
      ("1.2E4", "12000"),
      (#""0042""#, "0042"), (#"" 7 ""#, "7"),
    ])
  func identifiers(json: String, expected: String) throws {
    #expect(Order(wire: try Samples.order("order_id", json))?.id.rawValue == expected)
  }

  @Test(
    "no number, zero and a container are no order",
    arguments: [nil, #""""#, "0", #""0""#, "null", "[]", "false"] as [String?])
  func noIdentifier(json: String?) throws {
    #expect(Order(wire: try Samples.order("order_id", json)) == nil)
  }

  @Test("products may be a map, a list or a single line; nothing is no line")
  func products() throws {
    let line = #"{"item_id":"9","product_code":"789","price":"1.00","amount":"2","product":"Sal"}"#
    for json in [#"{"9":\#(line)}"#, "[\(line)]", line, #"{"9":\#(line),"10":null,"11":[]}"#] {
      let order = try #require(Order(wire: try Samples.order("products", json)))
      #expect(order.lines.map(\.productCode) == ["789"], "\(json)")
      #expect(order.lines.first?.itemID == "9")
      #expect(order.lines.first?.quantity == Quantity(2))
    }
    for json in [nil, "[]", "{}", "null", "false", #""""#] as [String?] {
      #expect(try #require(Order(wire: try Samples.order("products", json))).lines.isEmpty)
    }
  }

  @Test("extra fields may be a map or a list, and a field may have several values")
  func fields() throws {
    func fields(_ json: String?) throws -> [Order.ExtraField] {
      try #require(Order(wire: try Samples.order("fields", json))).fields
    }
    #expect(try fields("[]") == [])
    #expect(try fields("null") == [])
    #expect(try fields(nil) == [])
    #expect(try fields(#"["a"]"#) == [.init(key: "0", value: "a")])
    #expect(
      try fields(#"{"5":["a","b"],"6":"","7":7}"#) == [.init(key: "5", value: "a, b"), .init(key: "7", value: "7")])
  }

  @Test(
    "notes and details may be missing in every way", arguments: [nil, "null", "false", #""""#, "[]", "{}"] as [String?])
  func notes(json: String?) throws {
    #expect(try #require(Order(wire: try Samples.order("notes", json))).notes.isEmpty)
    #expect(try #require(Order(wire: try Samples.order("details", json))).internalNotes.isEmpty)
  }

  @Test("an unknown status letter is kept")
  func unknownStatus() throws {
    #expect(Order(wire: try Samples.order("status", #""Z""#))?.status == OrderStatus(rawValue: "Z"))
  }

  @Test(
    "repeated and missing product codes are told",
    arguments: [
      (
        #"[{"product_code":"1","amount":"1"},{"product_code":"1","amount":"1"}]"#, Order.Discrepancy.repeatedProductCode
      ),
      (#"[{"product_code":"","amount":"1","product":"x"},{"product_code":"1"}]"#, .missingProductCode),
      (#"[{"product_code":"1","amount":"2","price":"3.00","subtotal":"7.00"}]"#, .linesDoNotAddUp),
      (#"[{"product_code":"1","amount":"dois"}]"#, .unreadableNumber),
    ])
  func lineDiscrepancies(json: String, expected: Order.Discrepancy) throws {
    #expect(try #require(Order(wire: try Samples.order("products", json))).discrepancies.contains(expected))
  }

  @Test(
    "an order that adds up has no discrepancy, with taxes and discounts counted either way",
    arguments: ["11.50", "11.00", "10.50"])
  func addsUp(total: String) throws {
    let json = """
      {"order_id":"1","subtotal":"10.00","subtotal_discount":"1.00","discount":"0.50","shipping_cost":"2.00",
       "tax_subtotal":"0.50",
       "total":"\(total)","products":[{"product_code":"1","amount":"2","price":"5.00","subtotal":"10.00"}]}
      """
    #expect(try #require(Order(wire: try Samples.tree(json))).discrepancies == [])
  }

  @Test("secrets among the extra fields are not taken")
  func secretFields() throws {
    #expect(try #require(Order(wire: try Samples.order("fields", #"{"card_number":"4111"}"#))).fields == [])
  }
}
