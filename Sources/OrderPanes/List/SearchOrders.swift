import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// `/`: everything known of orders, over all statuses, without asking the platform.
extension Update<Orders> {
  mutating func openSearch() {
    push(.search(TextField(own.list.search?.text ?? "", preselected: true)))
    ask(.loadIndexReach)
  }

  /// Shows what some words find in place of the page; no words show the page again.
  mutating func search(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return closeKnownOrders() }
    if own.list.search == nil { showKnownOrders(.search(OrderSearch(text: text))) }
    own.list.search?.text = text
    readSearch()
  }

  /// Asks the index anew.
  mutating func readSearch() {
    guard let search = own.list.search else { return }
    if let old = search.loading { end(old) }
    let token = newToken()
    own.list.search?.loading = token
    begin(token, .searching, isLocal: true)
    ask(.searchOrders(token, search.text))
  }

  /// Enter in the search: a whole number opens its order, which the platform is asked for; anything else stays found.
  mutating func completeSearch(_ text: String) {
    guard let search = own.list.search, search.loading == nil else {
      own.list.search?.isAwaited = true
      return
    }
    let rows = own.list.rows
    guard let id = OrderID(typed: text) else { return }
    if rows.contains(where: { $0.id == id }) { return openOrder(id) }
    if rows.isEmpty {
      openNumber(text)
      return
    }
    // A part of a phone is mostly not meant as a number; what is as long as one, or as the next ones will be, may be.
    let lengths = rows.map(\.id.rawValue.utf8.count)
    if let shortest = lengths.min(), let longest = lengths.max(), shortest...longest + 1 ~= id.rawValue.utf8.count {
      say(.numberNotSeen(id))
    }
  }

  mutating func receiveFound(_ token: LoadToken, _ result: Result<FoundOrders, DeskError>) {
    end(token)
    guard let search = own.list.search, search.loading == token else { return }
    own.list.search?.loading = nil
    own.list.search?.isAwaited = false
    own.list.search?.answeredText = search.text
    switch result {
    case .failure(let error):
      // Rows of another text must not pass for an answer to this one.
      fillKnownOrders([], keepsCursor: false)
      own.list.search?.isCut = false
      report(error)
    case .success(let found):
      own.list.search?.isCut = found.isCut
      // Somebody who types looks at the best; somebody who reads anew, at the order the cursor is on.
      fillKnownOrders(found.orders, keepsCursor: search.answeredText == search.text)
      if search.isAwaited { completeSearch(search.text) }
    }
  }
}
