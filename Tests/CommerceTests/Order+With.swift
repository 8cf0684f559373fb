import Commerce

extension Order {
  /// An order of these lines at R$ 10,00 each.
  static func with(_ lines: KeyValuePairs<String, Int64>, status: OrderStatus = .sentToSupplier) -> Order {
    Order(
      id: OrderID(rawValue: "3974"), status: status,
      lines: lines.map { code, units in
        OrderLine(
          itemID: code, productCode: code, name: "Product \(code)", quantity: Quantity(units),
          price: Money(centavos: 1000))
      })
  }
}

extension OrderDraft {
  /// A draft on an order of these lines, nothing staged.
  static func on(_ lines: KeyValuePairs<String, Int64>) -> OrderDraft {
    OrderDraft(original: .with(lines), owner: "ana", changedAt: Timestamp(seconds: 0))
  }
}

extension LineSet {
  /// Whole units by code.
  var units: [String: Int64] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.productCode, $0.quantity.thousandths / 1000) })
  }
}
