import Commerce
import ConsoleKit
import Desk
import Texts

// The pages of a status: turned, read anew, read ahead.

extension ComponentReading<Orders> {
  /// Whether what was read ahead at a moment may still be shown without asking again.
  func isFreshAhead(_ readAt: Timestamp) -> Bool { readAt.seconds(until: now) <= 15 }
}

extension Update<Orders> {
  /// Asks for a page of the status that is shown.
  public mutating func loadPage(_ number: Int, _ purpose: OrderList.PageLoad.Purpose, cacheFirst: Bool = false) {
    if let old = own.list.loading { end(old.token) }
    let token = newToken()
    own.list.loading = OrderList.PageLoad(token: token, number: number, purpose: purpose)
    begin(token, .readingPage(number))
    ask(.loadPage(token, status: own.list.status, number: number, cacheFirst: cacheFirst))
  }

  /// Shows the first page of another status.
  public mutating func show(status: OrderStatus) {
    let counts = own.list.counts
    if let old = own.list.loading { end(old.token) }
    own.list = OrderList(status: status)
    own.list.counts = counts
    showPane(.orders)
    loadPage(1, .turn, cacheFirst: true)
  }

  mutating func nextPage() {
    guard own.list.known == nil else { return moveInList(.screenDown) }
    guard let shown = own.list.shown else {
      if own.list.loading == nil { loadPage(1, .turn) }
      return
    }
    let moving = own.list.moving
    guard moving.isEmpty else {
      return loadPage(shown.page.number, .goOn(after: shown.page.rows.last { !moving.contains($0.id) }?.id))
    }
    guard shown.page.number < shown.page.pageCount else { return say(.lastPage) }
    turn(to: shown.page.number + 1)
  }

  mutating func previousPage() {
    guard own.list.known == nil else { return moveInList(.screenUp) }
    let number = own.list.pageNumber
    guard number > 1 else { return say(.firstPage) }
    turn(to: number - 1)
  }

  /// Turns to a page: at once if it was read ahead and is fresh, else from the store and then from the platform.
  private mutating func turn(to number: Int) {
    guard let ahead = own.list.ahead[number], isFreshAhead(ahead.readAt), own.list.movedAway.isEmpty
    else { return loadPage(number, .turn, cacheFirst: own.list.movedAway.isEmpty) }
    if let old = own.list.loading {
      end(old.token)
      own.list.loading = nil
    }
    showTurned(ahead)
  }

  /// Goes to a page by its number.
  public mutating func show(page number: Int) {
    closeKnownOrders()
    showPane(.orders)
    loadPage(number, .turn, cacheFirst: true)
  }

  /// Reads what is shown anew. A log-in that was refused is tried again first.
  mutating func refresh() {
    request(.retryLogInIfRefused)
    if pane == .order, let id = own.open.id { return readOrder(id) }
    if pane == .orders, own.list.known != nil { return readKnownOrders() }
    loadPage(own.list.pageNumber, own.list.shown == nil ? .turn : .refresh)
  }

  // MARK: Answers

  mutating func receiveCachedPage(_ token: LoadToken, _ cached: Dated<OrderPage>) {
    guard let load = own.list.loading, load.token == token, load.purpose == .turn,
      own.list.shown?.page.number != load.number || own.list.shown?.page.status != own.list.status
    else { return }
    replacePage(cached, isFromStore: true)
    showFromTop()
  }

  mutating func receivePage(_ token: LoadToken, _ result: Result<Reading<OrderPage>, DeskError>) {
    end(token)
    guard let load = own.list.loading, load.token == token else { return }
    own.list.loading = nil
    switch result {
    case .failure(let error):
      own.list.raw = error.raw
      report(error)
    case .success(let reading):
      noteGoodAnswer()
      let page = Dated(reading.value, readAt: reading.readAt)
      own.list.raw = reading.raw
      if let total = page.value.totalItems { own.list.counts[page.value.status] = Dated(total, readAt: page.readAt) }
      if page.value.rows.isEmpty, load.number > 1 { return showLastPage(after: page.value) }
      switch load.purpose {
      case .turn: if own.list.shown?.page.number == load.number { showRefreshed(page) } else { showTurned(page) }
      case .refresh: showRefreshed(page)
      case .goOn(let anchor): goOn(in: page, after: anchor)
      }
    }
  }

  mutating func receivePrefetched(_ reading: Reading<OrderPage>) {
    guard reading.value.status == own.list.status, !reading.value.rows.isEmpty,
      own.list.shortenedAt.map({ $0 < reading.readAt }) ?? true
    else { return }
    own.list.ahead[reading.value.number] = Dated(reading.value, readAt: reading.readAt)
  }

