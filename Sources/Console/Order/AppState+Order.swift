import Commerce
import Desk
import TextGrid
import Texts

extension AppState {
  /// The rows of the order that is shown; empty while nothing of it is known.
  var orderDocument: OrderDocument {
    guard let order = order.order else { return .empty }
    let width = ScreenLayout(size: size).order.width
    return OrderDocument(
      order: order, draft: draft, timeline: timelineLines(width: width), others: self.order.others.count, width: width)
  }

  mutating func openCurrent() -> [Effect] {
    // Rows that answer another text than the one that stands there are nobody's choice.
    if let search = orders.search, search.loading != nil, search.answeredText != search.text { return [] }
    guard let id = orders.current?.id else { return [] }
    return openOrder(id)
  }

  /// Opens an order and gives it the keyboard.
  mutating func openOrder(_ id: OrderID) -> [Effect] {
    pane = .order
    return readOrder(id)
  }

  /// Reads an order into the order pane; what the local store knows of it is shown first.
  mutating func readOrder(_ id: OrderID) -> [Effect] {
    previewDue = nil
    var (ahead, effects) = takeAhead(id)
    if let old = order.loading {
      end(old)
      effects.append(.cancel(old))
    }
    let isNew = order.id != id
    if isNew {
      order = OrderState()
      order.id = id
    } else {
      ahead = nil
    }
    order.failure = nil
    if let ahead {
      effects += showRead(ahead)
      if isFreshAhead(ahead.readAt) { return effects + readAhead() }
      order.isFromStore = true
    }
    let token = newToken()
    order.loading = token
    begin(token, .readingOrder(id))
    return effects + [.loadOrder(token, id, cacheFirst: isNew && ahead == nil)]
  }

  /// Shows what the platform said of the order that is open.
  private mutating func showRead(_ reading: Reading<Order>) -> [Effect] {
    order.raw = reading.raw
    // What was confirmed is what an earlier reading showed.
    if order.write == .confirmed { order.write = nil }
    showOrder(Dated(reading.value, readAt: reading.readAt), isFromStore: false)
    // A row of the index says when it was read; a page says so as a whole.
    orders.known?.update(OrderSummary(reading.value), readAt: reading.readAt)
    return endFulfilledDraft(by: reading.value) + [.findOtherOrders(reading.value)] + loadTimeline()
  }

  /// A draft whose changes the order has by now, as after a write whose answer was lost, is at its end.
  private mutating func endFulfilledDraft(by current: Order) -> [Effect] {
    guard let draft = drafts[current.id], !isBeingSent(current.id), draft.original != current else { return [] }
    let rest = draft.rebased(on: current)
    guard rest.isEmpty else { return [] }
    drafts[current.id] = nil
    say(.draftFulfilled(current.id))
    return [.keepDraft(rest)]
  }

  /// Shows a pane; the pages over the one on screen are closed.
  mutating func show(_ pane: Pane) -> [Effect] {
    if isPageOrPane { overlays.removeAll() }
    self.pane = pane
    schedulePreview()
    if let owner = paneOwner { return owner.show(pane, &self) }
    switch pane {
    case .orders: return orders.shown == nil && orders.loading == nil ? loadPage(1, .turn, cacheFirst: true) : []
    case .order: return order.id == nil ? openCurrent() : []
    case .catalog, .customers: return []
    }
  }

  /// The pane before or after this one, all round; the order's is left out while no order is open.
  func neighbour(_ step: Int) -> Pane {
    let panes = Pane.allCases.filter { $0 != .order || order.id != nil }
    let place = panes.firstIndex(of: pane) ?? 0
    return panes[(place + step + panes.count) % panes.count]
  }

  /// The neighbour in the list, without going back to it.
  mutating func stepOrder(by step: Int) -> [Effect] {
    let rows = orders.rows
    // The order that is open may have been opened by its number.
    let line = rows.firstIndex { $0.id == order.id } ?? orders.cursorLine ?? 0
    let target = line + step
    guard rows.indices.contains(target) else {
      let hasMore =
        orders.known == nil
        && (step > 0 ? orders.pageNumber < orders.shown?.page.pageCount ?? 1 : orders.pageNumber > 1)
      say(step > 0 ? .lastOrderOfPage(hasMore: hasMore) : .firstOrderOfPage(hasMore: hasMore))
      return []
    }
    orders.cursor = rows[target].id
    orderAhead.direction = step
    keepCursorsVisible()
    return readOrder(rows[target].id)
  }

