import Commerce
import Desk
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Before anything is sent")
struct ConfirmationTests {
  let list = Sample.list(60)

  @Test("a letter that answers nothing says which ones do, in either language", arguments: Language.allCases)
  func whichKeys(language: Language) {
    var console = ConsoleDriver(listing: list, session: .desk(language: language))
    console.press("s", "h", "y")
    #expect(
      console.notice?.contains("[S]") == true && console.notice?.contains("[N]") == true && console.writes.isEmpty)
  }

  @Test("a status letter only asks; S sends")
  func asksFirst() {
    var console = ConsoleDriver(listing: list)
    console.press("s", "h")
    #expect(console.writes.isEmpty)
    console.press("s")
    #expect(
      console.writes == [
        .changeStatus(
          console.state.shell.tokens, StatusChange(orderID: Sample.id, expected: .sentToSupplier, wanted: .dispatched))
      ])
  }

  @Test("each status has its letter in the menu", arguments: OrderStatus.documented)
  func everyLetter(status: OrderStatus) {
    var console = ConsoleDriver(listing: Sample.list(1, status: status == .preparing ? .open : .preparing))
    console.press("s", status.rawValue.lowercased())
    guard case .question(let question)? = console.state.overlays.last,
      case .orders(.changeStatus(let changes)) = question.purpose
    else {
      Issue.record("\(status) asks nothing")
      return
    }
    #expect(changes.map(\.wanted) == [status])
  }

  @Test("the filter has the same letters", arguments: OrderStatus.documented)
  func everyFilterLetter(status: OrderStatus) {
    var console = ConsoleDriver(listing: list)
    console.press("f", status.rawValue.lowercased())
    #expect(console.state.orders.list.status == status)
    #expect(console.state.overlays.isEmpty)
  }

  @Test("a double tap on a status letter sends nothing", arguments: OrderStatus.documented)
  func doubleTap(status: OrderStatus) {
    let letter = status.rawValue.lowercased()
    var fast = ConsoleDriver(listing: list)
    fast.press("s")
    fast.pressBlindly(letter, letter)
    #expect(fast.writes.isEmpty)
    var slow = ConsoleDriver(listing: list)
    slow.press("s", letter, letter, "enter")
    #expect(slow.writes.isEmpty)
  }

  @Test("keys typed before the question was seen are dropped")
  func typeAhead() {
    var console = ConsoleDriver(listing: list)
    console.press("s")
    console.pressBlindly("h", "s", "n", "esc")
    #expect(console.writes.isEmpty)
    #expect(console.state.scope == .question)
    console.paint()
    console.press("s")
    #expect(console.writes.count == 1)
  }

  @Test("a paste before the question was seen is dropped, too")
  func pasteAhead() {
    var console = ConsoleDriver(listing: list)
    console.press("s")
    console.pressBlindly("i")
    console.send(.paste("13974"))
    console.paint()
    console.press("enter")
    #expect(console.writes.isEmpty)
  }

  @Test("N and Esc send nothing and say so", arguments: ["n", "esc", "backspace", "ctrl-c"])
  func declining(key: String) {
    var console = ConsoleDriver(listing: list)
    console.press("s", "h", key)
    #expect(console.writes.isEmpty)
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice == "Nada foi enviado.")
  }

  @Test("no other key answers a question")
  func otherKeys() {
    for letter in "abcdefghijklmopqrtuvwxyz0123456789 .,:/*-+" {
      var console = ConsoleDriver(listing: list)
      console.press("s", "h")
      console.type(String(letter))
      #expect(console.writes.isEmpty, "\(letter)")
      #expect(console.state.scope == .question, "\(letter)")
    }
  }

  @Test("the order is the one under the cursor when the key was pressed")
  func boundToOrder() throws {
    var console = ConsoleDriver(listing: list)
    console.press("down", "r", "s")
    console.answerPage(of: Sample.list(3, newest: Sample.newest + 3) + list)
    console.press("h", "s")
    guard case .orders(.changeStatus(_, let change, _))? = console.writes.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(change.orderID.rawValue == "13973")
  }

  @Test("canceling wants the order's number, exactly")
  func typedNumber() {
    for (typed, isEnough) in [("", false), ("13973", false), ("1397", false), ("139740", false), ("13974", true)] {
      var console = ConsoleDriver(listing: list)
      console.press("s", "i")
      console.type(typed)
      console.press("enter")
      #expect(console.writes.count == (isEnough ? 1 : 0), "\(typed)")
    }
  }

  @Test("leaving a final status wants the order's number", arguments: [OrderStatus.complete, .canceled])
  func leavingFinal(status: OrderStatus) {
    var console = ConsoleDriver(listing: Sample.list(3, status: status), status: status)
    console.press("s", "p", "s", "enter")
    #expect(console.writes.isEmpty)
    #expect(console.state.scope == .typedQuestion)
  }

  @Test("canceling a set wants its count")
  func typedCount() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "space", "space", "s", "i")
    console.type("13974")
    console.press("enter")
    #expect(console.writes.isEmpty)
    console.press("backspace", "backspace", "backspace", "backspace", "backspace")
    console.type("3")
    console.press("enter")
    #expect(console.writes.count == 1)
  }

  @Test("what has to be typed can be read on every screen", arguments: [Scene.confirmTyped, .confirmTypedSet])
  func promptIsSeen(scene: Scene) {
    for size in [Size(width: 40, height: 10), Size(width: 80, height: 24)] {
      let screen = scene.play(language: .portuguese, size: size).drawn()
      #expect(screen.contains(scene == .confirmTyped ? "Digite 13974" : "Digite 7"), "\(size)")
      #expect(screen.contains("Cancela o pedido"), "\(size)")
    }
  }

  @Test("a question cannot be answered where it cannot be seen")
  func tooSmallToAnswer() {
    var console = ConsoleDriver(listing: list)
    console.press("s", "h")
    console.send(.resized(Size(width: 30, height: 5)))
    console.paint()
    console.press("s")
    #expect(console.writes.isEmpty)
    console.send(.resized(Size(width: 80, height: 24)))
    console.pressBlindly("s")
    #expect(console.writes.isEmpty, "not seen again yet")
    console.paint()
    console.press("s")
    #expect(console.writes.count == 1)
  }

  @Test("orders that are there already are left out, and counted")
  func alreadyThere() {
    var mixed = list
    mixed[1].status = .preparing
    var console = ConsoleDriver(listing: mixed)
    console.press("space", "space", "space", "s", "p")
    #expect(console.drawn().contains("1 já em P"))
    console.press("s")
    #expect(console.lastSet?.changes.map(\.orderID.rawValue) == ["13974", "13972"])
  }

  @Test("moving an order to the status it has sends nothing")
  func nothingToDo() {
    var console = ConsoleDriver(listing: list)
    console.press("s", "e")
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice == "Já está em E: nada a enviar.")
  }
}
