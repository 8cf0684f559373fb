import Commerce
import WireTree

/// The bodies a dry run shows, as the platform would get them (I3, I4).
enum RequestBody {
  static func status(_ status: OrderStatus) -> String {
    WireValue.object([.init("order", .object([.init("status", .string(status.rawValue))]))]).compactText
  }

  static func lines(_ lines: LineSet) -> String {
    let products = lines.entries.map { entry in
      WireValue.Member(entry.productCode, .object([.init("amount", .string(entry.quantity.wireText))]))
    }
    return WireValue.object([.init("products", .object(products))]).compactText
  }
}
