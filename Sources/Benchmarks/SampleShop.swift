import Commerce

/// The orders of a shop with 60,000 customers and 10,000 products. Each follows from its number.
enum SampleShop {
  /// An order as a list shows it.
  static func row(_ number: Int) -> OrderSummary {
    let customer = customer(of: number)
    let (first, last) = (firstNames[customer % 10], lastNames[customer / 10 % 12])
    return OrderSummary(
      id: OrderID(rawValue: String(number)), status: OrderStatus.documented[number % OrderStatus.documented.count],
      placedAt: Timestamp(seconds: 1_600_000_000 + Int64(number) * 60),
      customer: Order.Customer(
        firstName: first, lastName: "\(last) \(lastNames[customer / 120 % 12])",
        email: "\(first.lowercased()).\(last.lowercased())\(customer)@exemplo.com.br",
        phone: "(\(areas[customer % 12]))9\(8000 + customer * 31 % 2000)-\(1000 + customer * 17 % 9000)"),
      total: Money(centavos: Int64(number % 100_000)))
  }

  /// An order with six lines, an address, a document and in most cases a note.
  static func order(_ number: Int) -> Order {
    let row = row(number)
    let lines = (0..<6).map { line in
      let product = (number * 31 + line * 977) % 10_000
      return OrderLine(
        itemID: String(line), productCode: String(7_890_000_000_000 + product * 137),
        name: "\(goods[product % goods.count]) \(brands[product % brands.count]) \(sizes[product % sizes.count])",
        quantity: Quantity(1), price: Money(centavos: 1281))
    }
    return Order(
      id: row.id, status: row.status, placedAt: row.placedAt, customer: row.customer,
      delivery: Order.Address(name: row.customer.fullName, city: "São Paulo", phone: row.customer.phone), lines: lines,
      totals: Order.Totals(total: row.total), notes: note(number),
      fields: [Order.ExtraField(key: "57", value: document(of: number))])
  }

  /// The document of an order's customer, as people write it.
  static func document(of number: Int) -> String {
    let digits = String(100_000_000_000_000 + customer(of: number) * 123_456_789).dropFirst()
    return "\(digits.prefix(2)).\(digits.dropFirst(2).prefix(3)).\(digits.dropFirst(5).prefix(3))"
      + "/\(digits.dropFirst(8).prefix(4))-\(digits.suffix(2))"
  }

  private static func note(_ number: Int) -> String {
    switch number % 5 {
    case 0: "Entregar à tarde"
    case 1: "bloco \(number % 9 + 1)/\(number % 30 + 1), falar com o porteiro"
    case 2: "até \(number % 28 + 1)/\(number % 12 + 1) sem falta"
    case 3: "Ligar antes: 3222-\(1000 + number % 9000)"
    default: ""
    }
  }

  /// A fixed shuffle, so that customers return at irregular intervals.
  private static func customer(of number: Int) -> Int { number &* 7919 % 60_000 }

  private static let firstNames = [
    "João", "Maria", "José", "Ana", "Antônio", "Francisca", "Carlos", "Adriana", "Paulo", "Júlia",
  ]
  private static let lastNames = [
    "Silva", "Santos", "Oliveira", "Souza", "Pereira", "Lima", "Carvalho", "Araújo", "Ribeiro", "Gonçalves", "Müller",
    "Prado",
  ]
  private static let areas = [11, 11, 11, 21, 31, 41, 51, 61, 71, 81, 85, 92]
  private static let goods = [
    "Café Moka", "Leite integral", "Arroz tipo 1", "Feijão preto", "Açúcar cristal", "Óleo de soja",
    "Macarrão parafuso",
    "Farinha de trigo", "Biscoito água e sal", "Sabão em pó", "Detergente neutro",
  ]
  private static let brands = ["Sol", "Lua", "Serra", "Vale", "Mar", "Campo", "Sítio"]
  private static let sizes = ["500 g", "1 kg", "2 L", "900 ml", "12 un", "24 un", "3 kg", "250 g"]
}
