import Commerce

/// Ordinary orders.
enum SampleOrders {
  static func rows(_ count: Int) -> [OrderSummary] {
    (0..<count).map { index in
      OrderSummary(
        id: OrderID(rawValue: String(13974 - index)), status: .sentToSupplier,
        placedAt: Timestamp(seconds: 1_789_990_000 - Int64(index) * 3600),
        customer: Order.Customer(
          firstName: "João da Silva", lastName: "Bezerra", email: "joao@example.com", phone: "(11)98800-0000"),
        total: Money(centavos: 125_685 + Int64(index)))
    }
  }

  static func order(_ id: OrderID, lines count: Int) -> Order {
    let lines: [OrderLine] = (0..<count).map(line)
    return Order(
      id: id, status: .sentToSupplier, placedAt: Timestamp(seconds: 1_789_990_000),
      customer: Order.Customer(firstName: "João da Silva", lastName: "Bezerra", phone: "(11)98800-0000"),
      delivery: Order.Address(street: "Rua Quinze de Novembro, 2000", city: "São Paulo", state: "SP"), lines: lines,
      totals: Order.Totals(subtotal: Money(centavos: 4685), total: Money(centavos: 5685)))
  }

  private static func line(_ index: Int) -> OrderLine {
    OrderLine(
      itemID: String(515_131_976 + index), productCode: String(7_891_000_140_307 + index),
      name: "Leite Em Pó Integral Ninho 400g", quantity: Quantity(Int64(1 + index % 9)), price: Money(centavos: 1281),
      subtotal: Money(centavos: 1281))
  }
}
