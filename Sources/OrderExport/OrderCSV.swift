import Commerce
import RecordFiles

/// Orders as CSV for spreadsheets. Columns are named like the platform's fields (API document O1 and O2).
///
/// Text cells that a spreadsheet would take for a formula (starting with `= + - @ '`, tab or CR) get a leading `'`. Missing
/// values are empty cells.
public struct OrderCSV: Sendable {
  private let decimalComma: Bool
  private let time: @Sendable (Timestamp) -> String

  /// - Parameters:
  ///   - decimalComma: whether numbers have a decimal comma, as Portuguese spreadsheets expect; never grouped.
  ///   - time: formats a time as local date and time, such as `2026-11-22 14:22:33`.
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

  /// Orders read at different times: the columns of a page, and `seen_at`.
  public func text(of orders: [(row: OrderSummary, seenAt: Timestamp)]) -> String {
    var table = CSVTable(header: Self.rowHeader + ["seen_at"])
    for order in orders { table.append(cells(of: order.row) + [moment(order.seenAt)]) }
    return table.text
  }

  /// New and changed orders: the columns of orders read at different times, `former_status` (empty for a new order) and
  /// `former_total` (empty if unchanged).
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

  /// An order: one row a product line. The order's own fields repeat in each row; `subtotal` is the line's.
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

  /// Digits of the wire, which have no grouping, with the language's decimal sign.
  private func pointed(_ digits: String) -> String {
    decimalComma ? String(digits.map { $0 == "." ? "," : $0 }) : digits
  }
}
