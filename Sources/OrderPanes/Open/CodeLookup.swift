import Commerce
import ConsoleKit

/// A product's code where numbers of orders are typed: it is one if an order has it.
struct CodeLookup: Sendable, Equatable {
  var token: LoadToken
  var id: OrderID
  var code: GTIN
  /// Where the operator stood when it was asked for.
  var pane: Pane
  var order: OrderID?
}
