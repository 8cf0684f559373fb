import Commerce
import Desk
import Texts

extension AppState {
  /// Whether what was read ahead at a moment may still be shown without asking again.
  func isFreshAhead(_ readAt: Timestamp) -> Bool { readAt.seconds(until: now) <= 15 }

  /// Asks for a page of the status that is shown.
  mutating func loadPage(
    _ number: Int, _ purpose: OrdersState.PageLoad.Purpose, cacheFirst: Bool = false
  ) -> [Effect] {
    if let old = orders.loading { end(old.token) }
    let token = newToken()
    orders.loading = OrdersState.PageLoad(token: token, number: number, purpose: purpose)
    begin(token, .readingPage(number))
    return [.loadPage(token, status: orders.status, number: number, cacheFirst: cacheFirst)]
  }

  /// Shows the first page of another status.
  mutating func show(status: OrderStatus) -> [Effect] {
    let counts = orders.counts
    if let old = orders.loading { end(old.token) }
    orders = OrdersState(status: status)
    orders.counts = counts
    pane = .orders
    return loadPage(1, .turn, cacheFirst: true)
  }

  mutating func nextPage() -> [Effect] {
    guard orders.known == nil else {
      moveInOrders(.screenDown)
      return []
    }
    guard let shown = orders.shown else { return orders.loading == nil ? loadPage(1, .turn) : [] }
    guard orders.moving.isEmpty else {
      return loadPage(shown.page.number, .goOn(after: shown.page.rows.last { !orders.moving.contains($0.id) }?.id))
    }
    guard shown.page.number < shown.page.pageCount else {
      say(.lastPage)
      return []
    }
    return turn(to: shown.page.number + 1)
  }

  mutating func previousPage() -> [Effect] {
    guard orders.known == nil else {
      moveInOrders(.screenUp)
      return []
    }
    let number = orders.pageNumber
    guard number > 1 else {
      say(.firstPage)
      return []
    }
    return turn(to: number - 1)
  }

  /// Turns to a page: at once if it was read ahead and is fresh, else from the store and then from the platform.
  mutating func turn(to number: Int) -> [Effect] {
    guard let ahead = orders.ahead[number], isFreshAhead(ahead.readAt),
      orders.movedAway.isEmpty
    else { return loadPage(number, .turn, cacheFirst: orders.movedAway.isEmpty) }
    if let old = orders.loading {
      end(old.token)
      orders.loading = nil
    }
    return showTurned(ahead)
  }

  mutating func refresh() -> [Effect] {
    if case .journal? = overlays.last { return reloadJournal() }
    var effects: [Effect] = []
    if connection == .logInRefused || connection == .noPassword {
      connection = .idle
      resumeSweep()
      effects.append(.retryLogIn)
    }
    if let owner = paneOwner { return effects + owner.show(pane, &self) }
    switch pane {
    case .order: if let id = order.id { return effects + readOrder(id) }
    case .catalog, .customers: break
    case .orders where orders.known != nil: return effects + readKnownOrders()
    case .orders: break
    }
    return effects + loadPage(orders.pageNumber, orders.shown == nil ? .turn : .refresh)
  }

  // MARK: Answers

  mutating func receiveCachedPage(_ token: LoadToken, _ cached: Dated<OrderPage>) {
    guard let load = orders.loading, load.token == token, load.purpose == .turn,
      orders.shown?.page.number != load.number || orders.shown?.page.status != orders.status
    else { return }
    replacePage(cached, isFromStore: true)
    orders.putPageCursor()
    if orders.known == nil { orders.top = 0 }
  }

  mutating func receivePage(_ token: LoadToken, _ result: Result<Reading<OrderPage>, DeskError>) -> [Effect] {
    end(token)
    guard let load = orders.loading, load.token == token else { return [] }
    orders.loading = nil
    switch result {
    case .failure(let error):
      orders.raw = error.raw
      report(error)
      return []
    case .success(let reading):
      connection = .good
      let page = Dated(reading.value, readAt: reading.readAt)
      orders.raw = reading.raw
      keepCount(of: page)
      if page.value.rows.isEmpty, load.number > 1 { return showLastPage(after: page.value) }
      switch load.purpose {
      case .turn: return orders.shown?.page.number == load.number ? showRefreshed(page) : showTurned(page)
      case .refresh: return showRefreshed(page)
      case .goOn(let anchor): return goOn(in: page, after: anchor)
      }
    }
  }

  mutating func receivePrefetched(_ reading: Reading<OrderPage>) {
    guard reading.value.status == orders.status, !reading.value.rows.isEmpty,
      orders.shortenedAt.map({ $0 < reading.readAt }) ?? true
    else { return }
    orders.ahead[reading.value.number] = Dated(reading.value, readAt: reading.readAt)
  }

  /// The list ended before the page that was asked for: goes to its last page, and never further round.
  private mutating func showLastPage(after page: OrderPage) -> [Effect] {
    say(.listEndedBefore(page.number), .warning)
    return loadPage(max(1, min(page.pageCount, page.number - 1)), .turn)
  }

