import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Pages")
struct PagingTests {
  let list = Sample.list(60)

  private var error: DeskError { DeskError(.unreachable(.connectionRefused)) }

  /// Turns pages to the end of a list and notes what was seen.
  private func pageThrough(_ console: inout ConsoleDriver, _ list: [OrderSummary]) -> Set<OrderID> {
    var seen = Set(console.state.orders.list.rows.map(\.id))
    for _ in 0..<12 {
      console.press("right")
      while console.state.orders.list.loading != nil { console.answerPage(of: list) }
      seen.formUnion(console.state.orders.list.rows.map(\.id))
      if console.notice == "Esta é a última página." { break }
    }
    return seen
  }

  @Test("are turned by arrows, and stop at both ends")
  func turning() {
    var console = ConsoleDriver(listing: list)
    console.press("left")
    #expect(console.notice == "Esta é a primeira página.")
    #expect(pageThrough(&console, list) == Set(list.map(\.id)))
    #expect(console.state.orders.list.pageNumber == 3)
  }

  @Test("show the store's copy first, and never over a fresh one")
  func cacheFirst() {
    var console = ConsoleDriver()
    let token = console.state.orders.list.loading?.token ?? 0
    let old = OrderPage.cut(1, of: Sample.list(5, newest: 9000), status: .sentToSupplier)
    console.answerCachedPage(of: Sample.list(5, newest: 9000), minutesAgo: 3)
    #expect(console.state.orders.list.shown?.isFromStore == true)
    console.answerPage(of: list)
    #expect(console.state.orders.list.shown?.isFromStore == false)
    console.service(.orders(.cachedPage(token, Dated(old, readAt: console.now))))
    #expect(console.state.orders.list.rows.first?.id == list.first?.id)
    #expect(console.state.orders.list.shown?.isFromStore == false)
  }

  @Test("the cursor does not leave its order when the fresh page replaces the store's")
  func cursorOverCache() {
    var console = ConsoleDriver()
    console.answerCachedPage(of: list, minutesAgo: 3)
    console.press("down", "down")
    console.answerPage(of: Sample.list(1, newest: 13975) + list)
    #expect(console.state.orders.list.cursor?.rawValue == "13972")
  }

  @Test("an answer nobody waits for changes nothing")
  func staleAnswers() {
    var console = ConsoleDriver(listing: list)
    console.press("f", "p")
    let stale = console.state.orders.list.loading?.token ?? 0
    console.press("f", "h")
    let before = console.state
    let page = OrderPage.cut(1, of: Sample.list(3, status: .preparing), status: .preparing)
    #expect(console.service(.orders(.page(stale, .success(console.reading(page))))).isEmpty)
    console.service(.orders(.cachedPage(stale, Dated(page, readAt: console.now))))
    console.service(.orders(.page(stale, .failure(error))))
    console.service(.orders(.page(9999, .success(console.reading(page)))))
    #expect(console.state == before)
  }

  @Test("an answer about another order changes nothing")
  func staleOrder() {
    var console = ConsoleDriver(listing: list)
    console.press("enter")
    let stale = console.state.orders.open.loading ?? 0
    console.press(".")
    let before = console.state
    let reading = console.reading(Sample.order())
    console.service(.orders(.order(stale, Sample.id, .success(reading))))
    console.service(.orders(.cachedOrder(stale, Dated(reading.value, readAt: console.now))))
    #expect(console.state == before)
  }

  @Test("the store's copy of an order never covers a fresh reading")
  func cachedOrder() {
    var console = ConsoleDriver(listing: list)
    console.press("enter")
    let token = console.state.orders.open.loading ?? 0
    console.answerOrder(Sample.order())
    console.service(.orders(.cachedOrder(token, Dated(Sample.order(status: .open), readAt: console.now))))
    #expect(console.state.orders.open.order?.status == .sentToSupplier)
    #expect(console.state.orders.open.isFromStore == false)
  }

  @Test("a page past the end leads to the last one, and never round in a circle")
  func pastTheEnd() {
    var console = ConsoleDriver(listing: list)
    console.command("pagina 40")
    var loads = 0
    while console.state.orders.list.loading != nil, loads < 50 {
      console.answerPage(of: list)
      loads += 1
    }
    #expect(console.state.orders.list.pageNumber == 3)
    #expect(loads == 2)
    #expect(console.notice == "A lista acabou antes da página 40: mostrando a última.")
  }

