import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Changing the lines of an order")
struct DraftTests {
  @Test("a quantity above the largest is told the largest, one that is no number the form")
  func tooLarge() {
    var console = ConsoleDriver.withOrderOpen()
    console.press("e")
    console.type("1000000")
    console.press("enter")
    #expect(console.notice?.contains("999.999") == true && console.state.scope == .quantity)
    console.press("esc", "e")
    console.type("1.000")
    console.press("enter")
    #expect(console.notice?.contains("não é uma quantidade") == true)
  }

  @Test("what was confirmed of a change of lines is its products, not a status")
  func confirmedWords() {
    var console = ConsoleDriver.withOrderOpen()
    console.press("e", "3", "enter", "t", "s")
    console.answerWrite(.confirmed(Sample.order(), differences: []))
    #expect(console.notice == "Pedido 13974: produtos confirmados.")
  }

  @Test("the review says its warning whole on the smallest screen")
  func smallReview() {
    var console = ConsoleDriver(listing: Sample.list(60), size: Size(width: 40, height: 10))
    console.openFirst()
    console.press("e", "3", "enter", "t")
    let flat = console.drawn().lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(flat.contains("A plataforma pode recalcular preços, frete e total."), "\(console.drawn().lines)")
  }

  private let rice = Sample.lines[0].productCode
  private let beans = Sample.lines[1].productCode

  /// The order open, its first line under the cursor.
  private var opened: ConsoleDriver { .withOrderOpen() }

  private func draft(_ console: ConsoleDriver) -> OrderDraft? { console.state.orders.drafts[Sample.id] }

  @Test("the old quantity is preselected: the first digit replaces it")
  func preselected() {
    var console = opened
    console.press("e")
    console.type("8")
    let effects = console.press("enter")
    #expect(draft(console)?.quantities == [rice: Quantity(8)])
    #expect(effects.filter(\.isOfDraft) == [.keepDraft(draft(console) ?? .removing(0, owner: ""))])
    #expect(console.writes.isEmpty)
    #expect(console.drawn().contains("6 → 8"))
  }

  @Test(
    "a line whose code is none keeps the whole order from being changed, with the reason",
    arguments: ["e", "delete", "a"])
  func damagedCode(key: String) {
    var order = Sample.order()
    order.lines[2].productCode = "7.89E+12"
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("enter")
    console.answerOrder(order)
    console.press(key)
    #expect(draft(console) == nil && console.state.overlays.isEmpty)
    #expect(console.drawn().contains("7.89E+12 é um número"))
  }

  @Test("Tab stages the quantity and goes on to the next line; after the last it ends")
  func tabbing() {
    var console = opened
    console.press("e")
    for quantity in ["7", "13", "11", "21", "37"] {
      console.type(quantity)
      console.press("tab")
    }
    #expect(console.state.overlays.isEmpty)
    #expect(draft(console)?.quantities.count == 5)
    #expect(draft(console)?.quantities[beans] == Quantity(13))
  }

  @Test("the same quantity stages nothing, and the old one takes the change back")
  func sameQuantity() {
    var console = opened
    console.press("e", "enter")
    #expect(draft(console) == nil)
    console.press("e")
    console.type("9")
    console.press("enter", "e")
    console.type("6")
    console.press("enter")
    #expect(draft(console) == nil)
  }

  @Test("what is no quantity stays in the field and is explained", arguments: ["abc", "-1", "", "1,2,3"])
  func unreadable(text: String) {
    var console = opened
    console.press("e", "delete")
    console.type(text)
    console.press("enter")
    #expect(draft(console) == nil)
    #expect(console.state.scope == .quantity)
    #expect(console.notice?.contains("não é uma quantidade") == true)
  }

  @Test("zero removes the line")
  func zero() {
    var console = opened
    console.press("e")
    console.type("0")
    console.press("enter")
    #expect(draft(console)?.removed == [rice])
    #expect(console.drawn().contains("RETIRADO Arroz"))
  }

  @Test("more than three times the old quantity is pointed out, three times is not")
  func suspicious() {
    for (quantity, warns) in [("18", false), ("18,01", true), ("19", true), ("60", true)] {
      var console = opened
      console.press("e")
      console.type(quantity)
      console.press("enter")
      #expect((console.notice?.contains("mais que o triplo") == true) == warns, "\(quantity)")
    }
  }

  @Test("Del removes, u brings back")
  func removing() {
    var console = opened
    console.press("delete")
    #expect(draft(console)?.removed == [rice])
    console.press("u")
    #expect(draft(console) == nil)
    guard case .orders(.keepDraft(let kept))? = console.effects.last(where: \.isOfDraft) else {
      Issue.record("the undo was not kept")
      return
    }
    #expect(kept.isEmpty)
  }

  @Test("u says so where nothing is staged")
  func nothingToUndo() {
    var console = opened
    console.press("u")
    #expect(console.effects.isEmpty)
    #expect(console.notice == "Não há alteração preparada aqui.")
  }

