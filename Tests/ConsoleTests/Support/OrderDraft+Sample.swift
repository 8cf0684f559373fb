import Commerce

@testable import CatalogPane
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension OrderDraft {
  /// A draft that takes one line out of the sample order.
  static func removing(_ line: Int, owner: String) -> OrderDraft {
    var draft = OrderDraft(original: Sample.order(), owner: owner, changedAt: ConsoleDriver.start)
    draft.remove(Sample.lines[line].productCode)
    return draft
  }
}

extension Order {
  /// The sample order with one quantity changed, as somebody else would.
  static func sample(line: Int, units: Int64, status: OrderStatus = .sentToSupplier) -> Order {
    var lines = Sample.lines
    lines[line].quantity = Quantity(units)
    return Sample.order(status: status, lines: lines)
  }
}
