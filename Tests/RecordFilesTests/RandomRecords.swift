import Commerce
import SeededInput

/// Texts no file should carry: commands for spreadsheets, terminals and parsers.
let hostileTexts = [
  "=HYPERLINK(\"http://evil.example\";\"clique\")", "+55 11 98800-0000", "-2+3+cmd|' /C calc'!A0", "@SUM(1;2)",
  "'aspas", "'=1+1", "''", "'", "\t=1+1", "\r=1+1", "\n", "\r\n", "João; \"Jota\"\r\nda Silva", "\"", "\"\"", ";", ",",
  "a,b;c\td", "\u{1B}[31mvermelho", "\u{1B}]52;c;cGF5\u{7}", "a\u{301}=b", "=\u{338}x", "'\u{301}=x",
  "\u{202E}otrevni", "\u{0}nulo", "漢字 😀", "linha\nlinha", "linha\rlinha", "back\\slash", "\u{9B}31m", "",
  " =espaço ", "  ", "1.234", "7,89E+12", "null", "\u{FEFF}marca", "ISENTO", "sep=;", "a|b:c=d",
]

/// Random records that are right, with texts that are not nice.
struct RandomRecords {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func product(_ place: Int) throws -> Product {
    let price = Int64.random(in: 2...99_999_999, using: &generator)
    let regular = Money(tenThousandths: flip() ? price : price * 100)
    var product = try Product(ean: gtin(place), name: "x" + text(), price: regular, stock: quantity(from: 0))
    product.description = text()
    product.brand = text()
    product.category = text()
    product.internalCode = text()
    product.ncm = flip() ? try NCM(digits(8)) : nil
    product.weight = flip() ? Int64.random(in: 1...5_000_000, using: &generator) : nil
    product.tiers = try tiers()
    if flip() {
      let from = flip() ? moment() : nil
      let until = flip() ? Timestamp(milliseconds: (from ?? moment()).milliseconds + 1) : nil
      let lower = Money(tenThousandths: .random(in: 1..<regular.tenThousandths, using: &generator))
      product.promotion = Promotion(price: lower, from: from, until: until)
    }
    product.stockAt = flip() ? moment() : nil
    product.quantityStep = flip() ? quantity(from: 1) : nil
    product.quantityPerPackage = flip() ? quantity(from: 1) : nil
    product.isActive = flip()
    return product
  }

  mutating func customer(_ place: Int) throws -> Customer {
    var customer = try Customer(document: document(place))
    customer.email = text()
    customer.tradeName = text()
    customer.company = text()
    customer.contact = text()
    customer.segment = CustomerSegment.allCases.randomElement(using: &generator)
    customer.icms = flip() ? ICMSIndicator.allCases.randomElement(using: &generator) : nil
    customer.phone = flip() ? try PhoneNumber("119" + digits(8)) : nil
    customer.cnae = flip() ? try CNAE(digits(7)) : nil
    customer.stateRegistration = flip() ? "0" + digits(8) : ""
    customer.delivery = DeliveryAddress(
      street: text(), state: flip() ? FederalState.allCases.randomElement(using: &generator) : nil, city: text(),
      district: text(), postalCode: flip() ? try PostalCode("0" + digits(6) + "1") : nil,
      phone: flip() ? try PhoneNumber("793" + digits(7)) : nil)
    customer.terms = CustomerTerms(
      isBlocked: flip() ? flip() : nil,
      limit: flip() ? Money(tenThousandths: .random(in: 0...9_999_999_999, using: &generator)) : nil,
      limitAt: flip() ? moment() : nil, payments: switches(), groups: switches())
    return customer
  }

  mutating func text() -> String {
    // What nobody sees at the ends of a text does not survive an import.
    TextEdges.trimmed(
      hostileTexts[Int.random(in: 0..<hostileTexts.count, using: &generator)]
        + (flip() ? hostileTexts[Int.random(in: 0..<hostileTexts.count, using: &generator)] : ""))
  }

  private mutating func tiers() throws -> [PriceTier] {
    (0..<Int.random(in: 0...3, using: &generator)).map { place in
      PriceTier(
        lowerLimit: Quantity(thousandths: Int64(place * 1234 + 1)), userGroup: "\(place)" + text(),
        price: Money(tenThousandths: .random(in: 1...9_999_999, using: &generator)))
    }
  }

  private mutating func switches() -> [TermSwitch] {
    (0..<Int.random(in: 0...3, using: &generator)).map { TermSwitch(code: "\($0)" + text(), isOn: flip()) }
  }

  private mutating func flip() -> Bool { Bool.random(using: &generator) }

  /// Up to an hour after the import, with thousandths.
  private mutating func moment() -> Timestamp {
    Timestamp(milliseconds: .random(in: -3_000_000_000_000...1_795_000_000_000, using: &generator))
  }

  private mutating func quantity(from least: Int64) -> Quantity {
    Quantity(
      thousandths: flip()
        ? .random(in: least...9_999_999, using: &generator) : 1000 * .random(in: 1...9999, using: &generator))
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    String(String(String(number).reversed()).padding(to: width).reversed())
  }

  private mutating func gtin(_ place: Int) throws -> GTIN {
    let body = padded(place, [7, 11, 12, 13][Int.random(in: 0...3, using: &generator)])
    return try GTIN(body + String(Character(Unicode.Scalar(GTIN.checkDigit(of: Array(body.utf8))))))
  }

  private mutating func document(_ place: Int) throws -> DocumentNumber {
    let letters = flip() ? "AB" : "12"
    let body = flip() ? "1" + padded(place, 8) : letters + padded(place, 10)
    return try DocumentNumber(body + String(decoding: DocumentNumber.checkDigits(of: Array(body.utf8)), as: UTF8.self))
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: "0", count: max(0, width - count))
  }
}
