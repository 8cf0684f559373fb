import Commerce
import Desk

extension Order {
  static func sample(_ id: Int, notes: String = "Entregar à tarde") -> Order {
    Order(
      id: OrderID(rawValue: "\(id)"), status: .open, placedAt: Timestamp(seconds: 1_700_000_000),
      customer: Customer(firstName: "Ana", lastName: "Souza", email: "ana@shop.example", phone: "11 5555-0100"),
      lines: [
        OrderLine(itemID: "7", productCode: "CAFE-1", name: "Café", quantity: Quantity(2), price: Money(centavos: 1281))
      ], totals: Totals(total: Money(centavos: 2562)), notes: notes)
  }
}

extension OrderPage {
  static func sample(_ number: Int, status: OrderStatus = .open, totalItems: Int? = 45) -> OrderPage {
    OrderPage(
      status: status, number: number, rows: (0..<OrderPage.size).map { OrderSummary(.sample(number * 100 + $0)) },
      totalItems: totalItems)
  }
}

extension WriteIntent {
  static func sample(_ order: Int) -> WriteIntent {
    WriteIntent(
      orderID: OrderID(rawValue: "\(order)"), change: .status(from: .open, to: .preparing), operatorName: "ana",
      profile: "loja", request: RequestID(rawValue: "k3f9-\(order)"))
  }
}

extension Timestamp {
  static func after(_ seconds: Int64) -> Timestamp { Timestamp(seconds: 1_800_000_000 + seconds) }
}
