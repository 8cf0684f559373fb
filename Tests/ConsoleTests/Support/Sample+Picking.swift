import Commerce

@testable import CatalogPane
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Sample {
  /// The first three orders of the list, with products in common, one quantity that was not readable and one partly shipped.
  static var pickedOrders: [Order] {
    var second = order("13973", lines: [line("7891000140307", "Arroz agulhinha tipo 1 5 kg", 4, 2_599), lines[3]])
    second.lines[1].shipped = Quantity(8)
    var third = order(
      "13972", status: .canceled, lines: [lines[2], line("7891095005024", "Açúcar refinado 1 kg", 2, 479)])
    third.lines[0].quantity = nil
    return [order(), second, third]
  }
}
