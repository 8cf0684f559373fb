import Commerce
import WireTree

/// A picking list as JSON: the orders, and for each product its quantities by order, under the platform's names of lines (API
/// document O2).
///
/// Amounts are text as the platform writes them. An unreadable `amount` is `null`; `shipped_amount` is the known part. Orders
/// that could not be read are listed under `unread`.
public enum PickingJSON {
  public static func text(of list: PickingList) -> String {
    let orders = list.sources.map { source in
      WireValue.object([
        .init("order_id", .string(source.id.rawValue)), .init("status", .string(source.status.rawValue)),
      ])
    }
    return WireValue.object([
      .init("orders", .array(orders)), .init("unread", .array(list.unread.map { .string($0.rawValue) })),
      .init("products", .array(list.lines.map(wire))),
    ]).prettyText + "\n"
  }

  private static func wire(of line: PickingList.Line) -> WireValue {
    .object([
      .init("product_code", .string(line.productCode)), .init("product", .string(line.name)),
      .init("amount", line.hasUnknown ? .null : .string(line.known.wireText)),
      .init("shipped_amount", .string(line.shipped.wireText)),
      .init(
        "orders",
        .array(
          line.shares.map { share in
            .object([
              .init("order_id", .string(share.order.rawValue)),
              .init("amount", share.quantity.map { .string($0.wireText) } ?? .null),
            ])
          })),
    ])
  }
}
