import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The customer's other orders")
struct OtherOrdersTests {
  /// An order on the screen, with two others of its customer known.
  private func opened() -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("enter")
    console.answerOrder(Sample.order())
    let asked = console.effects.last { if case .orders(.findOtherOrders) = $0 { true } else { false } }
    guard case .orders(.findOtherOrders(let order))? = asked else {
      Issue.record("nobody asked for other orders")
      return console
    }
    let others = [OrderSummary(Sample.order("812")), OrderSummary(Sample.order("644"))]
    let readAt = Timestamp(milliseconds: console.now.milliseconds - 3_600_000)
    console.service(.orders(.otherOrders(order.id, others.map { Dated($0, readAt: readAt) })))
    console.paint()
    return console
  }

  @Test("stand below the order, with how long ago they were seen")
  func shown() {
    var console = opened()
    console.press("end")
    let screen = console.drawn()
    #expect(screen.contains("Outros pedidos conhecidos do cliente"))
    #expect(screen.contains("812") && screen.contains("644") && screen.contains("1h"))
  }

  @Test("Enter opens one, and Esc is back to the order it was opened from, and then to the list")
  func opens() {
    var console = opened()
    let first = console.state.orders.open.id
    console.press("end", "up", "enter")
    #expect(console.state.orders.open.id == OrderID(rawValue: "812"))
    console.answerOrder(Sample.order("812"))
    console.press("esc")
    #expect(console.state.orders.open.id == first && console.state.pane == .order)
    console.answerOrder(Sample.order())
    console.press("esc")
    #expect(console.state.pane == .orders)
  }

  @Test("of another order than the one on the screen change nothing")
  func late() {
    var console = opened()
    console.press("esc", "down", "enter")
    console.answerOrder(Sample.order("99"))
    console.service(
      .orders(.otherOrders(Sample.order().id, [Dated(OrderSummary(Sample.order("1")), readAt: console.now)])))
    #expect(console.state.orders.open.others.isEmpty)
  }

  @Test("are copied by their number")
  func copied() {
    var console = opened()
    console.press("end", "y")
    #expect(console.effects.contains(.terminal(.copy("644"))))
  }
}
