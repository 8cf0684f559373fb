import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts

// The open order: read, shown, gone through.

extension ComponentReading<Orders> {
  /// The rows of the order that is shown; empty while nothing of it is known.
  var orderDocument: OrderDocument {
    guard let order = own.open.order else { return .empty }
    let width = ScreenLayout(size: size).order.width
    return OrderDocument(
      order: order, draft: own.draft, timeline: timelineLines(width: width), others: own.open.others.count, width: width
    )
  }

  /// The other order of the customer that the cursor is on.
  var otherOrderUnderCursor: OrderID? {
    guard pane == .order, case .other(let index)? = orderDocument.row(own.open.row) else { return nil }
    return own.open.others[index].value.id
  }

  /// The product code of the line under the cursor, staged additions included.
  var selectedLineCode: String? { pane == .order ? codeUnderCursor : nil }

  fileprivate var codeUnderCursor: String? { orderDocument.row(own.open.row).flatMap { lineCode(of: $0) } }

  func lineCode(of row: OrderDocument.Row) -> String? {
    switch row {
    case .line(let index): own.open.order?.lines[index].productCode
    case .added(let index): own.draft?.added[index].productCode
    default: nil
    }
  }
}

extension Update<Orders> {
  mutating func openCurrent() {
    // Rows that answer another text than the one that stands there are not what was meant.
    if let search = own.list.search, search.loading != nil, search.answeredText != search.text { return }
    if let id = own.list.current?.id { openOrder(id) }
  }

  /// Opens an order and gives it the keyboard.
  public mutating func openOrder(_ id: OrderID) {
    showPane(.order)
    readOrder(id)
  }

  /// Reads an order into the order pane; what the local store knows of it is shown first.
  mutating func readOrder(_ id: OrderID) {
    own.previewDue = nil
    var ahead = takeAhead(id)
    if let old = own.open.loading {
      end(old)
      cancel(old)
    }
    let isNew = own.open.id != id
    if isNew {
      own.open = OpenOrder()
      own.open.id = id
    } else {
      ahead = nil
    }
    own.open.failure = nil
    if let ahead {
      showRead(ahead)
      if isFreshAhead(ahead.readAt) { return readAhead() }
      own.open.isFromStore = true
    }
    let token = newToken()
    own.open.loading = token
    begin(token, .readingOrder(id))
    ask(.loadOrder(token, id, cacheFirst: isNew && ahead == nil))
  }

  /// Shows what the platform said of the order that is open.
  private mutating func showRead(_ reading: Reading<Order>) {
    own.open.raw = reading.raw
    // What was confirmed is what an earlier reading showed.
    if own.open.write == .confirmed { own.open.write = nil }
    showOrder(Dated(reading.value, readAt: reading.readAt), isFromStore: false)
    // A row of the index says when it was read; a page says so as a whole.
    own.list.known?.update(OrderSummary(reading.value), readAt: reading.readAt)
    endFulfilledDraft(by: reading.value)
    ask(.findOtherOrders(reading.value))
    loadTimeline()
  }

  /// A draft ends when the order has its changes, as after a write whose answer was lost.
  private mutating func endFulfilledDraft(by current: Order) {
    guard let draft = own.drafts[current.id], !own.isBeingSent(current.id), draft.original != current else { return }
    let rest = draft.rebased(on: current)
    guard rest.isEmpty else { return }
    own.drafts[current.id] = nil
    say(.draftFulfilled(current.id))
    ask(.keepDraft(rest))
  }

  /// The neighbour in the list, without going back to it.
  mutating func stepOrder(by step: Int) {
    let rows = own.list.rows
    // The order that is open may have been opened by its number.
    let line = rows.firstIndex { $0.id == own.open.id } ?? own.list.cursorLine ?? 0
    let target = line + step
    guard rows.indices.contains(target) else {
      let hasMore =
        own.list.known == nil
        && (step > 0 ? own.list.pageNumber < own.list.shown?.page.pageCount ?? 1 : own.list.pageNumber > 1)
      return say(step > 0 ? .lastOrderOfPage(hasMore: hasMore) : .firstOrderOfPage(hasMore: hasMore))
    }
    own.list.cursor = rows[target].id
    own.ahead.direction = step
    keepCursorsVisible()
    readOrder(rows[target].id)
  }

