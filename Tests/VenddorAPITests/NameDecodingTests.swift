import Commerce
import Testing

@testable import VenddorAPI

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
      #expect(throws: LineSet.Fault.damagedProductCode(code)) { try LineSet(of: order) }
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
