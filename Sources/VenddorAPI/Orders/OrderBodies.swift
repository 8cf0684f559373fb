import Commerce
import WireTree

/// The bodies of the two calls that change an order. The calls share path and method. One call
/// never sends both.
package enum OrderBodies {
  /// I3: `{"order":{"status":"H"}}`.
  package static func status(_ status: OrderStatus) -> String {
    let order = WireValue.object([.init("status", .string(status.rawValue))])
    return WireValue.object([.init("order", order)]).compactText
  }

  /// I4: `{"products":{"<code>":{"amount":"6"}}}` with every line that remains, in its order. Amounts
  /// are strings, as in the document's sample.
  package static func lines(_ lines: LineSet) -> String {
    let products = lines.entries.map { entry in
      WireValue.Member(entry.productCode, .object([.init("amount", .string(entry.quantity.wireText))]))
    }
    return WireValue.object([.init("products", .object(products))]).compactText
  }
}
