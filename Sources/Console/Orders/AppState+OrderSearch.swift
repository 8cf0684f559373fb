import Commerce
import Desk
import TextGrid
import Widgets

// `/`: everything known of orders, over all statuses, without asking the platform.
extension AppState {
  mutating func openOrderSearch() -> [Effect] {
    pane = .orders
    push(.input(InputLine(purpose: .search, field: TextField(orders.search?.text ?? "", preselected: true))))
    return [.loadIndexReach]
  }

  /// Shows what some words find in place of the page; no words show the page again.
  mutating func searchOrders(_ text: String) -> [Effect] {
    guard !text.allSatisfy(\.isWhitespace) else { return closeOrderSearch() }
    if orders.search == nil { orders.search = OrderSearch(text: text, cursorBefore: orders.cursor) }
    orders.search?.text = text
    return readOrderSearch()
  }

  /// Asks the index anew.
  mutating func readOrderSearch() -> [Effect] {
    guard let search = orders.search else { return [] }
    if let old = search.loading { end(old) }
    let token = newToken()
    orders.search?.loading = token
    begin(token, .searching, quiet: 300)
    return [.searchOrders(token, search.text)]
  }

  /// Enter in the search: a whole number opens its order, which the platform is asked for; anything else stays found.
  mutating func completeOrderSearch(_ text: String) -> [Effect] {
    guard let search = orders.search, search.loading == nil else {
      orders.search?.isAwaited = true
      return []
    }
    guard let id = OrderID(typed: text), search.rows.isEmpty || search.rows.contains(where: { $0.id == id })
    else { return [] }
    return openOrder(id)
  }

  /// Shows the page again, the cursor where it was.
  mutating func closeOrderSearch() -> [Effect] {
    guard let search = orders.search else { return [] }
    if let token = search.loading { end(token) }
    orders.search = nil
    orders.putPageCursor(on: search.cursorBefore)
    keepCursor(nearLine: nil)
    schedulePreview()
    return search.loading.map { [.cancel($0)] } ?? []
  }

  // MARK: Answers

  mutating func receiveFoundOrders(_ token: LoadToken, _ result: Result<FoundOrders, DeskError>) -> [Effect] {
    end(token)
    guard let search = orders.search, search.loading == token else { return [] }
    orders.search?.loading = nil
    orders.search?.isAwaited = false
    switch result {
    case .failure(let error):
      // Rows of another text must not pass for an answer to this one.
      orders.search?.take(FoundOrders())
      report(error)
      return []
    case .success(let found):
      orders.search?.take(found)
      // Somebody who types looks at the best; somebody who reads anew, at the order the cursor is on.
      if search.answeredText != search.text { orders.cursor = nil }
      if orders.cursorLine == nil {
        orders.cursor = orders.rows.first?.id
        orders.top = 0
      }
      keepCursorsVisible()
      schedulePreview()
      return search.isAwaited ? completeOrderSearch(search.text) : []
    }
  }

  mutating func forgetOrderSearch(_ token: LoadToken) {
    if orders.search?.loading == token { orders.search?.loading = nil }
  }

  // MARK: On the screen

  /// Of what was found, how much; in the top line.
  func orderSearchTop(_ search: OrderSearch) -> [FittedLine.Item] {
    let count = search.found.map { found in
      texts.count(found.orders.count) + (found.isCut ? "+" : "")
    }
    return [.init("/" + personal(search.text).text, .topBarStrong, priority: 8)]
      + (count.map { [.init($0, .topBar, priority: 7)] } ?? [])
  }

  /// How far a search reaches; in the message line.
  var orderSearchRemark: SafeText? {
    guard pane == .orders, orders.search != nil else { return nil }
    return orders.reach.map { texts.reach($0, at: now) }
  }

  func emptySearchText(_ search: OrderSearch) -> SafeText {
    guard search.found != nil else { return texts(.searching) }
    return texts(.nothingKnown(isNumber: OrderID(typed: search.text) != nil))
  }
}

extension Texts {
  /// How far the index of orders reaches.
  public func reach(_ reach: IndexReach, at now: Timestamp) -> SafeText {
    self(
      .searchReach(
        count: reach.count, since: reach.oldest.map { date($0).string },
        age: reach.readAt.map { age(of: $0, at: now).string }))
  }
}
