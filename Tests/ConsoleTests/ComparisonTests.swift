import Commerce
import Desk
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("An order that moved while its lines were changed")
struct ComparisonTests {
  /// A draft was sent, and the order had moved.
  private var compared: ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("delete", "t", "s")
    console.answerWrite(.moved(.sample(line: 2, units: 30)))
    console.paint()
    console.forgetEffects()
    return console
  }

  private func draft(_ console: ConsoleDriver) -> OrderDraft? { console.state.orders.drafts[Sample.id] }

  @Test("is compared: as read, as it is, as wanted")
  func compares() {
    let screen = compared.drawn()
    #expect(screen.contains("Lido   Agora     Meu"))
    #expect(compared.state.orders.list.tags[Sample.id] == .changed)
    #expect(screen.lines.contains { $0.hasPrefix("  7891095005024") && $0.hasSuffix("10      30      10") })
    #expect(screen.lines.contains { $0.contains("7891000140307") && $0.hasSuffix("6       6       —") })
  }

  @Test("is not sent until my changes on it were reviewed anew")
  func keepingMine() {
    var console = compared
    console.press("m")
    #expect(console.writes.isEmpty)
    #expect(console.state.scope == .review)
    #expect(draft(console)?.original.lines[2].quantity == Quantity(30))
    console.press("s")
    #expect(console.writes.count == 1)
  }

  @Test("needs nothing sent where it is already as wanted")
  func nothingLeft() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("e")
    console.type("30")
    console.press("enter", "t", "s")
    console.answerWrite(.moved(.sample(line: 0, units: 30)))
    console.paint()
    console.press("m")
    #expect(draft(console) == nil)
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice == "O pedido já está como você queria: nada a enviar.")
  }

  @Test("keeping theirs discards the draft and shows the order as it is")
  func keepingTheirs() {
    var console = compared
    console.press("d")
    #expect(draft(console) == nil)
    #expect(console.writes.isEmpty)
    #expect(console.state.orders.open.order?.lines[2].quantity == Quantity(30))
  }

  @Test("Esc decides nothing: the draft stays")
  func undecided() {
    var console = compared
    console.press("esc")
    #expect(draft(console) != nil)
    #expect(console.state.overlays.isEmpty)
  }
}
