import Commerce

extension Order {
  /// An order with made-up data: the higher the number, the later it was placed, a minute apart.
  ///
  /// - Parameter lines: by default `A` 2 × R$ 10,00 and `B` 3 × R$ 5,50. Shipping is R$ 10,00; the totals add up.
  public static func sample(
    _ number: Int, status: OrderStatus = .sentToSupplier,
    lines: [OrderLine] = [.sample("A", 2, centavos: 1000), .sample("B", 3, centavos: 550)]
  ) -> Order {
    var order = Order(
      id: OrderID(rawValue: String(number)), status: status,
      placedAt: Timestamp(seconds: 1_614_132_087 + Int64(number) * 60),
      customer: Customer(firstName: "Ana", lastName: "Souza", email: "ana@example.com", phone: "79988000000"),
      delivery: Address(name: "Ana Souza", street: "Rua A, 1", city: "Aracaju", state: "SE", postalCode: "49000000"),
      lines: lines, totals: Totals(shipping: Money(centavos: 1000)))
    order.addUp()
    return order
  }

  /// Recomputes subtotals and totals from quantities and prices, as the platform does after a change of lines.
  mutating func addUp() {
    for index in lines.indices {
      guard let price = lines[index].price, let quantity = lines[index].quantity else { continue }
      lines[index].subtotal = price * quantity
    }
    let subtotal = lines.reduce(Money.zero) { $0 + ($1.subtotal ?? .zero) }
    totals.subtotal = subtotal
    totals.total = subtotal + (totals.shipping ?? .zero)
  }

  /// Replaces the lines as I4 does: what is not named goes, what is new comes last, prices are those of `prices` now.
  mutating func replaceLines(_ wanted: LineSet, prices: [String: Money]) {
    let old = Dictionary(lines.map { ($0.productCode, $0) }) { first, _ in first }
    lines = wanted.entries.map { entry in
      var line = old[entry.productCode] ?? .sample(entry.productCode, 0, centavos: 100)
      line.quantity = entry.quantity
      line.price = prices[entry.productCode] ?? line.price
      return line
    }
    addUp()
  }
}

extension OrderLine {
  /// A line of whole units at a price in centavos.
  public static func sample(_ productCode: String, _ units: Int64, centavos: Int64) -> OrderLine {
    OrderLine(
      itemID: "item-\(productCode)", productCode: productCode, name: "Product \(productCode)",
      quantity: Quantity(units), price: Money(centavos: centavos))
  }
}

extension OrderStatus {
  /// A letter that the API document does not know.
  public static let undocumented = OrderStatus(rawValue: "Z")
}
