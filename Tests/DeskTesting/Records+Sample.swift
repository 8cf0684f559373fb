import Commerce
import Desk

extension GTIN {
  /// A code with a right check digit, in the order of the numbers.
  public static func sample(_ number: Int) -> GTIN {
    let body = Array("789\(String(repeating: "0", count: 9 - String(number).count))\(number)".utf8)
    let digits = String(decoding: body + [checkDigit(of: body)], as: UTF8.self)
    do { return try GTIN(digits) } catch { fatalError("no code for \(number): \(error)") }
  }
}

extension Product {
  /// A product of R$ 10,00 with ten units in stock, counted at the time given.
  public static func sample(_ number: Int, stockAt: Timestamp?) -> Product {
    Product(
      ean: .sample(number), name: "Product \(number)", brand: "Marca", price: Money(centavos: 1000),
      stock: Quantity(10), stockAt: stockAt)
  }
}

extension DocumentNumber {
  /// A CNPJ with right check digits, in the order of the numbers.
  public static func sample(_ number: Int) -> DocumentNumber {
    let body = Array("1\(String(repeating: "0", count: 7 - String(number).count))\(number)0001".utf8)
    let text = String(decoding: body + checkDigits(of: body), as: UTF8.self)
    do { return try DocumentNumber(text) } catch { fatalError("no document for \(number): \(error)") }
  }
}

extension CustomerForm {
  /// A form in which everything is right.
  public static func sample(_ number: Int) -> CustomerForm {
    CustomerForm(texts: [
      .document: DocumentNumber.sample(number).formatted, .tradeName: "Mercado \(number)",
      .company: "Mercado \(number) Ltda", .email: "compras\(number)@example.com", .phone: "(79) 3222-8899",
      .contact: "Ana", .segment: "9", .cnae: "4711-3/02", .icms: "1", .stateRegistration: "271234563",
      .postalCode: "49010-000", .street: "Rua A, 1", .district: "Centro", .city: "Aracaju", .state: "SE",
    ])
  }
}

extension NewCustomer {
  public static func sample(_ number: Int) -> NewCustomer {
    do { return try CustomerForm.sample(number).validated().get() } catch { fatalError("no customer: \(error)") }
  }
}

extension TermsUpdate {
  public static func sample(_ number: Int, isBlocked: Bool = false, centavos: Int64 = 100_000) -> TermsUpdate {
    TermsUpdate(document: .sample(number), isBlocked: isBlocked, limit: Money(centavos: centavos))
  }
}
