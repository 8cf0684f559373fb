import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// The made-up orders of a Brazilian shop, always the same.
enum Sample {
  /// The newest order of the list.
  static let newest = 13974
  static let id = OrderID(rawValue: "13974")

  private static let names = [
    ("João", "da Silva Bezerra"), ("Maria", "da Silva Xavier"), ("Conceição", "Araújo"), ("José", "Antônio Gonçalves"),
    ("Bárbara", "Müller"), ("Luís", "Inácio Peçanha"), ("Ana", "Lívia Brandão Cavalcanti de Albuquerque"),
    ("Mercadinho", "São Jorge Ltda"), ("Zé", ""), ("Tânia", "Nakamura"),
  ]

  private static let centavos: [Int64] = [
    125_685, 6_198, 43_000, 1_234_567, 990, 25_040, 7_777, 310_000, 1_499, 88_888,
  ]

  /// A list of orders, newest first, twenty minutes apart.
  static func list(_ count: Int, status: OrderStatus = .sentToSupplier, newest: Int = newest) -> [OrderSummary] {
    (0..<count).map { index in
      let name = names[index % names.count]
      let phone = index % 7 == 6 ? "" : "(\(11 + index % 80)) 98\(800 + index)-\(1000 + index * 7 % 9000)"
      return OrderSummary(
        id: OrderID(rawValue: String(newest - index)), status: status,
        placedAt: Timestamp(seconds: ConsoleDriver.start.seconds - 10_800 - Int64(index) * 1200),
        customer: Order.Customer(
          firstName: name.0, lastName: name.1, email: "cliente\(index)@example.com", phone: phone),
        total: Money(centavos: centavos[index % centavos.count]))
    }
  }

  static let lines = [
    line("7891000140307", "Arroz agulhinha tipo 1 5 kg", 6, 2_599),
    line("7891910000197", "Feijão carioca 1 kg", 12, 849),
    line("7891095005024", "Açúcar refinado 1 kg", 10, 479),
    line("7896036090107", "Óleo de soja 900 ml", 20, 689),
    line("7622300991524", "Biscoito recheado chocolate 130 g pacote com 36 unidades", 36, 325),
  ]

  static func line(_ code: String, _ name: String, _ units: Int64, _ centavos: Int64) -> OrderLine {
    let price = Money(centavos: centavos)
    return OrderLine(
      itemID: "i\(code)", productCode: code, name: name, quantity: Quantity(units), price: price,
      subtotal: price * Quantity(units))
  }

  /// The detail of an order; its sums add up.
  static func order(
    _ number: String = "13974", status: OrderStatus = .sentToSupplier, lines: [OrderLine] = lines
  ) -> Order {
    let subtotal = lines.reduce(Money.zero) { $0 + ($1.subtotal ?? .zero) }
    let shipping = Money(centavos: 2_990)
    let customer = list(1)[0].customer
    let home = Order.Address(
      name: customer.fullName, street: "Rua das Laranjeiras, 1.234", complement: "apto 502", district: "Centro",
      city: "Aracaju", state: "SE", postalCode: "49010-000", country: "BR", phone: customer.phone)
    return Order(
      id: OrderID(rawValue: number), status: status,
      placedAt: Timestamp(seconds: ConsoleDriver.start.seconds - 10_800), customer: customer, billing: home,
      delivery: home, lines: lines,
      totals: Order.Totals(subtotal: subtotal, shipping: shipping, total: subtotal + shipping),
      notes: "Entregar pela manhã, portão azul. Favor ligar antes.", internalNotes: "", paymentID: "12",
      fields: [
        Order.ExtraField(key: "37", value: "12.345.678/0001-95"), Order.ExtraField(key: "41", value: "Boleto 28 dias"),
      ])
  }

  static let counts = [184, 2_310, 7, 1_132, 12, 0, 431, 55, 3, 2, 96, 48_210, 1]

  static let rawPage = "{\n  \"orders\" : [ ... ],\n  \"params\" : { \"total_items\" : \"60\" }\n}"
  static let rawOrder = """
    {
      "order_id" : "13974",
      "status" : "E",
      "email" : "cliente0@example.com",
      "api_key" : "••••",
      "products" : {
        "2851" : { "product_code" : "7891000140307", "amount" : "6" }
      }
    }
    """

  /// Three writes: one done, one in doubt, one of lines that was refused.
  static var journal: [JournalEntry] {
    let five = LineSet.Entry(productCode: "7891000140307", quantity: Quantity(6))
    let ten = LineSet.Entry(productCode: "7891000140307", quantity: Quantity(10))
    let gone = LineSet.Entry(productCode: "7891910000197", quantity: Quantity(12))
    return [
      entry(3, "13970", .lines(from: [five, gone], to: [ten]), "bia", [.sending, .refused], minutesAgo: 3),
      entry(2, "13971", .status(from: .sentToSupplier, to: .preparing), "ana", [.sending, .unknown], minutesAgo: 9),
      entry(
        1, "13972", .status(from: .sentToSupplier, to: .dispatched), "ana", [.sending, .accepted, .confirmed],
        minutesAgo: 61),
    ]
  }

  private static func entry(
    _ id: Int64, _ order: String, _ change: WriteChange, _ name: String, _ states: [WriteState], minutesAgo: Int64
  ) -> JournalEntry {
    let start = ConsoleDriver.start.seconds - minutesAgo * 60
    let intent = WriteIntent(
      orderID: OrderID(rawValue: order), change: change, operatorName: name, profile: "sandbox",
      request: RequestID(rawValue: "4c1q8v0d2n7s\(id)"))
    let events = states.enumerated().map { index, state in
      JournalEntry.Event(
        state: state, at: Timestamp(seconds: start + Int64(index) * 2),
        note: state == .refused ? "Quantidade inválida" : "")
    }
    return JournalEntry(id: id, intent: intent, uid: 1000, events: events)
  }
}
