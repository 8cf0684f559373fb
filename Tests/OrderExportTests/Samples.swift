import Commerce

/// Names no shop asked for: commands for spreadsheets, terminals and parsers.
let hostileNames = [
  "=HYPERLINK(\"http://evil.example\";\"clique\")", "+55 11 98800-0000", "-2+3+cmd|' /C calc'!A0", "@SUM(1;2)",
  "'aspas",
  "\t=1+1", "\r=1+1", "João; \"Jota\"\r\nda Silva", "\u{1B}[31mvermelho", "\u{1B}]52;c;cGF5\u{7}", "a\u{301}=b",
  "=\u{338}x",
  "\u{202E}otrevni", "\u{0}nulo", "漢字 😀", "linha\nlinha", "back\\slash", "\u{9B}31m", "", " =espaço",
]

extension OrderSummary {
  static func sample(id: String = "13974", firstName: String = "João", total: Money? = Money(centavos: 125_685))
    -> OrderSummary
  {
    OrderSummary(
      id: OrderID(rawValue: id), status: .sentToSupplier, placedAt: Timestamp(seconds: 1_614_132_087),
      customer: .init(firstName: firstName, lastName: "Bezerra", email: "joao@example.com", phone: "(11)98800-0000"),
      total: total)
  }
}

extension Order {
  static func sample(lines: [OrderLine] = [.sample()]) -> Order {
    Order(
      id: OrderID(rawValue: "13974"), status: .complete, placedAt: Timestamp(seconds: 1_614_132_087),
      customer: .init(firstName: "João", lastName: "Bezerra", email: "joao@example.com", phone: "(11)98800-0000"),
      billing: .init(name: "João Bezerra", street: "Rua Quinze, 2000", city: "Natal", state: "RN"),
      delivery: .init(street: "Rua Quinze, 2000", city: "São Paulo", state: "SP"), lines: lines,
      totals: .init(
        subtotal: Money(centavos: 4685), discount: .zero, subtotalDiscount: nil, shipping: Money(centavos: 1000),
        tax: .zero,
        total: Money(centavos: 5685)),
      notes: "Entregar de manhã", fields: [.init(key: "56", value: "23.423.423/0001-33")])
  }
}

extension OrderLine {
  static func sample(itemID: String = "515131976", code: String = "7891000140307", name: String = "Leite em pó")
    -> OrderLine
  {
    OrderLine(
      itemID: itemID, productCode: code, name: name, quantity: Quantity(thousandths: 1500),
      price: Money(centavos: 1281),
      basePrice: Money(centavos: 1281), originalPrice: nil, discount: Money(centavos: -50), tax: .zero,
      subtotal: Money(tenThousandths: 192_150), shipped: .zero)
  }
}
