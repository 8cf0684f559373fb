import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// Orders of the index, shown in place of the page.
extension AppState {
  /// Shows others in place of the page, or of those that are there.
  mutating func showKnownOrders(_ subject: KnownOrders.Subject) {
    var known = KnownOrders(subject, cursorBefore: orders.cursor, cameFrom: pane == .order ? order.id : nil)
    if let former = orders.known { (known.cursorBefore, known.cameFrom) = (former.cursorBefore, former.cameFrom) }
    orders.known = known
    pane = .orders
  }

  /// Puts rows on the screen; the cursor goes to the first, unless it is to stay on its order.
  mutating func fillKnownOrders(_ rows: [Dated<OrderSummary>], keepsCursor: Bool) {
    orders.known?.show(rows)
    if !keepsCursor { orders.cursor = nil }
    if orders.cursorLine == nil {
      orders.cursor = orders.rows.first?.id
      orders.top = 0
    }
    keepCursorsVisible()
    schedulePreview()
  }

  /// Asks the index anew.
  mutating func readKnownOrders() -> [Effect] {
    switch orders.known?.subject {
    case .search: readOrderSearch()
    case .news(let list): [.news(.load(since: list.since))]
    case nil: []
    }
  }

  /// Shows the page again, the cursor where it was; or the order from which one came, if that is still open.
  mutating func closeKnownOrders() -> [Effect] {
    guard let known = orders.known else { return [] }
    let loading = orders.search?.loading
    if let loading { end(loading) }
    orders.known = nil
    orders.putPageCursor(on: known.cursorBefore)
    keepCursor(nearLine: nil)
    if let id = known.cameFrom, id == order.id { pane = .order }
    schedulePreview()
    return loading.map { [.cancel($0)] } ?? []
  }

  // MARK: On the screen

  /// What is shown and how much of it; in the top line.
  func knownOrdersTop(_ known: KnownOrders) -> [FittedLine.Item] {
    let (title, isCut, isThere) =
      switch known.subject {
      case .search(let search): ("/" + personal(search.text).text, search.isCut, search.answeredText != nil)
      case .news(let list): (texts(.news(.since(texts.shortDateTime(list.since).string))), list.isCut, true)
      }
    let count = isThere ? [texts.count(known.rows.count) + (isCut ? "+" : "")] : []
    return [.init(title, .topBarStrong, priority: 8)] + count.map { .init($0, .topBar, priority: 7) }
  }

  /// How far the index reaches, or what the signs of the news mean; in the message line.
  var knownOrdersRemark: SafeText? {
    guard pane == .orders else { return nil }
    return switch orders.known?.subject {
    case .search:
      orders.reach.map { reach in
        let sweep = sweepRemark.map { " · " + texts($0) } ?? .empty
        let words = texts.reach(reach, at: now) + sweep
        return words.width <= messageWidth ? words : texts.briefReach(reach, at: now) + sweep
      }
    case .news(let list): list.legend(alerts: session.alertStatuses, texts)
    case nil: nil
    }
  }

  func emptyText(_ known: KnownOrders) -> SafeText {
    guard case .search(let search) = known.subject else { return texts(.news(.nothingNew)) }
    guard search.answeredText != nil else { return texts(.searching) }
    return texts(.nothingKnown(isNumber: OrderID(typed: search.text) != nil))
  }
}
