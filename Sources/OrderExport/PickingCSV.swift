import Commerce
import RecordFiles

/// A picking list as CSV for spreadsheets: one row a product with its total, and a column for each order.
///
/// Unknown quantities are `?`, after the known part (`6+?`), so that no partial sum looks complete. An order that could not be
/// read also has a column, and a row without a product, since its needs are unknown.
public struct PickingCSV: Sendable {
  private let decimalComma: Bool

  /// - Parameter decimalComma: whether numbers have a decimal comma; never grouped.
  public init(decimalComma: Bool) {
    self.decimalComma = decimalComma
  }

  public func text(of list: PickingList) -> String {
    let orders = list.sources.map(\.id)
    var table = CSVTable(
      header: ["product_code", "product", "amount", "shipped_amount"] + (orders + list.unread).map(\.rawValue))
    for line in list.lines {
      let perOrder = orders.map { order in amount(of: line.shares.filter { $0.order == order }) }
      table.append(
        [.text(line.productCode), .text(line.name), amount(of: line.shares), number(line.shipped)] + perOrder
          + list.unread.map { _ in .empty })
    }
    for order in list.unread {
      let perOrder = orders.map { _ in CSVTable.Cell.empty }
      table.append(
        [.empty, .empty, .text("?"), .empty] + perOrder + list.unread.map { $0 == order ? .text("?") : .empty })
    }
    return table.text
  }

  private func amount(of shares: [PickingList.Share]) -> CSVTable.Cell {
    guard !shares.isEmpty else { return .empty }
    let known = shares.compactMap(\.quantity)
    let sum = known.reduce(.zero, +)
    guard known.count < shares.count else { return number(sum) }
    return .text(known.isEmpty ? "?" : text(sum) + "+?")
  }

  private func number(_ quantity: Quantity) -> CSVTable.Cell { .number(text(quantity)) }

  private func text(_ quantity: Quantity) -> String { quantity.text(decimalComma: decimalComma) }
}
