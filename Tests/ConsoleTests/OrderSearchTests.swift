import Commerce
import Desk
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Searching the orders")
struct OrderSearchTests {
  /// A list of three orders on the screen, and the search line open with a text.
  private func searching(_ text: String) -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("/")
    console.type(text)
    return console
  }

  @Test("asks the index with every letter, and how far it reaches once")
  func everyLetter() {
    let console = searching("sil")
    let texts = console.effects.compactMap { if case .orders(.searchOrders(_, let text)) = $0 { text } else { nil } }
    #expect(texts == ["s", "si", "sil"])
    #expect(console.effects.count { $0 == .loadIndexReach } == 1)
  }

  @Test("shows status and age of each row found, of whatever status, and how far it reaches")
  func shown() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.service(
      .indexReach(
        IndexReach(count: 12_400, oldest: Timestamp(seconds: 1_612_353_600), readAt: ConsoleDriver.start)))
    let screen = console.drawn()
    #expect(screen.contains("/sil") && screen.contains("13974") && screen.contains("12001"))
    #expect(screen.contains("3h"))
    console.press("enter")
    #expect(console.drawn().contains("12.400 pedidos vistos aqui, listas lidas há 0s, o mais antigo de 03/02/2021"))
  }

  @Test("an answer to an earlier text changes nothing")
  func late() {
    var console = searching("si")
    guard case .orders(.searchOrders(let token, _))? = console.effects.last else { return failBeginning() }
    console.type("x")
    console.service(.orders(.foundOrders(token, .success(Sample.found))))
    #expect(console.state.orders.list.rows.isEmpty)
  }

  @Test("Enter keeps what was found, marks and status work on it, and Esc is back to the page")
  func kept() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "down", "space")
    #expect(console.state.orders.marks.orders.map(\.id.rawValue) == ["12001"])
    console.press("s", "h")
    #expect(console.drawn().contains(": Maria da Silva"))
    console.press("s")
    #expect(console.writes.count == 1)
    console.press("esc", "esc")
    #expect(console.state.orders.list.rows.map(\.id) == Sample.list(3).map(\.id))
    #expect(console.state.orders.list.cursor == Sample.id)
  }

  @Test("Enter on a row opens the order, the neighbours are those found, and Esc is back to what was found")
  func opens() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "enter")
    #expect(console.state.orders.open.id == Sample.found.orders[0].value.id)
    console.press(".")
    #expect(console.state.orders.open.id == OrderID(rawValue: "12001"))
    console.press("esc")
    #expect(console.state.orders.list.search?.text == "sil")
  }

  @Test("the page beneath is not what v and :page mean; a page asked for ends the search")
  func beneath() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "v")
    #expect(console.drawn().contains("índice local"))
    console.command("pagina 2")
    #expect(console.state.orders.list.known == nil)
    #expect(console.state.orders.list.loading?.number == 2)
  }

  @Test("marks carry the time at which they were last read into an export")
  func exportedMarks() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "space", "space", "x", "c")
    guard case .export(let request)? = console.effects.last else { return failBeginning() }
    #expect(request.content == .found(Sample.found.orders))
  }

  @Test("begun over an order, Esc is back in it, and letters show the list")
  func overAnOrder() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("/", "esc")
    #expect(console.state.pane == .order)
    console.press("/")
    console.type("sil")
    console.answerSearch(Sample.found)
    #expect(console.state.pane == .orders)
    console.press("esc")
    #expect(console.state.pane == .order && console.state.orders.list.known == nil)
  }

  @Test("a number that nobody has seen is asked of the platform, part of a phone is not")
  func unknownNumber() {
    var console = searching("555")
    console.answerSearch(FoundOrders())
    #expect(console.drawn().contains("[Enter] pergunta"))
    console.press("enter")
    #expect(console.state.pane == .order && console.state.orders.open.id == OrderID(rawValue: "555"))
    var phone = searching("98800")
    phone.answerSearch(Sample.found)
    phone.press("enter")
    #expect(phone.state.pane == .orders)
    var early = searching("98800")
    early.press("enter", "enter")
    #expect(early.state.pane == .orders)
    early.answerSearch(FoundOrders())
    #expect(early.state.orders.open.id == OrderID(rawValue: "98800"))
    #expect(phone.notice == "Pedido 98800 não visto aqui: o número e [Enter] na lista o pedem à plataforma.")
    var part = searching("988")
    part.answerSearch(Sample.found)
    part.press("enter")
    #expect(part.notice == nil)
  }

  @Test("the page that comes meanwhile does not move the cursor of the search, and is there after it")
  func pageMeanwhile() {
    var console = ConsoleDriver()
    console.press("/")
    console.type("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "down")
    console.answerPage(of: Sample.list(3))
    #expect(console.state.orders.list.cursor == OrderID(rawValue: "12001"))
    console.press("esc")
    #expect(console.state.orders.list.cursor == Sample.list(3)[0].id)
  }

  @Test("Enter typed faster than the index answers opens nothing of an earlier text")
  func typedAhead() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.type("v")
    console.press("enter", "enter")
    #expect(console.state.pane == .orders)
    console.answerSearch(FoundOrders(orders: [Sample.found.orders[1]]))
    #expect(console.state.orders.list.cursor == OrderID(rawValue: "12001"))
  }

  @Test("an order of the status beneath that is moved from what was found makes the list shorter")
  func shortens() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("/")
    console.type("sil")
    var elsewhere = Sample.list(1)[0]
    elsewhere.id = OrderID(rawValue: "20000")
    console.answerSearch(FoundOrders(orders: [Dated(elsewhere, readAt: console.now)]))
    console.press("enter", "s", "h", "s")
    console.answerWrite(.confirmed(Sample.order("20000", status: .dispatched), differences: []))
    #expect(console.state.orders.list.movedAway.contains(elsewhere.id))
  }

  @Test("r asks the index anew, the cursor on its order")
  func refresh() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "down", "r")
    console.answerSearch(FoundOrders(orders: Sample.found.orders.reversed()))
    #expect(console.state.orders.list.cursor == OrderID(rawValue: "12001"))
    #expect(console.state.orders.list.cursorLine == 0)
  }

  @Test("an order that is read shows its new status in the row, and no age of before")
  func updated() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "s", "h", "s")
    console.answerWrite(.confirmed(Sample.order(status: .dispatched), differences: []))
    #expect(console.state.orders.list.rows[0].status == .dispatched)
    #expect(console.state.orders.list.known?.readAt[Sample.id] == console.now)
  }

  @Test("an order that was opened is as fresh in its row as it was read")
  func opened() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "enter")
    console.answerOrder(Sample.order(status: .dispatched))
    console.press("esc")
    #expect(console.state.orders.list.rows[0].status == .dispatched)
    #expect(console.state.orders.list.known?.readAt[Sample.id] == console.now)
  }

  @Test("an export holds what was found, with when it was seen")
  func export() {
    var console = searching("sil")
    console.answerSearch(Sample.found)
    console.press("enter", "x", "enter")
    guard case .export(let request)? = console.effects.last else { return failBeginning() }
    #expect(request.content == .found(Sample.found.orders))
  }

  @Test("a store that fails is told, and the page is still there")
  func failure() {
    var console = searching("sil")
    guard case .orders(.searchOrders(let token, _))? = console.effects.last else { return failBeginning() }
    console.service(.orders(.foundOrders(token, .failure(DeskError(.store(.diskFull))))))
    #expect(console.notice != nil)
    console.press("esc")
    #expect(console.state.orders.list.rows.count == 3)
  }
}

extension Sample {
  /// What a search finds: the newest order, read three hours ago, and an older one.
  static var found: FoundOrders {
    var older = list(2)[1]
    older.id = OrderID(rawValue: "12001")
    older.status = .preparing
    return FoundOrders(orders: [
      Dated(list(1)[0], readAt: Timestamp(seconds: ConsoleDriver.start.seconds - 3 * 3600)),
      Dated(older, readAt: Timestamp(seconds: ConsoleDriver.start.seconds - 90)),
    ])
  }
}

extension ConsoleDriver {
  /// Answers the last search.
  mutating func answerSearch(_ found: FoundOrders) {
    for effect in effects.reversed() {
      guard case .orders(.searchOrders(let token, _)) = effect else { continue }
      service(.orders(.foundOrders(token, .success(found))))
      paint()
      return
    }
  }
}
