import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The heading of an order, and what is seen of it first")
struct OrderHeadingTests {
  @Test("always says when it was read, also beside a colleague and a write", arguments: [120, 80])
  func time(width: Int) {
    var console = ConsoleDriver(listing: Sample.list(60), size: Size(width: width, height: 40))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("s", "h", "s")
    console.service(
      .team(.claims([OrderClaim(orderID: Sample.id, operatorName: "bia", since: console.now)])))
    console.answerWrite(.confirmed(Sample.order(status: .dispatched), differences: []))
    #expect(console.drawn().contains("lido às 05:21:40"), "\(console.drawn().lines.prefix(3))")
  }

  @Test("calls nothing confirmed that a later reading shows")
  func later() {
    var console = ConsoleDriver.withOrderOpen()
    console.press("s", "h", "s")
    console.answerWrite(.confirmed(Sample.order(status: .dispatched), differences: []))
    #expect(console.drawn().contains("Confirmado"))
    console.press("r")
    console.answerOrder(Sample.order(status: .complete))
    #expect(!console.drawn().lines[1].contains("Confirmado") && console.drawn().lines[1].contains("Finalizado"))
  }

  @Test("number, status and products are seen first, however small the screen is")
  func small() {
    var console = ConsoleDriver(listing: Sample.list(60), size: Size(width: 40, height: 10))
    console.press("enter")
    console.answerOrder(Sample.order())
    let lines = console.drawn().lines
    #expect(lines[1].contains("13974") && lines[1].contains(" E "))
    #expect(lines[2].contains("Produto") && lines[3].contains("Arroz"))
    console.press("home")
    #expect(console.drawn().lines[2].contains("João"))
  }
}