  // MARK: Answers

  mutating func receiveCachedOrder(_ token: LoadToken, _ cached: Dated<Order>) -> [Effect] {
    guard order.loading == token, order.shown == nil else { return [] }
    showOrder(cached, isFromStore: true)
    return loadTimeline()
  }

  mutating func receiveOrder(
    _ token: LoadToken, _ id: OrderID, _ result: Result<Reading<Order>, DeskError>
  ) -> [Effect] {
    end(token)
    if let effects = receiveLookup(token, result) { return effects }
    guard order.loading == token else { return [] }
    order.loading = nil
    switch result {
    case .success(let reading):
      connection = .good
      let effects = showRead(reading) + prepareRevert(token, of: reading.value)
      return effects + readAhead()
    case .failure(let error):
      order.failure = error
      order.raw = error.raw
      report(error)
      return []
    }
  }

  mutating func receiveOthers(_ others: [Dated<OrderSummary>], of id: OrderID) {
    guard order.id == id else { return }
    order.others = others
    keepOrderRowVisible()
  }

  /// The other order of the customer that the cursor is on.
  var otherOrderUnderCursor: OrderID? {
    guard pane == .order, case .other(let index)? = orderDocument.row(order.row) else { return nil }
    return order.others[index].value.id
  }

  /// Opens another order of the customer; Esc is back to this one.
  mutating func openOther(_ id: OrderID) -> [Effect] {
    let way = order.cameFrom + (order.id.map { [$0] } ?? [])
    defer { order.cameFrom = way }
    return openOrder(id)
  }

  /// Back to the order one came from, if one came from an order.
  mutating func goBackToOrder() -> [Effect]? {
    var way = order.cameFrom
    guard let id = way.popLast() else { return nil }
    defer { order.cameFrom = way }
    return openOrder(id)
  }

  /// Puts an order on the screen; the cursor begins on its first product line.
  mutating func showOrder(_ reading: Dated<Order>, isFromStore: Bool) {
    let isFirst = order.shown == nil
    let code = codeUnderCursor
    if let former = order.order { formerLines.note(former, after: reading.value.lines.map(\.productCode)) }
    order.shown = reading
    order.isFromStore = isFromStore
    order.failure = nil
    if isFirst {
      let document = orderDocument
      order.row = document.firstLine ?? 0
      // On a small screen the products come first, with the heads of their columns.
      if order.row > ScreenLayout(size: size).orderRows.height / 2, document.firstLine != nil {
        order.top = order.row - 1
      }
    } else if let code, let row = orderDocument.rows.firstIndex(where: { lineCode(of: $0) == code }) {
      // The cursor belongs to a product, not to a row: lines may have come or gone above it.
      order.row = row
    }
    marks.refresh(Dated(OrderSummary(reading.value), readAt: reading.readAt))
    keepOrderRowVisible()
  }

  // MARK: Moving

  mutating func moveInOrder(_ id: ActionID) {
    let count = orderDocument.count
    let visible = max(1, ScreenLayout(size: size).orderRows.height)
    switch id {
    case .up: order.row -= 1
    case .down: order.row += 1
    case .top: order.row = 0
    case .bottom: order.row = count - 1
    case .screenUp: order.row -= visible
    case .screenDown: order.row += visible
    default: break
    }
    order.row = max(0, min(order.row, count - 1))
    keepOrderRowVisible()
  }

  mutating func keepOrderRowVisible() {
    let count = orderDocument.count
    let visible = max(1, ScreenLayout(size: size).orderRows.height)
    order.row = max(0, min(order.row, count - 1))
    order.top = min(max(order.top, order.row - visible + 1), order.row)
    order.top = max(0, min(order.top, count - visible))
  }

  /// The product code of the line under the cursor, staged additions included.
  var selectedLineCode: String? {
    pane == .order ? codeUnderCursor : nil
  }

  private var codeUnderCursor: String? {
    let rows = orderDocument.rows
    return rows.indices.contains(order.row) ? lineCode(of: rows[order.row]) : nil
  }

  func lineCode(of row: OrderDocument.Row) -> String? {
    switch row {
    case .line(let index): order.order?.lines[index].productCode
    case .added(let index): draft?.added[index].productCode
    default: nil
    }
  }
}
