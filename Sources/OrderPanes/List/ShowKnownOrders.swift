import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// Orders of the index, shown in place of the page.

extension Update<Orders> {
  /// Shows others in place of the page, or of those that are there.
  mutating func showKnownOrders(_ subject: KnownOrders.Subject) {
    var known = KnownOrders(subject, cursorBefore: own.list.cursor, cameFrom: pane == .order ? own.open.id : nil)
    if let former = own.list.known { (known.cursorBefore, known.cameFrom) = (former.cursorBefore, former.cameFrom) }
    own.list.known = known
    showPane(.orders)
  }

  /// Puts rows on the screen; the cursor goes to the first, unless it is to stay on its order.
  mutating func fillKnownOrders(_ rows: [Dated<OrderSummary>], keepsCursor: Bool) {
    own.list.known?.show(rows)
    if !keepsCursor { own.list.cursor = nil }
    if own.list.cursorLine == nil {
      own.list.cursor = own.list.rows.first?.id
      own.list.top = 0
    }
    keepCursorsVisible()
    schedulePreview()
  }

  /// Asks the index anew.
  mutating func readKnownOrders() {
    switch own.list.known?.subject {
    case .search: readSearch()
    case .news(let list): ask(.news(.load(since: list.since)))
    case nil: break
    }
  }

  /// Shows the page again, the cursor where it was; or the order from which one came, if that is still open.
  mutating func closeKnownOrders() {
    guard let known = own.list.known else { return }
    if let loading = own.list.search?.loading {
      end(loading)
      cancel(loading)
    }
    own.list.known = nil
    own.list.putPageCursor(on: known.cursorBefore)
    keepCursor(nearLine: nil)
    if let id = known.cameFrom, id == own.open.id { showPane(.order) }
    schedulePreview()
  }
}

extension ComponentReading<Orders> {
  /// What is shown and how much of it; in the top line.
  fileprivate func items(of known: KnownOrders) -> [FittedLine.Item] {
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
    return switch own.list.known?.subject {
    case .search:
      own.list.reach.map { reach in
        let sweep = sweepRemark.map { " · " + texts($0) } ?? .empty
        let words = texts.reach(reach, at: now) + sweep
        return words.width <= messageWidth(marks: own.marks.count) ? words : texts.briefReach(reach, at: now) + sweep
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

  // MARK: The top line

  func header(_ layout: ScreenLayout) -> [FittedLine.Item] {
    let showsList = pane == .orders || layout.isWide
    var left = [
      FittedLine.Item(" " + texts(showsList ? .ordersTitle : .orderTitle), .topBarStrong, priority: 9)
    ]
    if showsList, let known = own.list.known {
      left += items(of: known)
    } else if showsList {
      let letter = SafeText(own.list.status.rawValue)
      // On a narrow screen the name would leave no room for PRODUCTION and READ-ONLY.
      let status = layout.top.width < 60 ? letter : letter + " " + texts.name(of: own.list.status)
      left.append(.init(status, .topBarStrong, priority: 8))
      if let page = own.list.shown?.page {
        left.append(.init(texts(.page(page.number, of: page.knownPageCount)), .topBar, priority: 6))
        if let total = page.totalItems { left.append(.init(texts.count(total), .topBar, priority: 3)) }
      }
      if let shown = own.list.shown, shown.isFromStore {
        left.append(.init(texts(.fromStore(texts.time(shown.readAt).string)), .topBar, priority: 7))
      }
    } else if let id = own.open.id {
      left.append(.init(SafeText(id.rawValue), .topBarStrong, priority: 8))
    }
    return left + newsItems
  }
}
