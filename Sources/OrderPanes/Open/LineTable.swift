import Commerce
import ConsoleKit
import TextGrid
import Texts
import Widgets

/// The columns of an order's product lines, as many as the order needs and the width takes.
struct LineTable {
  enum Column: CaseIterable {
    case code, product, quantity, price, discount, shipped, subtotal
  }

  let columns: [Column]
  let layout: TableLayout

  /// Discount and shipped amount have a column only where a line has one: the product's name needs the room.
  init(order: Order, hasDraft: Bool, texts: Texts, width: Int) {
    let columns = Column.allCases.filter { column in
      switch column {
      case .discount: order.lines.contains { ($0.discount ?? .zero) != .zero }
      case .shipped: order.lines.contains { ($0.shipped ?? .zero) != .zero }
      default: true
      }
    }
    let codeWidth = min(14, max(6, order.lines.lazy.map(\.productCode.count).max() ?? 6))
    self.columns = columns
    layout = TableLayout.resolve(
      columns.map { column in
        switch column {
        case .code: TableColumn(texts(.columnCode), width: .fixed(codeWidth), priority: 6)
        case .product: TableColumn(texts(.columnProduct), width: .flexible(min: 14), priority: 8)
        case .quantity:
          TableColumn(
            texts(.columnQuantity), width: .fixed(hasDraft ? 10 : 6), alignment: .trailing, priority: 9)
        case .price: TableColumn(texts(.columnPrice), width: .fixed(9), alignment: .trailing, priority: 5)
        case .discount: TableColumn(texts(.columnDiscount), width: .fixed(7), alignment: .trailing, priority: 1)
        case .shipped: TableColumn(texts(.columnShipped), width: .fixed(6), alignment: .trailing, priority: 2)
        case .subtotal: TableColumn(texts(.columnSubtotal), width: .fixed(10), alignment: .trailing, priority: 7)
        }
      }, width: width, gap: 1)
  }

  func drawRow(
    _ cell: (Column) -> StyledText, into surface: inout Surface, in rect: Rect, style: LineStyle
  ) {
    layout.drawRow(columns.map(cell), into: &surface, in: rect, style: style)
  }

  /// Where a column stands; `nil` if there is no room for it.
  func place(of column: Column) -> TableLayout.PlacedColumn? {
    layout.placed.first { columns[$0.index] == column }
  }
}
