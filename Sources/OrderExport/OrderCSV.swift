import Commerce
import RecordFiles

/// Orders as CSV for spreadsheets, the columns named as the platform's fields (API document O1 and O2).
///
/// Text cells that a spreadsheet would take for a formula (`= + - @ '`, tab or CR at the beginning) get one leading `'`;
/// what is missing is an empty cell.
public struct OrderCSV: Sendable {
  private let decimalComma: Bool
  private let time: @Sendable (Timestamp) -> String

  /// - Parameters:
  ///   - decimalComma: whether numbers have a comma before their decimals, as Portuguese spreadsheets expect; never grouped.
  ///   - time: a moment as local date and time, such as `2026-11-22 14:22:33`.
  public init(decimalComma: Bool, time: @escaping @Sendable (Timestamp) -> String) {
    self.decimalComma = decimalComma
    self.time = time
  }

  /// A page: one row an order.
  public func text(of page: OrderPage) -> String {
    var table = CSVTable(header: Self.rowHeader)
    for row in page.rows { table.append(cells(of: row)) }
    return table.text
  }

  /// Orders that were read at different times: those of a page, and `seen_at`.
  public func text(of orders: [(row: OrderSummary, seenAt: Timestamp)]) -> String {
    var table = CSVTable(header: Self.rowHeader + ["seen_at"])
    for order in orders { table.append(cells(of: order.row) + [moment(order.seenAt)]) }
    return table.text
  }

  /// Orders that came or changed: those read at different times, `former_status`, empty for one that came, and
  /// `former_total`, empty where the total did not change.
  public func text(
    of news: [(row: OrderSummary, seenAt: Timestamp, former: OrderStatus?, formerTotal: Money?)]
  ) -> String {
    var table = CSVTable(header: Self.rowHeader + ["seen_at", "former_status", "former_total"])
    for item in news {
      let former = [item.former.map { .text($0.rawValue) } ?? .empty, money(item.formerTotal)]
      table.append(cells(of: item.row) + [moment(item.seenAt)] + former)
    }
    return table.text
  }

  private static let rowHeader = [
    "order_id", "timestamp", "firstname", "lastname", "email", "phone", "status", "total",
  ]

  private func cells(of row: OrderSummary) -> [CSVTable.Cell] {
    [
      .text(row.id.rawValue), moment(row.placedAt), .text(row.customer.firstName), .text(row.customer.lastName),
      .text(row.customer.email), .text(row.customer.phone), .text(row.status.rawValue), money(row.total),
    ]
  }

  /// An order: one row a product line, what concerns the whole order repeated in each. `subtotal` is the line's.
  public func text(of order: Order) -> String {
    var table = CSVTable(header: [
      "order_id", "timestamp", "firstname", "lastname", "email", "phone", "status", "total", "item_id", "product_code",
      "product", "product_status", "amount", "price", "base_price", "original_price", "discount", "tax_value",
      "subtotal", "shipped_amount",
    ])
    for line in order.lines {
      table.append([
        .text(order.id.rawValue), moment(order.placedAt), .text(order.customer.firstName),
        .text(order.customer.lastName), .text(order.customer.email), .text(order.customer.phone),
        .text(order.status.rawValue), money(order.totals.total), .text(line.itemID), .text(line.productCode),
        .text(line.name), .text(line.productStatus), quantity(line.quantity), money(line.price), money(line.basePrice),
        money(line.originalPrice), money(line.discount), money(line.tax), money(line.subtotal), quantity(line.shipped),
      ])
    }
    return table.text
  }

  private func moment(_ moment: Timestamp?) -> CSVTable.Cell {
    moment.map { .text(time($0)) } ?? .empty
  }

  private func money(_ amount: Money?) -> CSVTable.Cell {
    amount.map { .number(pointed($0.wireText)) } ?? .empty
  }

  private func quantity(_ quantity: Quantity?) -> CSVTable.Cell {
    quantity.map { .number($0.text(decimalComma: decimalComma)) } ?? .empty
  }

  /// The wire's digits, which have no grouping, with the language's decimal sign.
  private func pointed(_ digits: String) -> String {
    decimalComma ? String(digits.map { $0 == "." ? "," : $0 }) : digits
  }
}
