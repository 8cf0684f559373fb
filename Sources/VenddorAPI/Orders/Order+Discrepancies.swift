import Commerce

extension Order {
  /// What contradicts itself in the order, in the order of ``Discrepancy/allCases``. Sums with a missing part are not checked.
  func findDiscrepancies(hasUnreadableNumber: Bool, paidByCertificates: Money = .zero) -> [Discrepancy] {
    var found: Set<Discrepancy> = []
    if !linesAddUp { found.insert(.linesDoNotAddUp) }
    if !totalAddsUp(paidByCertificates) { found.insert(.totalDoesNotAddUp) }
    if hasUnreadableNumber { found.insert(.unreadableNumber) }
    let codes = lines.map(\.productCode)
    if codes.contains("") { found.insert(.missingProductCode) }
    let named = codes.filter { !$0.isEmpty }
    if Set(named).count < named.count { found.insert(.repeatedProductCode) }
    return Discrepancy.allCases.filter(found.contains)
  }

  private var linesAddUp: Bool {
    guard lines.allSatisfy(\.addsUp) else { return false }
    guard !lines.isEmpty, let subtotal = totals.subtotal else { return true }
    let sums = lines.compactMap(\.goodsValue)
    return sums.count < lines.count || sums.reduce(.zero, +).isAlmost(subtotal)
  }

  /// Whether the total follows from its parts. The document does not say which discounts and taxes the subtotal includes, so any
  /// way of counting will do.
  ///
  /// - Parameter certificates: the part that gift certificates pay.
  private func totalAddsUp(_ certificates: Money) -> Bool {
    guard let subtotal = totals.subtotal, let total = totals.total else { return true }
    let net = subtotal - certificates - (totals.subtotalDiscount ?? .zero) + (totals.shipping ?? .zero)
    let discount = totals.discount ?? .zero
    let tax = totals.tax ?? .zero
    return [net, net + tax, net - discount, net - discount + tax].contains { $0.isAlmost(total) }
  }
}

extension OrderLine {
  /// The price of the line's goods: the platform's sum if it gives one, else price times quantity.
  fileprivate var goodsValue: Money? {
    if let subtotal { return subtotal }
    guard let price, let quantity else { return nil }
    return price * quantity
  }

  fileprivate var addsUp: Bool {
    guard let price, let quantity, let subtotal else { return true }
    let discount = discount ?? .zero
    let ways = [price * quantity, price * quantity - discount, (price - discount) * quantity]
    return ways.contains { $0.isAlmost(subtotal) }
  }
}

extension Money {
  /// Whether two amounts differ by no more than a centavo, as rounding makes them.
  fileprivate func isAlmost(_ other: Money) -> Bool {
    let difference = (self - other).tenThousandths
    return difference >= -100 && difference <= 100
  }
}