  /// The list ended before the page that was asked for: goes to its last page, and never further round.
  private mutating func showLastPage(after page: OrderPage) {
    say(.listEndedBefore(page.number), .warning)
    loadPage(max(1, min(page.pageCount, page.number - 1)), .turn)
  }

  private mutating func showTurned(_ page: Dated<OrderPage>) {
    replacePage(page, isFromStore: false)
    showFromTop()
    afterPageShown()
  }

  /// The same page anew: the cursor stays on its order, what is new or different is tagged.
  private mutating func showRefreshed(_ page: Dated<OrderPage>) {
    let old = own.list.shown
    let line = own.list.cursorLine
    replacePage(page, isFromStore: false)
    if let old, !old.page.rows.isEmpty {
      let before = Dictionary(old.page.rows.map { ($0.id, $0) }) { first, _ in first }
      for row in page.value.rows where before[row.id] != row {
        own.list.tags[row.id] = before[row.id] == nil ? .new : .changed
      }
    }
    keepCursor(nearLine: line)
    afterPageShown()
  }

  /// After orders left the list, the rows that slid into this page must be seen before the next one: page n+1 would skip them.
  private mutating func goOn(in page: Dated<OrderPage>, after anchor: OrderID?) {
    let rows = page.value.rows
    guard let anchor else { return showShortened(page, cursor: rows.first?.id) }
    guard let index = rows.firstIndex(where: { $0.id == anchor }) else {
      // Everything on this page is older than the last row seen, or the last row seen slid to an earlier page.
      return page.value.number > 1 && rows.first.map { $0.id < anchor } == true
        ? loadPage(page.value.number - 1, .goOn(after: anchor)) : showShortened(page, cursor: rows.first?.id)
    }
    if index + 1 < rows.count { return showShortened(page, cursor: rows[index + 1].id) }
    replacePage(page, isFromStore: false)
    own.list.putPageCursor(on: anchor)
    keepCursorsVisible()
    guard page.value.number < page.value.pageCount else {
      say(.lastPage)
      return afterPageShown()
    }
    loadPage(page.value.number + 1, .turn)
  }

  private mutating func showShortened(_ page: Dated<OrderPage>, cursor: OrderID?) {
    replacePage(page, isFromStore: false)
    showFromTop(cursor: cursor)
    keepCursorsVisible()
    say(.pageReadAgain(page.value.number))
    afterPageShown()
  }

  private mutating func showFromTop(cursor: OrderID? = nil) {
    own.list.putPageCursor(on: cursor)
    if own.list.known == nil { own.list.top = 0 }
  }

  private mutating func replacePage(_ page: Dated<OrderPage>, isFromStore: Bool) {
    own.list.shown = OrderList.ShownPage(page: page.value, readAt: page.readAt, isFromStore: isFromStore)
    own.list.tags = own.list.tags.filter { if case .underWay = $0.value { true } else { false } }
    own.list.movedAway = []
    own.list.ahead = own.list.ahead.filter { $0.key != page.value.number }
    for row in page.value.rows { own.marks.refresh(Dated(row, readAt: page.readAt)) }
  }

  private mutating func afterPageShown() {
    keepCursorsVisible()
    schedulePreview()
    guard let page = own.list.shown?.page, page.number < page.pageCount, own.list.ahead[page.number + 1] == nil else {
      return
    }
    ask(.prefetchPage(status: own.list.status, number: page.number + 1))
  }

  /// Lets the cursor stay on its order, or else stand near the line it was on.
  mutating func keepCursor(nearLine line: Int?) {
    if own.list.cursorLine == nil {
      let rows = own.list.rows
      own.list.cursor = rows.isEmpty ? nil : rows[min(line ?? 0, rows.count - 1)].id
    }
    keepCursorsVisible()
  }

  // MARK: What others on the store, and the sweep, have seen of the rows meanwhile

  mutating func lookAtRows() {
    guard let rows = own.list.shown?.page.rows, !rows.isEmpty else { return }
    ask(.loadLastSeen(rows.map(\.id)))
  }

  /// A row that was seen in another status stays where it is, and says so.
  mutating func receiveLastSeen(_ seen: [Dated<OrderSummary>]) {
    guard let shown = own.list.shown else { return }
    for order in seen where order.readAt > shown.readAt {
      guard let row = shown.page.rows.first(where: { $0.id == order.value.id }), row.status != order.value.status,
        !own.isBeingSent(row.id)
      else { continue }
      own.list.update(order.value, readAt: order.readAt)
      own.marks.refresh(order)
      own.list.tags[row.id] = .moved(order.value.status)
      if order.value.status != own.list.status { own.list.noteLeft(row.id, at: now) }
    }
  }
}