  @Test("a platform that is empty on every page but claims more is asked only so often")
  func emptyForEver() {
    var console = ConsoleDriver(listing: list)
    console.command("pagina 40")
    var loads = 0
    while let load = console.state.orders.list.loading, loads < 50 {
      let page = OrderPage(status: .sentToSupplier, number: load.number, rows: [], totalItems: 10_000)
      console.service(.orders(.page(load.token, .success(console.reading(page)))))
      loads += 1
    }
    #expect(loads < 50)
    #expect(console.state.orders.list.pageNumber == 1)
  }

  @Test("after a set has left the status, paging on shows every other order", arguments: [1, 2, 3])
  func afterASet(page: Int) {
    var console = ConsoleDriver(listing: list)
    for _ in 1..<page {
      console.press("right")
      console.answerPage(of: list)
    }
    var seen = Set(list.prefix((page - 1) * 20).map(\.id))
    console.press(Array(repeating: "space", count: 15) + ["s", "h", "s"])
    console.confirmSet(among: list)
    console.press("esc")
    let moved = Set(list[((page - 1) * 20)...].prefix(15).map(\.id))
    let rest = list.filter { !moved.contains($0.id) }
    #expect(console.state.orders.list.tags.values.filter { $0 == .moved(.dispatched) }.count == 15)
    seen.formUnion(pageThrough(&console, rest))
    #expect(seen == Set(list.map(\.id)))
  }

  @Test("a set marked on an earlier page shortens the list, too")
  func movedFromEarlierPage() {
    var console = ConsoleDriver(listing: list)
    console.press(Array(repeating: "space", count: 15) + ["right"])
    console.answerPage(of: list)
    console.press("s", "h", "s")
    console.confirmSet(among: list)
    console.press("esc")
    let rest = Array(list.dropFirst(15))
    let seen = pageThrough(&console, rest).union(list.prefix(20).map(\.id))
    #expect(seen == Set(list.map(\.id)))
  }

  @Test("a page read ahead before the set left is not shown after it")
  func stalePrefetch() {
    var console = ConsoleDriver(listing: list)
    console.press(Array(repeating: "space", count: 15) + ["s", "h", "s"])
    console.wait(seconds: 1)
    let readEarlier = Timestamp(milliseconds: console.now.milliseconds - 500)
    console.confirmSet(among: list)
    let ahead = OrderPage.cut(2, of: list, status: .sentToSupplier)
    console.service(
      .prefetched(Reading(value: ahead, readAt: readEarlier, raw: .none, request: RequestID(rawValue: "r"))))
    console.press("esc")
    let seen = pageThrough(&console, Array(list.dropFirst(15))).union(list.prefix(20).map(\.id))
    #expect(seen == Set(list.map(\.id)))
  }

  @Test("when the last row seen now ends its page, the cursor is on a row all the same")
  func shortenedToTheLastRow() {
    var console = ConsoleDriver(listing: Sample.list(18), size: Size(width: 80, height: 10))
    console.press(Array(repeating: "space", count: 17) + ["end", "s", "h", "s"])
    console.confirmSet(among: Sample.list(18))
    console.press("esc", "right")
    console.answerPage(of: [Sample.list(18)[17]])
    #expect(console.state.orders.list.cursorLine == 0)
    #expect(console.drawn().faults.isEmpty)
  }

  @Test("the next page is read ahead and shown at once while it is fresh")
  func readAhead() {
    var console = ConsoleDriver(listing: list)
    #expect(console.effects.last == .prefetchPage(status: .sentToSupplier, number: 2))
    let ahead = OrderPage.cut(2, of: list, status: .sentToSupplier)
    console.service(.orders(.prefetched(console.reading(ahead))))
    console.press("right")
    #expect(console.state.orders.list.pageNumber == 2)
    #expect(console.state.orders.list.loading == nil)
  }

  @Test("a page read ahead long ago is asked for again")
  func staleReadAhead() {
    var console = ConsoleDriver(listing: list)
    console.service(.orders(.prefetched(console.reading(OrderPage.cut(2, of: list, status: .sentToSupplier)))))
    console.wait(seconds: 60)
    console.press("right")
    #expect(console.state.orders.list.loading?.number == 2)
  }

  @Test(
    "a list that was never read does not say that it is empty",
    arguments: [Scene.listUnread, .logInRefused, .unreachable])
  func unread(scene: Scene) {
    let screen = scene.play(language: .portuguese, size: Size(width: 80, height: 24)).drawn()
    #expect(!screen.contains("Nenhum pedido"))
  }

  @Test("an order whose reading was canceled does not say that it is still read")
  func canceledOrder() {
    var console = ConsoleDriver(listing: list)
    console.press("enter", "esc")
    #expect(!console.drawn().contains("Lendo…"))
  }
}
