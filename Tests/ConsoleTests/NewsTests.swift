import Commerce
import Desk
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("News")
struct NewsTests {
  private func news(_ items: [OrderNews] = [], since seconds: Int64 = 0, isCut: Bool = false) -> News {
    let since = ConsoleDriver.start.advanced(by: seconds * 1000)
    return News(items: items, isCut: isCut, since: since, asOf: since.advanced(by: 60_000))
  }

  private func item(_ number: String, _ status: OrderStatus, from former: OrderStatus? = nil) -> OrderNews {
    let order = OrderSummary(
      id: OrderID(rawValue: number), status: status, placedAt: ConsoleDriver.start,
      customer: Order.Customer(firstName: "Maria"), total: Money(centavos: 100))
    return OrderNews(
      order: Dated(order, readAt: ConsoleDriver.start), event: former.map { .changed(from: $0) } ?? .arrived,
      noticedAt: ConsoleDriver.start)
  }

  /// A list on the screen, with two orders that wait.
  private func waiting() -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.service(
      .news(.loaded(.success(news([item("20001", .cancellationRequested, from: .open), item("20002", .open)])))))
    return console
  }

  private func looks(_ console: ConsoleDriver) -> [Timestamp] {
    console.effects.compactMap { if case .orders(.news(.look(let time))) = $0 { time } else { nil } }
  }

  @Test("are counted at the start, and the top line says how many wait and how many of them alert")
  func counted() {
    let console = ConsoleDriver()
    #expect(console.effects.contains(.news(.load(since: nil))))
    let later = waiting()
    #expect(later.drawn().contains("2 novidades !1"))
    #expect(later.drawn().contains("1 pedido em status de alerta"))
    #expect(later.state.orders.list.rows.map(\.id) == Sample.list(3).map(\.id))
  }

  @Test("are shown in place of the page with what happened, and count as looked at as of what was shown")
  func shown() {
    var console = waiting()
    console.press("n")
    let screen = console.drawn()
    #expect(screen.contains("O→G!") && screen.contains("→O ") && screen.contains("Novidades desde"))
    #expect(console.state.orders.list.rows.map(\.id.rawValue) == ["20001", "20002"])
    #expect(looks(console) == [ConsoleDriver.start.advanced(by: 60_000)])
    #expect(!screen.contains("n 2"))
    console.press("esc")
    #expect(console.state.orders.list.rows.map(\.id) == Sample.list(3).map(\.id))
    #expect(console.state.orders.list.cursor == Sample.id)
  }

  @Test("of an order whose total changed both totals are shown")
  func totals() {
    var console = ConsoleDriver(listing: Sample.list(3))
    var corrected = item("20003", .open)
    corrected.event = .changed(from: .open, total: Money(centavos: 120_050))
    console.service(.orders(.news(.loaded(.success(news([corrected, item("20002", .preparing, from: .open)]))))))
    console.press("n")
    let screen = console.drawn()
    #expect(screen.contains("1.200,50→1,00") && screen.contains("O→P") && !screen.contains("O→O"))
    #expect(screen.contains("9→8 novo total"))
  }

  @Test("that come while others are looked at change the count, not the list")
  func nothingReorders() {
    var console = waiting()
    console.press("n", "down")
    console.service(.orders(.news(.loaded(.success(news([item("20003", .open)], since: 60))))))
    #expect(console.state.orders.list.rows.map(\.id.rawValue) == ["20001", "20002"])
    #expect(console.state.orders.list.cursor == OrderID(rawValue: "20002"))
    #expect(console.drawn().contains("1 novidade "))
    console.press("r")
    #expect(console.effects.last == .news(.load(since: ConsoleDriver.start)))
    let all = [item("20003", .open), item("20001", .cancellationRequested, from: .open), item("20002", .open)]
    console.service(.orders(.news(.reloaded(.success(news(all))))))
    #expect(console.state.orders.list.rows.map(\.id.rawValue) == ["20003", "20001", "20002"])
    #expect(console.state.orders.list.cursor == OrderID(rawValue: "20002"))
    #expect(!console.drawn().contains("1 novidade "))
  }

  @Test("a count that was under way while somebody looked does not bring back what was looked at")
  func lateCount() {
    var console = waiting()
    console.press("n")
    console.service(
      .news(
        .loaded(
          .success(
            News(
              items: [item("20001", .cancellationRequested, from: .open)], since: ConsoleDriver.start,
              asOf: ConsoleDriver.start.advanced(by: 30_000))))))
    #expect(console.state.orders.news.latest?.items.isEmpty == true)
  }

  @Test("what was shown is not counted once more, though the store may report it twice")
  func twice() {
    var console = waiting()
    console.press("n")
    let late = [item("20001", .cancellationRequested, from: .open), item("20005", .open)]
    console.service(.orders(.news(.loaded(.success(news(late, since: 60))))))
    #expect(console.state.orders.news.latest?.items.map(\.order.value.id.rawValue) == ["20005"])
  }

  @Test("of more than fit the rest waits for the next look")
  func cut() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.service(.orders(.news(.loaded(.success(news([item("20001", .open)], isCut: true))))))
    #expect(console.drawn().contains("1+ novidades"))
    console.press("n")
    #expect(
      console.effects.suffix(2) == [.news(.look(ConsoleDriver.start.advanced(by: 60_000))), .news(.load(since: nil))])
  }

  @Test("where nothing waits, what was looked at last is shown again and said to be that")
  func earlier() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.service(.orders(.news(.loaded(.success(news())))))
    console.press("n")
    #expect(console.effects.last == .news(.loadEarlier))
    console.service(.orders(.news(.earlier(.success(news([item("20002", .open)], since: -600))))))
    #expect(console.state.orders.list.rows.map(\.id.rawValue) == ["20002"])
    #expect(console.drawn().contains("Nada mais novo"))
    console.press("esc", "n")
    console.service(.orders(.news(.earlier(.success(news(since: -600))))))
    #expect(console.state.orders.list.known == nil)
    #expect(console.drawn().contains("Nada novo no que foi lido"))
  }

  @Test("asked for before the store has answered are shown when it has")
  func early() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("n")
    #expect(console.state.orders.list.known == nil)
    console.service(.orders(.news(.loaded(.success(news([item("20002", .open)]))))))
    #expect(console.state.orders.list.rows.map(\.id.rawValue) == ["20002"])
  }

  @Test("Enter opens, marks and status work, and from an order Esc is back in it")
  func workedOn() {
    var console = waiting()
    console.press("enter")
    let open = console.state.orders.open.id
    console.press("n", "space", "enter")
    #expect(console.state.orders.marks.orders.map(\.id.rawValue) == ["20001"])
    #expect(console.state.orders.open.id == OrderID(rawValue: "20002"))
    // The first ends the reading.
    console.press("esc", "esc", "esc")
    #expect(console.state.orders.list.known == nil)
    console.press("enter")
    #expect(console.state.orders.open.id == open)
    console.service(.orders(.news(.loaded(.success(news([item("20004", .open)], since: 90))))))
    console.press("n", "esc", "esc")
    #expect(console.state.pane == .order)
  }
}
