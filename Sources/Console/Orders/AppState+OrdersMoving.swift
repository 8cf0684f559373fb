import Commerce
import TerminalRuntime
import TextGrid
import Texts

extension AppState {
  /// Moves the cursor of the order list; orders it stands on are named, not counted.
  mutating func moveInOrders(_ id: ActionID) {
    let rows = orders.rows
    guard !rows.isEmpty else { return }
    let line = orders.cursorLine ?? 0
    let target =
      switch id {
      case .up: line - 1
      case .down: line + 1
      case .top: 0
      case .bottom: rows.count - 1
      case .screenUp: line - orderRowsVisible
      case .screenDown: line + orderRowsVisible
      default: line
      }
    orders.cursor = rows[min(max(0, target), rows.count - 1)].id
    keepCursorsVisible()
    schedulePreview()
  }

  /// How many rows of the list fit on the screen.
  var orderRowsVisible: Int { max(1, ScreenLayout(size: size).listRows.height) }

  mutating func keepCursorsVisible() {
    let visible = orderRowsVisible
    if let line = orders.cursorLine {
      orders.top = min(max(orders.top, line - visible + 1), line)
    }
    orders.top = max(0, min(orders.top, orders.rows.count - visible))
    keepOrderRowVisible()
    _ = settleComponents()
  }

  /// Side by side, the order a cursor rests on is read after a moment.
  mutating func schedulePreview() {
    guard isSideBySide, pane == .orders, orders.cursor != nil, orders.cursor != order.id else {
      previewDue = nil
      return
    }
    previewDue = now.advanced(by: 250)
  }

  // MARK: Marks

  mutating func toggleMark() -> [Effect] {
    guard let current = orders.current else { return [] }
    marks.toggle(orders.dated(current))
    moveInOrders(.down)
    return []
  }

  /// Marks the page; when all of it is marked already, the whole filter.
  mutating func markPage() -> [Effect] {
    let rows = orders.rows
    guard rows.allSatisfy({ marks.contains($0.id) }) else {
      for row in rows { marks.insert(orders.dated(row)) }
      say(.markedPage(rows.count))
      return []
    }
    guard orders.known == nil, (orders.shown?.page.pageCount ?? 1) > 1 else { return [] }
    let token = newToken()
    begin(token, .markingAll(done: 0, total: orders.shown?.page.totalItems ?? 0))
    return [.markAll(token, orders.status)]
  }

  /// A block of numbers becomes marks, once each is known to be an order; anything else pasted does nothing.
  mutating func paste(_ text: String) -> [Effect] {
    guard !awaitsPaint, !isTooSmall else { return [] }
    notice = nil
    if scope.takesText { return pasteIntoField(text) }
    if overlays.isEmpty, let owner = paneOwner { return owner.paste(text, &self) }
    guard scope == .orders || scope == .order else { return [] }
    guard let ids = OrderID.typedList(text) else {
      say(.pasteIgnored, .warning)
      return []
    }
    guard ids.count > 1 else { return ask(.find, with: ids[0].rawValue) }
    var seen: Set<OrderID> = []
    let wanted = ids.filter { seen.insert($0).inserted && !marks.contains($0) }.prefix(1000)
    let token = newToken()
    begin(token, .markingAll(done: 0, total: wanted.count))
    return [.resolveMarks(token, Array(wanted))]
  }

  // MARK: Mouse

  mutating func point(_ event: MouseEvent) -> [Effect] {
    guard !awaitsPaint, !isTooSmall, session.usesMouse else { return [] }
    switch event.kind {
    case .wheelUp: return move(.up)
    case .wheelDown: return move(.down)
    case .press where overlays.isEmpty:
      // Nobody means a row that a sentence lies on, or one that it has moved.
      guard notice == nil || messageRows(ScreenLayout(size: size)) == 1 else {
        notice = nil
        return []
      }
      return click(event.position)
    default: return []
    }
  }

  private mutating func click(_ place: Point) -> [Effect] {
    let layout = ScreenLayout(size: size)
    if let owner = paneOwner { return owner.click(place, &self) }
    if isWide || pane == .orders, layout.listRows.contains(place) {
      let line = orders.top + place.y - layout.listRows.y
      let rows = orders.rows
      guard line < rows.count else { return [] }
      let again = pane == .orders && orders.cursor == rows[line].id
      pane = .orders
      orders.cursor = rows[line].id
      schedulePreview()
      return again ? openCurrent() : []
    }
    if isWide || pane == .order, layout.orderRows.contains(place) {
      pane = .order
      order.row = min(max(0, order.top + place.y - layout.orderRows.y), max(0, orderDocument.count - 1))
    }
    return []
  }
}
