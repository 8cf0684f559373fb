import Commerce
import Testing

@Suite("What a customer's orders are told by")
struct CustomerIdentifierTests {
  @Test(
    "is an address, a phone or a document, with or without its signs",
    arguments: [
      (" ana@example.com ", .email("ana@example.com")), ("ana@loja", .email("ana@loja")),
      ("(11) 98800-0012", .number("11988000012")), ("+55 11 98800-0012", .number("5511988000012")),
      ("3333-4444", .number("33334444")), ("123.456.789-09", .number("12345678909")),
      ("11.222.333/0001-81", .number("11222333000181")), ("12.abc.345/01de-35", .document("12ABC34501DE35")),
    ] as [(String, CustomerIdentifier)])
  func identifiers(text: String, expected: CustomerIdentifier) {
    #expect(CustomerIdentifier(typed: text) == expected)
  }

  @Test(
    "is no name, no order number, and nothing that many customers share",
    arguments: [
      "", " ", "Ana", "13974", "3333-444", "@", "@loja", "ana@", "ana@a ana@b", "12.ABC.345/01DE-36", "AB-12345678",
    ])
  func others(text: String) {
    #expect(CustomerIdentifier(typed: text) == nil)
  }
}
