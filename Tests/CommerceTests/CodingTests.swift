import Commerce
import Foundation
import Testing

@Suite("Coding of values")
struct CodingTests {
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  static func expectText<Value: CheckedText>(_ value: Value, _ text: String) throws {
    #expect(try json([value]) == "[\"\(text)\"]")
    #expect(try Self.value("[\"\(text)\"]") == [value])
    #expect("\(value)" == text)
  }

  @Test("a checked text is coded as its wire form")
  func checkedTexts() throws {
    try Self.expectText(GTIN("7891000071014"), "7891000071014")
    try Self.expectText(NCM("1806.90.00"), "18069000")
    try Self.expectText(DocumentNumber("12.ABC.345/01DE-35"), "12ABC34501DE35")
    try Self.expectText(EmailAddress("a@b.com"), "a@b.com")
    try Self.expectText(PhoneNumber("7932228899"), "(79)3222-8899")
    try Self.expectText(PostalCode("59008350"), "59008-350")
    try Self.expectText(CNAE("4711-3/02"), "4711302")
    try Self.expectText(StateRegistration("012.345"), "012345")
  }

  @Test("choices are coded as their codes: letters for states, numbers for the platform's lists")
  func choices() throws {
    #expect(try Self.json([FederalState.sergipe]) == #"["SE"]"#)
    #expect(try Self.json([CustomerSegment.clothing]) == "[12]")
    #expect(try Self.json([ICMSIndicator.exempt]) == "[3]")
    #expect(try Self.value("[12]") == [CustomerSegment.clothing])
    #expect(throws: DecodingError.self) { try Self.value("[16]", as: [CustomerSegment].self) }
  }

  @Test("what is decoded is checked again")
  func decodingChecks() {
    #expect(throws: EntryFault.wrongCheckDigit) { try Self.value(#"["7891000071015"]"#, as: [GTIN].self) }
    #expect(throws: EntryFault.repeatedDigit) { try Self.value(#"["33333333333"]"#, as: [DocumentNumber].self) }
  }

  @Test("a form is coded by the names of the wire, and a new customer as its form")
  func forms() throws {
    #expect(try Self.json(CustomerForm(texts: [.city: "Aracaju"])) == #"{"texts":{"s_city":"Aracaju"}}"#)
    let new = try CustomerForm(texts: CustomerFormTests.sample).validated().get()
    #expect(try Self.value(Self.json(new)) == new)
    #expect(throws: FormFaults.self) { try Self.value(#"{"texts":{}}"#, as: NewCustomer.self) }
  }

  @Test("products and customers come back as they were")
  func records() throws {
    var product = try ProductFaultTests.sample()
    product.tiers = [PriceTier(lowerLimit: Quantity(6), userGroup: "51", price: Money(tenThousandths: 172_345))]
    product.promotion = Promotion(price: Money(centavos: 1000), until: Timestamp(seconds: 9))
    #expect(try Self.value(Self.json(product)) == product)
    var customer = Customer(try CustomerForm(texts: CustomerFormTests.sample).validated().get())
    customer.terms = CustomerTerms(
      isBlocked: true, limit: Money(centavos: 8_759_835), limitAt: Timestamp(seconds: 1),
      payments: [TermSwitch(code: "CARX", isOn: false)], groups: [TermSwitch(code: "51", isOn: true)])
    #expect(try Self.value(Self.json(customer)) == customer)
  }
}
