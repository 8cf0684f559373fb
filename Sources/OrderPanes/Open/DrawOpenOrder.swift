import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Orders> {
  /// The order: its heading, and the rows of its document that fit.
  func drawOrder(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    drawOrderHeading(into: &surface, layout.orderHeader)
    let rect = layout.orderRows
    guard let shown = own.open.order else {
      let text =
        own.open.id == nil
        ? texts(.enterOpens)
        : own.open.failure.map { texts(.failed($0)) } ?? texts(own.open.loading == nil ? .notRead : .loading)
      for (line, part) in text.wrapped(to: max(10, rect.width - 4)).enumerated() {
        surface.write(part, x: rect.x + 2, y: rect.y + 1 + line, own.open.failure == nil ? .faint : .danger)
      }
      return nil
    }
    let document = orderDocument
    let table = LineTable(order: shown, hasDraft: own.draft != nil, texts: texts, width: rect.width - 3)
    var cursor: Point?
    for line in 0..<min(rect.height, max(0, document.count - own.open.top)) {
      let index = own.open.top + line
      let row = rect.row(line)
      let isCurrent = index == own.open.row
      if isCurrent, pane == .order {
        surface.write(SafeText(session.lineStyle.pointer), x: row.x, y: row.y, .cursor)
        cursor = Point(x: row.x, y: row.y)
      }
      draw(document.rows[index], of: shown, isCurrent: isCurrent, table, into: &surface, in: row.cutLeft(2).1)
    }
    if case .quantity(let edit)? = layers.page { return drawEdit(edit, table, into: &surface, rect) ?? cursor }
    return cursor
  }

  private func drawOrderHeading(into surface: inout Surface, _ rect: Rect) {
    var left: [FittedLine.Item] = []
    var right: [FittedLine.Item] = []
    if let shown = own.open.order {
      left.append(.init(" " + SafeText(shown.id.rawValue), .heading, priority: 9))
      right += teamHeading(of: shown.id)
      if let write = own.open.write { right.append(.init(texts.name(of: write), texts.role(of: write), priority: 7)) }
      let time = texts.time(own.open.shown?.readAt ?? now).string
      let reading = FittedLine.Item(
        texts(own.open.isFromStore ? .fromStore(time) : .readAt(time)), own.open.isFromStore ? .caution : .faint,
        priority: 8)
      let letter = SafeText(shown.status.rawValue)
      let status = letter + " " + texts.name(of: shown.status)
      let others = right.reduce(left[0].width + 2 + letter.width + 2 + reading.width) { $0 + 2 + $1.width }
      right += draftHeading(of: shown.id, room: rect.width - others - 2) + [reading]
      // The letter alone where the name would leave no room for who else is here, and since when it is so.
      let needed = right.reduce(left[0].width + 2 + status.width) { $0 + 2 + $1.width }
      left.append(.init(needed <= rect.width ? status : letter, shown.status.role, priority: 8))
      if let placed = shown.placedAt { left.append(.init(texts.dateTime(placed), .columnHeader, priority: 3)) }
      left.append(.init("R$ " + texts.money(shown.totals.total), .columnHeader, priority: 5))
    } else if let id = own.open.id {
      left.append(.init(" " + SafeText(id.rawValue), .heading))
    }
    FittedLine(left: left, right: right).draw(into: &surface, in: rect, fill: .columnHeader, style: session.lineStyle)
  }

  private func draw(
    _ row: OrderDocument.Row, of shown: Order, isCurrent: Bool, _ table: LineTable, into surface: inout Surface,
    in rect: Rect
  ) {
    switch row {
    case .columnHeads:
      table.layout.drawHeader(into: &surface, in: rect, style: session.lineStyle)
    case .line(let index):
      let line = shown.lines[index]
      table.drawRow(
        { cell($0, of: line, isCurrent: isCurrent) }, into: &surface, in: rect, style: session.lineStyle)
    case .added(let index):
      guard let entry = own.draft?.added[index] else { return }
      table.drawRow(
        { cell($0, ofAdded: entry, isCurrent: isCurrent) }, into: &surface, in: rect, style: session.lineStyle)
    default:
      var x = rect.x
      for segment in segments(of: row, in: shown) {
        x = surface.write(segment.text, x: x, y: rect.y, segment.role, width: rect.right - x)
      }
    }
  }

  private func cell(_ column: LineTable.Column, of line: OrderLine, isCurrent: Bool) -> StyledText {
    let isRemoved = own.draft?.removed.contains(line.productCode) == true
    let role: Role = isRemoved ? .ghost : .text
    return switch column {
    case .code:
      StyledText(SafeText(line.productCode), isCurrent && pane == .order ? .cursor : isRemoved ? .ghost : .faint)
    case .product:
      isRemoved
        ? StyledText(texts(.removedWord) + " " + SafeText(line.name), .danger) : StyledText(SafeText(line.name))
    case .quantity: quantityCell(of: line, isRemoved: isRemoved)
    case .price: StyledText(texts.money(line.price), role)
    case .discount: StyledText(line.discount == .zero ? .empty : texts.money(line.discount), role)
    case .shipped: StyledText(line.shipped.map { $0 == .zero ? .empty : texts.quantity($0) } ?? .empty, role)
    case .subtotal: StyledText(texts.money(line.subtotal), role)
    }
  }

  /// A staged quantity is shown before → after.
  private func quantityCell(of line: OrderLine, isRemoved: Bool) -> StyledText {
    let before = line.quantity.map(texts.quantity) ?? "?"
    if isRemoved { return StyledText(before + " → 0", .danger) }
    guard let wanted = own.draft?.quantities[line.productCode] else { return StyledText(before) }
    return StyledText(before + " → " + texts.quantity(wanted), .after)
  }

  private func cell(_ column: LineTable.Column, ofAdded entry: LineSet.Entry, isCurrent: Bool) -> StyledText {
    let former = own.draft?.formerLine(entry.productCode)
    return switch column {
    case .code: StyledText(SafeText(entry.productCode), isCurrent ? .cursor : .after)
    case .product:
      StyledText(texts(.addedWord) + (former.map { " " + SafeText($0.name) } ?? .empty), .after)
    case .quantity: StyledText(texts.quantity(entry.quantity), .after)
    case .price: StyledText(former?.price.map { texts.money($0) } ?? .empty, .after)
    case .subtotal: StyledText(former?.price.map { texts.money($0 * entry.quantity) } ?? .empty, .after)
    case .discount, .shipped: StyledText(.empty)
    }
  }

  private func drawEdit(_ edit: QuantityEdit, _ table: LineTable, into surface: inout Surface, _ rect: Rect) -> Point? {
    guard let column = table.place(of: .quantity) else { return nil }
    let cell = Rect(x: rect.x + 2 + column.x, y: rect.y + own.open.row - own.open.top, width: column.width, height: 1)
    return edit.field.draw(into: &surface, in: cell)
  }
}
