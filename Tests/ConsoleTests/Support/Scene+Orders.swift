import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

// The list, and what is chosen and answered on it.
extension Scene {
  func playList(on console: inout ConsoleDriver) {
    let list = Sample.list(60)
    switch self {
    case .listEmpty:
      console.answerPage(of: [])
    case .listFromStore:
      console.answerCachedPage(of: list, minutesAgo: 14)
      console.wait(seconds: 2.5)
    case .listUnread:
      console.press("esc")
    case .listMarked:
      playMarkedList(on: &console)
    case .listSorted:
      console.answerPage(of: list)
      console.press("o", "t", "o", "t", "end")
    case .overview:
      console.answerPage(of: list)
      console.command(console.state.session.language == .portuguese ? "panorama" : "overview")
      console.answerCounts()
    case .search, .searchNothing:
      console.answerPage(of: list)
      console.press("/")
      console.type(self == .search ? "sil" : "55512")
      console.service(
        .indexReach(
          IndexReach(count: 12_400, oldest: Timestamp(seconds: 1_612_353_600), readAt: console.now)))
      console.answerSearch(self == .search ? Sample.found : FoundOrders())
      if self == .search { console.press("enter", "down") }
    case .news, .newsWaiting:
      console.answerPage(of: list)
      let events: [OrderNews.Event] = [
        .arrived, .changed(from: .open), .changed(from: .awaitingStock, total: Money(centavos: 52_500)),
      ]
      let statuses: [OrderStatus] = [.sentToSupplier, .cancellationRequested, .dispatched]
      let items = zip(zip(list, events), statuses).map { pair, status in
        var order = pair.0
        order.status = status
        return OrderNews(order: Dated(order, readAt: console.now), event: pair.1, noticedAt: console.now)
      }
      let since = console.now.advanced(by: -7_200_000)
      console.service(.orders(.news(.loaded(.success(News(items: items, since: since, asOf: console.now))))))
      if self == .news { console.press("n", "down") }
    case .readOnly:
      console.answerPage(of: list)
      console.press("s")
    default:
      console.answerPage(of: list)
    }
  }

  /// Every tag that a row can have: moved, under way, failed, unknown, new, changed, draft.
  private func playMarkedList(on console: inout ConsoleDriver) {
    var list = Sample.list(60)
    console.answerPage(of: list)
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("delete", "esc", "down", "space", "space", "space", "space", "s", "h", "s")
    let set = console.lastSet
    if let set {
      let outcomes: [WriteOutcome] = [
        .confirmed(.of(list[1], status: .dispatched), differences: []), .unknown(DeskError(.unknownOutcome), last: nil),
        .refused(DeskError(.refused, detail: "Pedido bloqueado")),
      ]
      for (change, outcome) in zip(set.changes, outcomes) {
        console.service(.orders(.bulkOutcome(set.token, change.orderID, outcome)))
      }
    }
    console.press("esc")
    if let set { console.service(.orders(.bulkEnded(set.token))) }
    console.press("esc", "down", "down", "s", "p", "s")
    console.press("end", "space")
    list[6].total = Money(centavos: 1)
    console.press("r")
    console.answerPage(of: Sample.list(1, newest: Sample.newest + 1) + list)
  }

  func playChoice(on console: inout ConsoleDriver) {
    let list = Sample.list(60)
    console.answerPage(of: list)
    switch self {
    case .filterMenu:
      console.press("f")
      console.answerCounts()
    case .statusMenu:
      console.press("s")
    case .sortMenu:
      console.press("o")
    case .exportMenu:
      console.press("x")
    case .confirmOne:
      console.press("s", "h")
    case .confirmOverEarlier:
      console.press("s", "p", "s")
      let earlier = Sample.write(
        4, .status(from: .sentToSupplier, to: .dispatched), by: "bia", .accepted, minutesAgo: 3)
      console.answerWrite(.unsettled(earlier, before: [], Sample.order()))
    case .confirmSet:
      playConfirmation(of: list, to: "p", on: &console)
    case .confirmTyped:
      console.press("s", "i")
      console.type("139")
    case .confirmTypedSet:
      playConfirmation(of: list, to: "i", on: &console)
    case .bulkProgress, .bulkEnded:
      playConfirmation(of: list, to: "h", on: &console)
      console.press("s")
      console.confirmSet(3, among: list)
      console.wait(seconds: 4)
      if self == .bulkEnded { endSet(on: &console) }
    case .discardQuestion:
      stage(on: &console)
      console.command(console.state.session.language == .portuguese ? "descartar" : "discard")
    default:
      stage(on: &console)
      console.press("s", "p", "s", "q")
    }
  }

  /// Five marks on the first page and two on the second, where the operator is now.
  private func playConfirmation(of list: [OrderSummary], to letter: String, on console: inout ConsoleDriver) {
    console.press("space", "space", "space", "space", "space", "right")
    console.answerPage(of: list)
    console.press("space", "space", "s", letter)
  }

  private func endSet(on console: inout ConsoleDriver) {
    guard let set = console.lastSet else { return }
    let outcomes: [WriteOutcome] = [
      .refused(DeskError(.refused, detail: "Pedido bloqueado")), .unknown(DeskError(.unknownOutcome), last: nil),
      .moved(Sample.order(set.changes[5].orderID.rawValue, status: .complete)),
      .unseen(DeskError(.interrupted), last: nil),
    ]
    for (change, outcome) in zip(set.changes[3...], outcomes) {
      console.service(.orders(.bulkOutcome(set.token, change.orderID, outcome)))
    }
    console.service(.orders(.bulkEnded(set.token)))
  }

  private func stage(on console: inout ConsoleDriver) {
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("delete")
  }
}