  @Test("a line can be added, with a warning that this is not promised")
  func adding() {
    var console = opened
    console.press("a")
    console.type("7891000053508 4")
    console.press("enter")
    #expect(draft(console)?.added == [LineSet.Entry(productCode: "7891000053508", quantity: Quantity(4))])
    #expect(console.notice?.contains("experimental") == true)
    console.press("a")
    console.type("x y z")
    console.press("enter")
    #expect(console.state.scope == .finder, "still open to be mended")
  }

  @Test("the review sends the draft on S only, once it was seen")
  func reviewing() throws {
    var console = opened
    console.press("delete")
    console.pressBlindly("t", "s")
    #expect(console.writes.isEmpty)
    console.paint()
    console.press("s")
    let staged = try #require(draft(console))
    #expect(console.writes == [.changeLines(console.state.shell.tokens, staged)])
    #expect(draft(console) == staged, "kept until a reading agrees")
  }

  @Test("an order cannot be left without lines: the review says what to do instead")
  func noLinesLeft() {
    var console = opened
    for _ in Sample.lines { console.press("delete", "down") }
    console.press("t")
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("cancele-o pelo status") == true)
  }

  @Test("once confirmed the draft is gone, and what changed is shown")
  func confirmed() {
    var console = opened
    console.press("delete", "t", "s")
    let after = Sample.order(lines: Array(Sample.lines.dropFirst()))
    console.answerWrite(.confirmed(after, differences: [.total(from: Money(centavos: 1), to: Money(centavos: 2))]))
    #expect(draft(console) == nil)
    #expect(console.state.orders.open.order?.lines.count == 4)
    #expect(console.drawn().contains("Total: 0,01 → 0,02"))
  }

  @Test("what is staged while a draft is on its way stays staged")
  func stagedMeanwhile() {
    var console = opened
    console.press("delete", "t", "s", "down", "e")
    console.type("14")
    console.press("enter")
    console.answerWrite(.confirmed(Sample.order(lines: Array(Sample.lines.dropFirst())), differences: []))
    #expect(draft(console)?.quantities == [beans: Quantity(14)])
    #expect(draft(console)?.removed == [])
  }

  @Test("an unknown or refused sending keeps the draft")
  func keptOnFailure() {
    for outcome in [
      WriteOutcome.unknown(DeskError(.unknownOutcome), last: nil), .refused(DeskError(.refused)), .accepted,
      .unseen(DeskError(.interrupted), last: nil),
    ] {
      var console = opened
      console.press("delete", "t", "s")
      console.answerWrite(outcome)
      #expect(draft(console) != nil)
    }
  }

  @Test("discarding asks first")
  func discarding() {
    var console = opened
    console.press("delete")
    console.command("descartar")
    #expect(draft(console) != nil)
    console.press("n")
    #expect(draft(console) != nil)
    console.command("descartar")
    console.press("s")
    #expect(draft(console) == nil)
  }

  @Test("the cursor stays on its product when a refresh brings other lines")
  func cursorOnProduct() {
    var console = opened
    console.press("down", "down", "r")
    console.answerOrder(Sample.order(lines: [Sample.line("1", "Novo", 1, 100)] + Sample.lines))
    console.press("delete")
    #expect(draft(console)?.removed == [Sample.lines[2].productCode])
    var shorter = opened
    shorter.press("down", "down", "r")
    shorter.answerOrder(Sample.order(lines: Array(Sample.lines.dropFirst())))
    shorter.press("delete")
    #expect(draft(shorter)?.removed == [Sample.lines[2].productCode])
  }

  @Test("drafts from the store are there at the start, and never replace what was staged since")
  func stored() {
    var console = opened
    console.press("down", "delete")
    let mine = draft(console)
    console.answerDrafts([.removing(0, owner: "bia")])
    #expect(draft(console) == mine)
  }

  @Test("a draft whose changes the order has by now is at its end, and that is said")
  func fulfilled() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.openFirst()
    console.press("delete")
    let draft = console.state.orders.drafts.values.first
    console.press("r")
    var current = Sample.order()
    current.lines.removeAll { draft?.removed.contains($0.productCode) == true }
    console.answerOrder(current)
    #expect(console.state.orders.drafts.isEmpty && console.notice?.contains("rascunho foi encerrado") == true)
  }

  @Test("what became of an earlier write is no word on the row of the next one")
  func tagOfNextWrite() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("s", "p", "s")
    console.answerWrite(.notSent(DeskError(.canceled)))
    #expect(console.state.orders.list.tags[Sample.id] == .notSent)
    console.openFirst()
    console.press("delete", "t", "s")
    guard case .orders(.changeLines(let token, let draft, _))? = console.writes.last else {
      Issue.record("nothing was sent")
      return
    }
    console.service(.orders(.writeStep(token, draft.id, .sending)))
    #expect(console.state.orders.list.tags[Sample.id] == nil)
    console.service(.orders(.writeStep(token, draft.id, .unknown)))
    #expect(console.state.orders.list.tags[Sample.id] == .uncertain)
  }
}