  // MARK: Answers

  mutating func receiveCachedOrder(_ token: LoadToken, _ cached: Dated<Order>) {
    guard own.open.loading == token, own.open.shown == nil else { return }
    showOrder(cached, isFromStore: true)
    loadTimeline()
  }

  mutating func receiveOrder(_ token: LoadToken, _ result: Result<Reading<Order>, DeskError>) {
    end(token)
    if receiveLookup(token, result) { return }
    guard own.open.loading == token else { return }
    own.open.loading = nil
    switch result {
    case .success(let reading):
      noteGoodAnswer()
      showRead(reading)
      prepareWayBack(token, of: reading.value)
      readAhead()
    case .failure(let error):
      own.open.failure = error
      own.open.raw = error.raw
      report(error)
    }
  }

  mutating func receiveOthers(_ others: [Dated<OrderSummary>], of id: OrderID) {
    guard own.open.id == id else { return }
    own.open.others = others
    keepOrderRowVisible()
  }

  /// Opens another order of the customer; Esc is back to this one.
  mutating func openOther(_ id: OrderID) {
    let way = own.open.cameFrom + (own.open.id.map { [$0] } ?? [])
    openOrder(id)
    own.open.cameFrom = way
  }

  /// Back to the order one came from.
  ///
  /// - Returns: whether one came from an order.
  mutating func goBackToOrder() -> Bool {
    var way = own.open.cameFrom
    guard let id = way.popLast() else { return false }
    openOrder(id)
    own.open.cameFrom = way
    return true
  }

  /// Puts an order on the screen; the cursor begins on its first product line.
  mutating func showOrder(_ reading: Dated<Order>, isFromStore: Bool) {
    let isFirst = own.open.shown == nil
    let code = codeUnderCursor
    if let former = own.open.order { own.formerLines.note(former, after: reading.value.lines.map(\.productCode)) }
    own.open.shown = reading
    own.open.isFromStore = isFromStore
    own.open.failure = nil
    if isFirst {
      let document = orderDocument
      own.open.row = document.firstLine ?? 0
      // On a small screen the products come first, with the heads of their columns.
      if own.open.row > ScreenLayout(size: size).orderRows.height / 2, document.firstLine != nil {
        own.open.top = own.open.row - 1
      }
    } else if let code, let row = orderDocument.rows.firstIndex(where: { lineCode(of: $0) == code }) {
      // The cursor belongs to a product, not to a row: lines may have come or gone above it.
      own.open.row = row
    }
    own.marks.refresh(Dated(OrderSummary(reading.value), readAt: reading.readAt))
    keepOrderRowVisible()
  }

  // MARK: Moving

  mutating func moveInOrder(_ id: ActionID) {
    let count = orderDocument.count
    let row = id.moved(own.open.row, page: max(1, ScreenLayout(size: size).orderRows.height), count: count)
    own.open.row = max(0, min(row, count - 1))
    keepOrderRowVisible()
  }

  mutating func keepOrderRowVisible() {
    let count = orderDocument.count
    let visible = max(1, ScreenLayout(size: size).orderRows.height)
    own.open.row = max(0, min(own.open.row, count - 1))
    own.open.top = min(max(own.open.top, own.open.row - visible + 1), own.open.row)
    own.open.top = max(0, min(own.open.top, count - visible))
  }

  /// Changes what the order's rows are made of; the cursor stays on its row, and the row in its place on the screen.
  mutating func changeOrderRows(_ change: (inout Self) -> Void) {
    let anchor = orderDocument.row(own.open.row).map { self.anchor(of: $0) }
    change(&self)
    if let anchor, let place = orderDocument.rows.firstIndex(where: { self.anchor(of: $0) == anchor }) {
      own.open.top += place - own.open.row
      own.open.row = place
    }
    keepOrderRowVisible()
  }
}
