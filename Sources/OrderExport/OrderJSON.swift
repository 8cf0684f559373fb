import Commerce
import WireTree

/// Orders as JSON with the platform's names, shapes and types (API document O1 and O2), so that one reader handles both.
///
/// Only the fields of an order are written; missing and unreadable values are `null`. Control characters are escaped; other text
/// is unchanged.
public enum OrderJSON {
  /// A page in the form of O1: `orders` and `params`.
  public static func text(of page: OrderPage) -> String {
    page.wire.prettyText + "\n"
  }

  /// Orders read at different times: `orders` in the form of O1, each with `seen_at`.
  public static func text(of orders: [(row: OrderSummary, seenAt: Timestamp)]) -> String {
    let rows = orders.map { WireValue.object($0.row.members + [.init("seen_at", .timestamp($0.seenAt))]) }
    return WireValue.object([.init("orders", .array(rows))]).prettyText + "\n"
  }

  /// New and changed orders: like those read at different times, each with `former_status` (`null` for a new order) and
  /// `former_total` (`null` if unchanged).
  public static func text(
    of news: [(row: OrderSummary, seenAt: Timestamp, former: OrderStatus?, formerTotal: Money?)]
  ) -> String {
    let rows = news.map { item in
      WireValue.object(
        item.row.members + [
          .init("seen_at", .timestamp(item.seenAt)), .init("former_status", .text(item.former?.rawValue)),
          .init("former_total", .text(item.formerTotal?.wireText)),
        ])
    }
    return WireValue.object([.init("orders", .array(rows))]).prettyText + "\n"
  }

  /// An order in the form of O2, with its lines in `products` by their `item_id`.
  public static func text(of order: Order) -> String {
    order.wire.prettyText + "\n"
  }
}

extension OrderPage {
  fileprivate var wire: WireValue {
    .object([
      .init("orders", .array(rows.map { .object($0.members) })),
      .init(
        "params",
        .object([
          .init("page", .number(String(number))),
          .init("items_per_page", .number(String(itemsPerPage ?? rows.count))),
          .init("total_items", .text(totalItems.map(String.init))),
        ])),
    ])
  }
}

extension OrderSummary {
  fileprivate var members: [WireValue.Member] {
    [
      .init("order_id", .string(id.rawValue)),
      .init("timestamp", .timestamp(placedAt)),
      .init("firstname", .string(customer.firstName)),
      .init("lastname", .string(customer.lastName)),
      .init("email", .string(customer.email)),
      .init("phone", .string(customer.phone)),
      .init("status", .string(status.rawValue)),
      .init("total", .text(total?.wireText)),
    ]
  }
}

extension Order {
  fileprivate var wire: WireValue {
    .object(
      [
        .init("order_id", .string(id.rawValue)),
        .init("total", .text(totals.total?.wireText)),
        .init("subtotal", .numeral(totals.subtotal?.wireText)),
        .init("discount", .numeral(totals.discount?.wireText)),
        .init("subtotal_discount", .numeral(totals.subtotalDiscount?.wireText)),
        .init("shipping_cost", .text(totals.shipping?.wireText)),
        .init("timestamp", .timestamp(placedAt)),
        .init("status", .string(status.rawValue)),
        .init("notes", .string(notes)),
        .init("details", internalNotes.isEmpty ? .null : .string(internalNotes)),
        .init("firstname", .string(customer.firstName)),
        .init("lastname", .string(customer.lastName)),
      ] + billing.members(prefix: "b") + delivery.members(prefix: "s") + [
        .init("phone", .string(customer.phone)),
        .init("email", .string(customer.email)),
        .init("payment_id", .string(paymentID)),
        .init("fields", .map(fields.map { ($0.key, .string($0.value)) })),
        .init("products", .map(lines.map { ($0.itemID, $0.wire) })),
        .init("tax_subtotal", .numeral(totals.tax?.wireText)),
      ])
  }
}

extension Order.Address {
  /// - Parameter prefix: `b` for billing, `s` for delivery.
  fileprivate func members(prefix: String) -> [WireValue.Member] {
    let fields: [(String, String)] = [
      // The name is stored as one text; how the platform split it is unknown.
      ("firstname", name), ("lastname", ""), ("address", street), ("address_2", complement), ("city", city),
      ("county", district), ("state", state), ("country", country), ("zipcode", postalCode), ("phone", phone),
    ]
    return fields.map { .init("\(prefix)_\($0)", .string($1)) }
  }
}

extension OrderLine {
  fileprivate var wire: WireValue {
    .object([
      .init("item_id", .string(itemID)),
      .init("product_code", .string(productCode)),
      .init("price", .text(price?.wireText)),
      .init("amount", .text(quantity?.wireText)),
      .init("product", .string(name)),
      .init("product_status", .string(productStatus)),
      .init("discount", .numeral(discount?.wireText)),
      .init("base_price", .numeral(basePrice?.wireText)),
      .init("original_price", .numeral(originalPrice?.wireText)),
      .init("tax_value", .numeral(tax?.wireText)),
      .init("subtotal", .numeral(subtotal?.wireText)),
      .init("shipped_amount", .numeral(shipped?.wireText)),
    ])
  }
}

extension WireValue {
  fileprivate static func text(_ text: String?) -> WireValue { text.map(WireValue.string) ?? .null }

  fileprivate static func numeral(_ text: String?) -> WireValue { text.map(WireValue.number) ?? .null }

  /// Unix seconds as a string.
  fileprivate static func timestamp(_ time: Timestamp?) -> WireValue { text(time.map { String($0.seconds) }) }

  /// A map in the given order. A repeated key gets a number appended, since most readers keep only one value of a name.
  fileprivate static func map(_ pairs: [(key: String, value: WireValue)]) -> WireValue {
    var taken: Set<String> = []
    return .object(
      pairs.map { pair in
        var key = pair.key
        var count = 1
        while !taken.insert(key).inserted {
          count += 1
          key = "\(pair.key)-\(count)"
        }
        return Member(key, pair.value)
      })
  }
}
