import Commerce
import Testing
import WireTree

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

@Suite("Names that look like numbers")
struct NameDecodingTests {
  private func order(_ members: String) throws -> Order {
    try #require(Order(wire: try Samples.tree(#"{"order_id":"1","status":"E",\#(members)}"#)))
  }

  @Test(
    "a code is read as its whole digits, and damaged if it is none then",
    arguments: [
      ("7891000140307", "7891000140307", false), ("7.891000140307E12", "7891000140307", false),
      ("7891000140307.0", "7891000140307", false), ("1e3", "1000", false), ("7.89E+12", "7890000000000", false),
      (#""07891000140307""#, "07891000140307", false), (#""7.89E+12""#, "7.89E+12", true), ("123.5", "123.5", true),
      ("1e20", "100000000000000000000", true),
    ])
  func codes(json: String, code: String, isDamaged: Bool) throws {
    let order = try order(#""products":{"5":{"item_id":5.15131976E8,"product_code":\#(json),"amount":"1"}}"#)
    #expect(order.lines.map(\.productCode) == [code])
    #expect(order.lines.map(\.itemID) == ["515131976"])
    if isDamaged {
      #expect(throws: LineSet.Refusal.damagedProductCode(code)) { try LineSet(of: order) }
    } else {
      #expect(throws: Never.self) { try LineSet(of: order) }
    }
  }

  @Test("phones, documents, field values and postal codes are names, too; what lost zeros is shown as it came")
  func others() throws {
    let order = try order(
      #""phone":7.9988000000E10,"b_zipcode":1310100,"b_phone":79988000000.0,"payment_id":1e1,"b_country":"BR","#
        + #""fields":{"57":1.1222333000181E13,"60":[12.0,"a"]}"#)
    #expect(order.customer.phone == "79988000000")
    #expect(order.billing.phone == "79988000000")
    #expect(order.billing.postalCode == "1310100")
    #expect(order.billing.hasShortPostalCode)
    #expect(order.paymentID == "10")
    #expect(order.fields.map(\.value) == ["11222333000181", "12, a"])
  }

  @Test("keys that a converter dressed count as what they were, and the raw view keeps them")
  func dressedKeys() throws {
    let body =
      #"{"order_id":"8102","status":"E","total":"1","fields":{"_JsonReader_PD_57":"x"},"#
      + #""products":{"_JsonReader_PD_515":{"product_code":"1","amount":"1"},"_JsonReader_PS_2":{"product_code":"2","amount":"1"}}}"#
    let reading = AnswerReading(
      HTTPAnswer(200, body), to: .order(OrderID(rawValue: "8102")), now: Timestamp(seconds: 0))
    guard case .content(let tree) = reading.outcome else {
      Issue.record("no content")
      return
    }
    let order = try #require(Order(wire: tree))
    #expect(order.fields == [.init(key: "57", value: "x")])
    #expect(order.lines.map(\.itemID) == ["515", "$2"])
    #expect(Redaction([]).raw(reading, body: Array(body.utf8)).contains("_JsonReader_PD_57"))
  }

  @Test("what gift certificates pay is not missing in the total")
  func certificates() throws {
    let sums = #""total":"0.00","subtotal":12.81,"shipping_cost":"10.00","#
    #expect(try order(sums + #""use_gift_certificates":{"GC-1":{"amount":22.81,"cost":22.81}}"#).discrepancies.isEmpty)
    #expect(try order(sums + #""notes":"""#).discrepancies == [.totalDoesNotAddUp])
  }
}

@Suite("Reading a page of orders (O1)")
struct OrderPageDecodingTests {
  private func page(_ json: String, asked: Int = 1) throws -> OrderPage {
    try OrderPage(wire: try Samples.tree(json), status: .complete, page: asked)
  }

  @Test("the document's sample is read")
  func sample() throws {
    let page = try page(Samples.orderPage)
    #expect(page.rows.map(\.id.rawValue) == ["3974", "3973"])
    #expect(page.rows.first?.customer.fullName == "João da Silva Bezerra")
    #expect(page.rows.first?.total == Money(centavos: 5685))
    #expect(page.totalItems == 2)
    #expect(page.pageCount == 1)
  }

  @Test(
    "orders may be a list, a map, one object, or the whole answer",
    arguments: [
      #"{"orders":[{"order_id":"1"}]}"#, #"{"orders":{"0":{"order_id":1}}}"#, #"{"orders":{"order_id":"1"}}"#,
      #"[{"order_id":"1"}]"#, #"{"orders":[{"order_id":"1"},{"order_id":1,"status":"O"},null,[]]}"#,
      #"{"orders":[{"order_id":"1"},{"total":"3"}],"params":null}"#,
    ])
  func forms(json: String) throws {
    let page = try page(json)
    #expect(page.rows.map(\.id.rawValue) == ["1"])
    #expect(page.rows.first?.status == .complete)
  }

  @Test(
    "nothing is an empty page",
    arguments: [#"{"orders":[]}"#, #"{"orders":{}}"#, #"{"orders":null}"#, #"{"orders":false}"#, "[]", "{}"])
  func empty(json: String) throws {
    #expect(try page(json).rows.isEmpty)
  }

  @Test(
    "a page past the end is empty, whatever is repeated there",
    arguments: [
      #"{"orders":[{"order_id":"1"}],"params":{"page":2,"items_per_page":20,"total_items":"21"}}"#,
      #"{"orders":[{"order_id":"1"}],"params":{"page":"3","items_per_page":20,"total_items":21}}"#,
      #"{"orders":[{"order_id":"1"}],"params":{"total_items":"2"}}"#,
      #"{"orders":[{"order_id":"1"}],"params":{"page":1}}"#,
    ])
  func pastTheEnd(json: String) throws {
    #expect(try page(json, asked: 3).rows.isEmpty)
  }

  @Test(
    "the page size is the answer's, as a number or a text; where it has none, that of a page that is not the last",
    arguments: [
      (#""items_per_page":2,"#, 2), (#""items_per_page":"2.0","#, 2), (#""items_per_page":"","#, 2), ("", 2),
      (#""items_per_page":20,"#, 2), (#""items_per_page":1,"#, 1),
    ])
  func pageSize(member: String, size: Int) throws {
    let rows = #"{"order_id":"1"},{"order_id":"2"}"#
    let page = try page(#"{"orders":[\#(rows)],"params":{"page":1,\#(member)"total_items":"5"}}"#)
    #expect(page.itemsPerPage == size)
    #expect(page.pageCount == (5 + size - 1) / size)
  }

  @Test("no size and no number of a page is too great", arguments: [1, 2, 1_000_000, Int.max])
  func greatSizes(asked: Int) throws {
    for params in [
      #""items_per_page":9000000000000000"#, #""items_per_page":1,"total_items":9000000000000000"#,
      #""items_per_page":9000000000000000,"total_items":9000000000000000"#, #""total_items":"9000000000000000""#,
      #""x":1"#,
    ] {
      let page = try page(#"{"orders":[{"order_id":"1"}],"params":{\#(params)}}"#, asked: asked)
      #expect(page.pageCount >= 1)
    }
  }

  @Test("a page beyond what the document's size allows is read where no size is stated")
  func unstatedSize() throws {
    let page = try page(#"{"orders":[{"order_id":"1"}],"params":{"total_items":"40"}}"#, asked: 7)
    #expect(page.rows.count == 1)
    #expect(page.pageCount == 8)
  }

  @Test("an odd total on the first page hides no order", arguments: [#""""#, "0", "null", "-1", #""x""#])
  func oddTotal(total: String) throws {
    #expect(try page(#"{"orders":[{"order_id":"1"}],"params":{"page":1,"total_items":\#(total)}}"#).rows.count == 1)
  }

  @Test("a later page than the one asked for, and rows without any number, cannot be used")
  func unusable() {
    #expect(throws: UnusableAnswer.self) { try page(#"{"orders":[{"order_id":"1"}],"params":{"page":2}}"#) }
    #expect(throws: UnusableAnswer.self) { try page(#"{"orders":[{"total":"1"}]}"#) }
  }
}

@Suite("Bodies of writes")
struct OrderBodyTests {
  @Test("a status change has the status alone (I3)")
  func status() {
    #expect(OrderBodies.status(.dispatched) == #"{"order":{"status":"H"}}"#)
  }

  @Test("a change of lines names every line in order, amounts as strings (I4)")
  func lines() throws {
    let lines = try LineSet([
      .init(productCode: "7891522020026", quantity: Quantity(6)),
      .init(productCode: #"A"1"#, quantity: Quantity(thousandths: 1500)),
    ])
    #expect(OrderBodies.lines(lines) == #"{"products":{"7891522020026":{"amount":"6"},"A\"1":{"amount":"1.5"}}}"#)
  }
}
