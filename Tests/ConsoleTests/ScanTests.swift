import Commerce
import Desk
import TerminalRuntime
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Scanned codes")
struct ScanTests {
  @Test(
    "a scanned number opens its order, however it ends, and a second one the second order", arguments: ["\r", "\t"])
  func scan(end: String) {
    for pause in [0, 20, 60] {
      var console = ConsoleDriver(listing: Sample.list(60))
      console.elapse(.seconds(1))
      for number in ["13974", "13970"] {
        let keys = Key.typed(number + end)
        if pause == 0 {
          console.read(keys, after: .seconds(1))
        } else {
          for key in keys { console.read([key], after: .milliseconds(pause)) }
        }
        #expect(console.state.pane == .order && console.state.orders.open.id?.rawValue == number, "\(pause)")
        console.answerOrder(Sample.order(number))
        console.elapse(.seconds(1))
      }
      #expect(console.writes.isEmpty)
    }
  }

  @Test("what a scanner says of the kind of code is no key", arguments: [0, 20])
  func scanPrefix(pause: Int) {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.elapse(.seconds(1))
    let keys = Key.typed("]C113974\r")
    if pause == 0 {
      console.read(keys, after: .zero)
    } else {
      for key in keys { console.read([key], after: .milliseconds(pause)) }
    }
    #expect(console.state.orders.open.id?.rawValue == "13974")
  }

  /// A console that has scanned a code on the list, and where the platform knows no order of that number.
  private func scanning(_ code: String, _ answer: DeskError = DeskError(.notFound)) -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.read(Key.typed(code + "\r"), after: .seconds(1))
    #expect(!console.drawn().contains("Pedido \(code)") && console.state.pane == .orders)
    console.answerLookup(.failure(answer))
    return console
  }

  @Test("a scanned article that is no order's number opens the product", arguments: ["7891000071014", "96385074"])
  func scanProduct(code: String) {
    var console = scanning(code)
    #expect(console.catalog.product?.code.digits == code)
    console.answerProduct(Sample.products(1)[0])
    #expect(console.catalog.product?.record != nil && console.notice == nil)
  }

  @Test("a scanned number that neither an order nor a product has is said to be none")
  func scanNothing() {
    var console = scanning("7891000071014")
    console.answerProduct(nil)
    #expect(console.state.overlays.isEmpty && console.state.pane == .orders)
    #expect(console.notice == "7891000071014 não é o número de um pedido nem de um produto do catálogo local.")
  }

  @Test(
    "that an order could not be looked up is said once, whether there is a product or not", arguments: [true, false])
  func scanOffline(isProduct: Bool) {
    var console = scanning("7891000071014", DeskError(.unreachable(.nameNotFound)))
    #expect(console.notice?.contains("Sem conexão") == true, "\(console.notice ?? "")")
    console.press("down")
    console.answerProduct(isProduct ? Sample.products(1)[0] : nil)
    #expect(console.notice == nil && console.state.overlays.isEmpty != isProduct)
  }

  @Test("what was scanned behind letters is no number, and stays in the finder")
  func scanBehindText() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.elapse(.seconds(1))
    console.type("1x")
    console.elapse(.seconds(1))
    console.read(Key.typed("13974\r"), after: .seconds(1))
    #expect(console.notice?.contains("1x13974") == true, "\(console.notice ?? "")")
    #expect(console.state.scope == .finder && console.state.pane == .orders)
  }

  @Test("a code that is an order's number, too, opens the order", arguments: [true, false])
  func scanOrder(isScanned: Bool) {
    var console = ConsoleDriver(listing: Sample.list(60))
    if isScanned {
      console.read(Key.typed("7891000071014\r"), after: .seconds(1))
    } else {
      console.type("7891000071014")
      console.press("enter")
    }
    #expect(console.state.pane == .orders)
    console.answerLookup(.success(console.reading(Sample.order("7891000071014"))))
    #expect(console.state.pane == .order && console.state.orders.open.order?.id.rawValue == "7891000071014")
  }

  @Test(
    "a scanned article of the open order puts the cursor on its line", arguments: ["7896036090107", "07896036090107"])
  func scanLine(code: String) {
    var console = ConsoleDriver.withOrderOpen()
    console.read(Key.typed(code + "\r"), after: .seconds(1))
    #expect(console.state.view(.orders).selectedLineCode == "7896036090107")
    #expect(console.state.orders.open.id == Sample.id && console.state.overlays.isEmpty && console.effects.isEmpty)
  }

  @Test("a number of eight digits that was typed is an order's")
  func typedShort() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.type("96385074")
    console.press("enter")
    #expect(console.state.pane == .order && console.state.orders.open.id?.rawValue == "96385074")
  }

  @Test("a scan is no quantity: the old value stays")
  func scanInQuantity() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.openFirst()
    console.press("e")
    let before = console.state.overlays.last
    console.read(Key.typed("7891000071014\r"), after: .seconds(1))
    #expect(console.state.overlays.last == before && console.state.orders.drafts.isEmpty)
    #expect(console.notice?.contains("leitor") == true)
  }

  @Test("a scanned order number does not confirm the question that asks for that number")
  func scanInTypedQuestion() {
    var console = ConsoleDriver(listing: Sample.list(3, status: .complete), status: .complete)
    console.press("s", "p", "s", "enter")
    guard case .question(let question)? = console.state.overlays.last, let expected = question.expected else {
      Issue.record("nothing is to be typed")
      return
    }
    console.read(Key.typed(expected + "\r"), after: .seconds(1))
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
    #expect(console.state.overlays.last?.isConfirmation == true)
  }

  @Test("a code scanned over a product's page opens what it names")
  func scanOverProduct() {
    var console = ConsoleDriver(catalog: Sample.products(3))
    console.press("enter")
    #expect(console.state.scope == .product)
    console.read(Key.typed("13974\r"), after: .seconds(1))
    #expect(console.state.overlays.isEmpty && console.state.orders.open.id?.rawValue == "13974")
  }

  @Test("a scan in a menu or a question chooses nothing", arguments: [["s"], ["s", "p"], ["f"], ["l"]])
  func scanElsewhere(keys: [String]) {
    var console = ConsoleDriver(listing: Sample.list(60))
    for key in keys { console.press(key) }
    let depth = console.state.overlays.count
    console.read(Key.typed("13974\r"), after: .seconds(1))
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty && console.state.overlays.count == depth)
  }
}
