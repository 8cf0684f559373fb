import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

// The services: answers to what was asked for last.
extension ConsoleDriver {
  @discardableResult
  mutating func service(_ event: ServiceEvent) -> [Effect] {
    send(.service(event))
  }

  /// Answers the page that is awaited with its part of a whole list.
  @discardableResult
  mutating func answerPage(of list: [OrderSummary]) -> [Effect] {
    guard let load = state.orders.list.loading else { return [] }
    let page = OrderPage.cut(load.number, of: list, status: state.orders.list.status)
    return service(.orders(.page(load.token, .success(reading(page, raw: Sample.rawPage)))))
  }

  mutating func answerCachedPage(of list: [OrderSummary], minutesAgo: Int64) {
    guard let load = state.orders.list.loading else { return }
    let page = OrderPage.cut(load.number, of: list, status: state.orders.list.status)
    let readAt = Timestamp(milliseconds: now.milliseconds - minutesAgo * 60_000)
    service(.orders(.cachedPage(load.token, Dated(page, readAt: readAt))))
  }

  mutating func failPage(_ error: DeskError) {
    guard let load = state.orders.list.loading else { return }
    service(.orders(.page(load.token, .failure(error))))
  }

  mutating func answerOrder(_ order: Order) {
    guard let token = state.orders.open.loading else { return }
    service(.orders(.order(token, order.id, .success(reading(order, raw: Sample.rawOrder)))))
  }

  mutating func failOrder(_ error: DeskError) {
    guard let token = state.orders.open.loading, let id = state.orders.open.id else { return }
    service(.orders(.order(token, id, .failure(error))))
  }

  /// Answers whether there is an order with the number of a product's code.
  mutating func answerLookup(_ result: Result<Reading<Order>, DeskError>) {
    guard let lookup = state.orders.lookup else { return }
    service(.orders(.order(lookup.token, lookup.id, result)))
    paint()
  }

  /// Ends the write that was asked for last.
  @discardableResult
  mutating func answerWrite(_ outcome: WriteOutcome) -> [Effect] {
    switch writes.last {
    case .orders(.changeStatus(let token, let change, _)): service(.orders(.writeEnded(token, change.orderID, outcome)))
    case .orders(.changeLines(let token, let draft, _)): service(.orders(.writeEnded(token, draft.id, outcome)))
    default: []
    }
  }

  /// The set that was sent last: its token and its changes.
  var lastSet: (token: LoadToken, changes: [StatusChange])? {
    guard case .orders(.changeStatuses(let token, let changes))? = writes.last else { return nil }
    return (token, changes)
  }

  /// Confirms the first `count` orders of the set that was sent last, out of a list, and ends it if these are all.
  mutating func confirmSet(_ count: Int? = nil, among list: [OrderSummary]) {
    guard let set = lastSet else { return }
    for change in set.changes.prefix(count ?? set.changes.count) {
      guard let row = list.first(where: { $0.id == change.orderID }) else { continue }
      service(.orders(.bulkOutcome(set.token, row.id, .confirmed(.of(row, status: change.wanted), differences: []))))
    }
    if (count ?? set.changes.count) >= set.changes.count { service(.orders(.bulkEnded(set.token))) }
  }

  /// The marks that were asked to be looked up, or the whole filter.
  mutating func answerMarks(_ found: [OrderSummary], missing: [OrderID] = [], failure: DeskError? = nil) {
    let token = effects.reversed().lazy.compactMap { effect -> LoadToken? in
      switch effect {
      case .orders(.resolveMarks(let token, _)), .orders(.markAll(let token, _)): token
      default: nil
      }
    }.first
    guard let token else { return }
    service(.orders(.marksResolved(token, found: found, missing: missing, failure)))
  }

  /// Answers the orders that are read for a list, out of some; those that are not among them are not found.
  mutating func answerPicking(_ orders: [Order], _ error: DeskError = DeskError(.notFound)) {
    let asked = effects.reversed().lazy.compactMap { effect -> (LoadToken, [OrderID])? in
      if case .picking(.read(let token, let ids, _)) = effect { (token, ids) } else { nil }
    }.first
    guard let (token, ids) = asked else { return }
    let found = ids.compactMap { id in orders.first { $0.id == id } }
    let unread = ids.filter { id in !orders.contains { $0.id == id } }
    service(.picking(.read(token, found, unread: unread, unread.isEmpty ? nil : error)))
    paint()
  }

  mutating func answerCounts() {
    for (index, status) in OrderStatus.documented.enumerated() {
      let count = Sample.counts[index]
      service(.orders(.count(status, Dated(count, readAt: now))))
    }
    guard
      case .orders(.countAll(let token))? = effects.last(where: {
        if case .orders(.countAll) = $0 { true } else { false }
      })
    else { return }
    service(.orders(.countsEnded(token, nil)))
  }

  mutating func answerJournal(_ entries: [JournalEntry]) {
    guard case .journal(let view)? = state.overlays.last, let token = view.loading else { return }
    service(.journal(.loaded(token, .success(entries))))
  }

  func reading<Value: Sendable>(_ value: Value, raw: String = "") -> Reading<Value> {
    Reading(value: value, readAt: now, raw: RawAnswer(text: raw), request: RequestID(rawValue: "r1"))
  }
}

extension OrderPage {
  /// One page of a whole list, as the platform cuts it.
  static func cut(_ number: Int, of list: [OrderSummary], status: OrderStatus) -> OrderPage {
    let rows = list.dropFirst((number - 1) * 20).prefix(20)
    return OrderPage(status: status, number: number, rows: Array(rows), totalItems: list.count, itemsPerPage: 20)
  }
}

extension Order {
  /// The detail behind a row, in another status.
  static func of(_ row: OrderSummary, status: OrderStatus) -> Order {
    var order = Sample.order(row.id.rawValue)
    order.status = status
    order.placedAt = row.placedAt
    order.customer = row.customer
    order.totals.total = row.total
    return order
  }
}

extension ConsoleDriver {
  /// The sample order open, its first line under the cursor.
  static func withOrderOpen() -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.forgetEffects()
    return console
  }
}
