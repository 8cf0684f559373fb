import Commerce
import Desk
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Marks and the cursor")
struct MarkTests {
  let list = Sample.list(60)

  private func id(_ number: Int) -> OrderID { OrderID(rawValue: String(number)) }

  @Test("stay on their orders when a refresh brings new ones")
  func refresh() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "down", "r")
    console.answerPage(of: Sample.list(2, newest: 13976) + list)
    #expect(console.state.orders.marks.contains(id(13974)))
    #expect(console.state.orders.list.cursor == id(13972))
    #expect(console.state.orders.list.cursorLine == 4)
    #expect(console.state.orders.list.tags[id(13976)] == .new)
  }

  @Test("stay on their orders when the page is sorted")
  func sorting() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "down", "o", "t")
    #expect(console.state.orders.marks.contains(id(13974)))
    #expect(console.state.orders.list.cursor == id(13972))
    #expect(
      console.state.orders.list.rows.map(\.total)
        == console.state.orders.list.rows.map(\.total).sorted { ($0 ?? .zero) < ($1 ?? .zero) })
  }

  @Test("sorting again by the same column turns it round")
  func sortingTwice() {
    var console = ConsoleDriver(listing: list)
    console.press("o", "t")
    let ascending = console.state.orders.list.rows.compactMap(\.total)
    console.press("o", "t")
    #expect(console.state.orders.list.rows.compactMap(\.total) == ascending.sorted(by: >))
    console.press("o", "o")
    #expect(console.state.orders.list.rows.map(\.id) == list.prefix(20).map(\.id))
  }

  @Test("marks outlast pages and filters and are counted in the message line")
  func pagesAndFilters() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "space", "right")
    console.answerPage(of: list)
    console.press("space", "f", "p")
    console.answerPage(of: [])
    #expect(console.state.orders.marks.orders.map(\.id) == [13974, 13973, 13954].map(id))
    #expect(console.drawn().message.hasSuffix("3 marcados"))
  }

  @Test("marks that are not on the screen are counted in the confirmation")
  func hiddenMarks() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "space", "f", "p")
    console.answerPage(of: [])
    console.press("s", "h")
    let screen = console.drawn()
    #expect(screen.contains("2 pedidos: Enviado ao fornecedor (E) → Despachado (H)"))
    #expect(screen.contains("2 dos marcados não estão nesta tela."))
    #expect(screen.contains("13974 13973"))
  }

  @Test("the status of the marked is changed, not that of the row under the cursor")
  func marksWin() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "end", "s", "h", "s")
    guard case .orders(.changeStatus(_, let change, _))? = console.writes.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(change.orderID == id(13974))
  }

  @Test("the star marks the page, a second one the whole filter")
  func markingAll() {
    var console = ConsoleDriver(listing: list)
    console.press("*")
    #expect(console.state.orders.marks.count == 20)
    #expect(console.press("*") == [.markAll(console.state.shell.tokens, .sentToSupplier)])
    console.answerMarks(list)
    #expect(console.state.orders.marks.count == 60)
    console.press("-")
    #expect(console.state.orders.marks.isEmpty)
  }

  @Test("orders that were confirmed lose their mark, the others keep it")
  func afterASet() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "space", "space", "s", "h", "s")
    console.confirmSet(2, among: list)
    #expect(console.state.orders.marks.orders.map(\.id) == [id(13972)])
  }

  @Test("pasted numbers become marks once they are known to be orders")
  func pastedNumbers() {
    var console = ConsoleDriver(listing: list)
    let effects = console.paste("13974\n13973, 99999;13974\n")
    #expect(effects == [.resolveMarks(console.state.shell.tokens, [13974, 13973, 99999].map(id))])
    #expect(console.state.orders.marks.isEmpty)
    console.answerMarks(Array(list.prefix(2)), missing: [id(99999)])
    #expect(console.state.orders.marks.count == 2)
    #expect(console.notice?.contains("99999") == true)
  }

  @Test("one pasted number is an order to open")
  func pastedNumber() {
    var console = ConsoleDriver(listing: list)
    #expect(console.paste(" 13974\n").isEmpty)
    #expect(console.press("enter") == [.loadOrder(console.state.shell.tokens, id(13974), cacheFirst: true)])
  }

  @Test(
    "pasted commands never run",
    arguments: [
      "s", "shs", "q", ":sair\n", "s\nh\ns\n", "13974\nshs\n", "\u{1B}[31m", "rm -rf /", "-", "*", " ", "q\r\n",
      "13974 q",
    ])
  func pastedCommands(text: String) {
    for scene in KeyTests.scenes + [.commandLine, .finder, .confirmTyped, .quantityEdit] {
      let before = scene.play(language: .portuguese, size: .init(width: 80, height: 24))
      var console = before
      #expect(console.paste(text).isEmpty, "\(scene)")
      #expect(console.state.isFinished == false)
      #expect(
        console.state.orders.marks == before.state.orders.marks
          && console.state.overlays.count == before.state.overlays.count)
    }
  }

  @Test("marking that was canceled marks nothing later")
  func canceledMarking() {
    var console = ConsoleDriver(listing: list)
    console.paste("13974 13973")
    console.press("esc")
    console.answerMarks(Array(list.prefix(2)))
    #expect(console.state.orders.marks.isEmpty)
  }

  @Test("a set of which one order is to move clears its marks as any other does")
  func oneOfSet() {
    var list = Sample.list(3)
    list[0].status = .dispatched
    var console = ConsoleDriver(listing: list)
    console.press("space", "space", "s", "h", "s")
    #expect(console.writes.count == 1)
    console.answerWrite(.confirmed(.of(list[1], status: .dispatched), differences: []))
    #expect(console.state.orders.marks.isEmpty)
  }
}
