import Commerce

extension OrderDifference {
  /// The differences in an order after a write that the write did not ask for.
  public static func unasked(by change: WriteChange, from before: Order, to after: Order) -> [OrderDifference] {
    var differences: [OrderDifference] = []
    if case .lines = change, before.status != after.status {
      differences.append(.status(from: before.status, to: after.status))
    }
    let wanted = wantedQuantities(of: change, before: before)
    let old = Dictionary(before.lines.map { ($0.productCode, $0) }) { first, _ in first }
    let new = Dictionary(after.lines.map { ($0.productCode, $0) }) { first, _ in first }
    for line in before.lines where new[line.productCode] == nil && wanted[line.productCode] != nil {
      differences.append(.lineGone(productCode: line.productCode))
    }
    for line in after.lines {
      guard let earlier = old[line.productCode] else {
        if wanted[line.productCode] == nil { differences.append(.lineCame(productCode: line.productCode)) }
        continue
      }
      if earlier.price != line.price {
        differences.append(.price(productCode: line.productCode, from: earlier.price, to: line.price))
      }
      if let asked = wanted[line.productCode], asked != line.quantity {
        differences.append(.quantity(productCode: line.productCode, from: asked, to: line.quantity))
      }
    }
    if before.totals.shipping != after.totals.shipping {
      differences.append(.shipping(from: before.totals.shipping, to: after.totals.shipping))
    }
    if before.totals.total != after.totals.total {
      differences.append(.total(from: before.totals.total, to: after.totals.total))
    }
    return differences
  }

  private static func wantedQuantities(of change: WriteChange, before: Order) -> [String: Quantity] {
    switch change {
    case .lines(_, let to):
      Dictionary(to.map { ($0.productCode, $0.quantity) }) { first, _ in first }
    case .status, .products, .newCustomer, .terms:
      Dictionary(before.lines.compactMap { line in line.quantity.map { (line.productCode, $0) } }) { first, _ in first }
    }
  }
}