  private mutating func showTurned(_ page: Dated<OrderPage>) -> [Effect] {
    replacePage(page, isFromStore: false)
    orders.putPageCursor()
    if orders.known == nil { orders.top = 0 }
    return afterPageShown()
  }

  /// The same page anew: the cursor stays on its order, what is new or different is tagged.
  private mutating func showRefreshed(_ page: Dated<OrderPage>) -> [Effect] {
    let old = orders.shown
    let line = orders.cursorLine
    replacePage(page, isFromStore: false)
    if let old, !old.page.rows.isEmpty {
      let before = Dictionary(old.page.rows.map { ($0.id, $0) }) { first, _ in first }
      for row in page.value.rows {
        guard let earlier = before[row.id] else {
          orders.tags[row.id] = .new
          continue
        }
        if earlier != row { orders.tags[row.id] = .changed }
      }
    }
    keepCursor(nearLine: line)
    return afterPageShown()
  }

  /// After orders left the list, the rows that slid into this page must be seen before the next one: page n+1 would skip them.
  private mutating func goOn(in page: Dated<OrderPage>, after anchor: OrderID?) -> [Effect] {
    let rows = page.value.rows
    guard let anchor else { return showShortened(page, cursor: rows.first?.id) }
    guard let index = rows.firstIndex(where: { $0.id == anchor }) else {
      // Everything on this page is older than the last row seen, or the last row seen slid to an earlier page.
      return page.value.number > 1 && rows.first.map { $0.id < anchor } == true
        ? loadPage(page.value.number - 1, .goOn(after: anchor)) : showShortened(page, cursor: rows.first?.id)
    }
    if index + 1 < rows.count { return showShortened(page, cursor: rows[index + 1].id) }
    replacePage(page, isFromStore: false)
    orders.putPageCursor(on: anchor)
    keepCursorsVisible()
    guard page.value.number < page.value.pageCount else {
      say(.lastPage)
      return afterPageShown()
    }
    return loadPage(page.value.number + 1, .turn)
  }

  private mutating func showShortened(_ page: Dated<OrderPage>, cursor: OrderID?) -> [Effect] {
    replacePage(page, isFromStore: false)
    orders.putPageCursor(on: cursor)
    if orders.known == nil { orders.top = 0 }
    keepCursorsVisible()
    say(.pageReadAgain(page.value.number))
    return afterPageShown()
  }

  private mutating func replacePage(_ page: Dated<OrderPage>, isFromStore: Bool) {
    orders.shown = OrdersState.ShownPage(page: page.value, readAt: page.readAt, isFromStore: isFromStore)
    let underWay = orders.tags.filter { if case .underWay = $0.value { true } else { false } }
    orders.tags = underWay
    orders.movedAway = []
    orders.ahead = orders.ahead.filter { $0.key != page.value.number }
    for row in page.value.rows { marks.refresh(Dated(row, readAt: page.readAt)) }
  }

  private mutating func afterPageShown() -> [Effect] {
    keepCursorsVisible()
    schedulePreview()
    guard let page = orders.shown?.page, page.number < page.pageCount, orders.ahead[page.number + 1] == nil else {
      return []
    }
    return [.prefetchPage(status: orders.status, number: page.number + 1)]
  }

  private mutating func keepCount(of page: Dated<OrderPage>) {
    guard let total = page.value.totalItems else { return }
    orders.counts[page.value.status] = Dated(total, readAt: page.readAt)
  }

  /// Lets the cursor stay on its order, or else stand near the line it was on.
  mutating func keepCursor(nearLine line: Int?) {
    if orders.cursorLine == nil {
      let rows = orders.rows
      orders.cursor = rows.isEmpty ? nil : rows[min(line ?? 0, rows.count - 1)].id
    }
    keepCursorsVisible()
  }
}

// What others on the store, and the sweep, have seen of the rows meanwhile.
extension AppState {
  func lookAtRows() -> [Effect] {
    guard let rows = orders.shown?.page.rows, !rows.isEmpty else { return [] }
    return [.loadLastSeen(rows.map(\.id))]
  }

  /// A row that was seen in another status stays where it is, and says so.
  mutating func receiveLastSeen(_ seen: [Dated<OrderSummary>]) {
    guard let shown = orders.shown else { return }
    for order in seen where order.readAt > shown.readAt {
      guard let row = shown.page.rows.first(where: { $0.id == order.value.id }), row.status != order.value.status,
        !isBeingSent(row.id)
      else { continue }
      orders.update(order.value, readAt: order.readAt)
      marks.refresh(order)
      orders.tags[row.id] = .moved(order.value.status)
      guard order.value.status != orders.status else { continue }
      orders.movedAway.insert(row.id)
      orders.shortenedAt = now
      orders.ahead = [:]
    }
  }
}
