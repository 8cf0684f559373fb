import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// `/`: everything known of orders, over all statuses, without asking the platform.
extension AppState {
  mutating func openOrderSearch() -> [Effect] {
    push(.input(InputLine(purpose: .search, field: TextField(orders.search?.text ?? "", preselected: true))))
    return [.loadIndexReach]
  }

  /// Shows what some words find in place of the page; no words show the page again.
  mutating func searchOrders(_ text: String) -> [Effect] {
    guard !text.allSatisfy(\.isWhitespace) else { return closeKnownOrders() }
    if orders.search == nil { showKnownOrders(.search(OrderSearch(text: text))) }
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
    let rows = orders.rows
    guard let id = OrderID(typed: text) else { return [] }
    if rows.contains(where: { $0.id == id }) { return openOrder(id) }
    if rows.isEmpty { return openNumber(text) ?? [] }
    // A part of a phone is mostly not meant as a number; what is as long as one, or as the next ones will be, may be.
    let lengths = rows.map(\.id.rawValue.utf8.count)
    if let shortest = lengths.min(), let longest = lengths.max(), shortest...longest + 1 ~= id.rawValue.utf8.count {
      say(.numberNotSeen(id))
    }
    return []
  }

  // MARK: Answers

  mutating func receiveFoundOrders(_ token: LoadToken, _ result: Result<FoundOrders, DeskError>) -> [Effect] {
    end(token)
    guard let search = orders.search, search.loading == token else { return [] }
    orders.search?.loading = nil
    orders.search?.isAwaited = false
    orders.search?.answeredText = search.text
    switch result {
    case .failure(let error):
      // Rows of another text must not pass for an answer to this one.
      fillKnownOrders([], keepsCursor: false)
      orders.search?.isCut = false
      report(error)
      return []
    case .success(let found):
      orders.search?.isCut = found.isCut
      // Somebody who types looks at the best; somebody who reads anew, at the order the cursor is on.
      fillKnownOrders(found.orders, keepsCursor: search.answeredText == search.text)
      return search.isAwaited ? completeOrderSearch(search.text) : []
    }
  }

  mutating func forgetOrderSearch(_ token: LoadToken) {
    if orders.search?.loading == token { orders.search?.loading = nil }
  }
}
