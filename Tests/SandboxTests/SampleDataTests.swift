import Testing

@testable import Sandbox

@Suite("The generated data")
struct SampleDataTests {
  @Test("check digits are those of known numbers")
  func known() {
    #expect(CheckDigits.cnpj("12ABC34501DE") == "12ABC34501DE35")
    #expect(CheckDigits.cnpj("112223330001") == "11222333000181")
    #expect(CheckDigits.cpf("111444777") == "11144477735")
    #expect(CheckDigits.ean13("789100007101") == "7891000071014")
  }

  @Test("the catalog has over 500 products, each with its own code and a price")
  func catalog() {
    let products = Catalog(seed: 1).products
    #expect(products.count > 500)
    #expect(Set(products.map(\.code)).count == products.count)
    #expect(Set(products.map(\.name)).count == products.count)
    #expect(products.allSatisfy { $0.code.count == 13 && $0.price > .zero })
    #expect(products.allSatisfy { CheckDigits.ean13(String($0.code.prefix(12))) == $0.code })
  }

  @Test("a customer's phone, postal code and state belong to one city, and the document is valid")
  func customers() {
    for index in 0..<500 {
      let customer = CustomerRecord(seed: 3, index: index)
      let characters = customer.document.filter { $0.isLetter || $0.isNumber }
      let base = String(characters.dropLast(2))
      #expect((characters.count == 11 ? CheckDigits.cpf(base) : CheckDigits.cnpj(base)) == characters)
      #expect(customer.phone.hasPrefix("(\(customer.place.areaCode))"))
      #expect(customer.postalCode.filter { $0 != "-" }.hasPrefix(customer.place.postalPrefix))
      #expect(customer.postalCode.count == 9)
      #expect(customer.email.allSatisfy { $0.isASCII })
    }
  }

  @Test("keys of lines are unique within an order")
  func itemIDs() {
    let generator = OrderGenerator(seed: 1, catalog: Catalog(seed: 1), firstNumber: 130_001, count: 10)
    let keys = (0..<1_024).map { generator.itemID(number: 130_005, line: $0) }
    #expect(Set(keys).count == keys.count)
  }
}
