import Commerce
import Desk
import TerminalRuntime
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Reading, copying and pointing")
struct ReadingTests {
  private var opened: ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("enter")
    console.answerOrder(Sample.order())
    return console
  }

  @Test("the journal shows who sent what, and each entry how it went")
  func journal() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("l")
    console.answerJournal(Sample.journal)
    #expect(console.drawn().contains("13971 E→P          Incerto         ana"))
    console.press("down", "enter")
    #expect(console.drawn().contains("Envio 2 · pedido 13971"))
    console.press("esc", "up", "r")
    #expect(console.state.scope == .journal)
    console.answerJournal([])
    #expect(console.drawn().contains("Nada foi enviado ainda."))
  }

  @Test("writes of a session that broke off are told at the start")
  func orphans() {
    var console = ConsoleDriver()
    console.service(.journal(.settled(Sample.journal, next: nil)))
    #expect(console.notice?.contains("3 envios em aberto conferidos") == true)
    #expect(console.notice?.contains("histórico de envios") == true)
  }

  @Test("y copies the order's number in the list, all marked ones, and the value under the cursor in the order")
  func copying() {
    var console = ConsoleDriver(listing: Sample.list(3))
    #expect(console.press("y") == [.terminal(.copy("13974"))])
    console.press("space", "space")
    #expect(console.press("y") == [.terminal(.copy("13974\n13973"))])
    var order = opened
    #expect(order.press("y") == [.terminal(.copy("7891000140307"))])
    order.press("home")
    #expect(order.press("y") == [.terminal(.copy("João da Silva Bezerra"))])
    #expect(order.notice == "Copiado: João da Silva Bezerra. Se não colar, selecione com Shift + mouse (ou :mouse).")
  }

  @Test("what is blurred is not shown by copying it")
  func copyingBlurred() {
    var console = opened
    console.press("p", "home")
    #expect(console.press("y") == [.terminal(.copy("João da Silva Bezerra"))])
    #expect(!console.drawn().contains("João"))
  }

  @Test("a blurred console shows no name, phone, address or document", arguments: [Scene.list, .order, .confirmOne])
  func privacy(scene: Scene) {
    var console = scene.play(language: .portuguese, size: Size(width: 120, height: 40))
    if scene == .confirmOne { console.press("esc") }
    console.press("p")
    if scene == .confirmOne { console.press("s", "h") }
    let screen = console.drawn()
    for secret in ["João", "98800", "Laranjeiras", "12.345.678", "cliente0", "49010", "portão"] {
      #expect(!screen.contains(secret), "\(secret)")
    }
    #expect(screen.contains("13974"))
  }

  @Test("the raw answer is there to be read once there is one")
  func raw() {
    var console = ConsoleDriver()
    console.press("v")
    #expect(console.state.overlays.isEmpty)
    console.failPage(DeskError(.unreadable, raw: RawAnswer(text: "<html>")))
    console.press("v")
    #expect(console.drawn().contains("<html>"))
  }

  @Test("the wheel moves, a click puts the cursor on an order, a second one opens it")
  func mouse() {
    var console = ConsoleDriver(listing: Sample.list(60))
    func event(_ kind: MouseEvent.Kind, _ y: Int) -> AppEvent {
      .mouse(MouseEvent(kind: kind, button: .left, position: Point(x: 10, y: y)))
    }
    console.send(event(.press, 5))
    #expect(console.state.orders.list.cursorLine == 3)
    console.send(event(.wheelDown, 5))
    #expect(console.state.orders.list.cursorLine == 4)
    console.send(event(.press, 6))
    #expect(console.state.pane == .order)
    console.command("mouse")
    console.press("esc", "esc")
    let line = console.state.orders.list.cursorLine
    console.send(event(.press, 9))
    #expect(console.state.orders.list.cursorLine == line)
  }

  @Test("the mouse answers no question")
  func mouseAndQuestions() {
    for y in 0..<24 {
      var console = Scene.confirmOne.play(language: .portuguese, size: Size(width: 80, height: 24))
      for x in stride(from: 0, to: 80, by: 3) {
        console.send(.mouse(MouseEvent(kind: .press, button: .left, position: Point(x: x, y: y))))
      }
      #expect(console.writes.isEmpty)
      #expect(console.state.scope == .question)
    }
  }

  @Test("side by side, the order a cursor rests on is read after a moment, and only then")
  func preview() {
    var console = ConsoleDriver(listing: Sample.list(60), size: Size(width: 120, height: 40))
    console.press("down", "down")
    console.forgetEffects()
    console.wait(seconds: 0.1)
    #expect(console.effects.isEmpty)
    console.wait(seconds: 0.3)
    #expect(console.effects == [.loadOrder(console.state.shell.tokens, OrderID(rawValue: "13972"), cacheFirst: true)])
    #expect(console.state.pane == .orders)
  }

  @Test("dot and comma go from order to order, and say where the page ends")
  func neighbours() {
    var console = opened
    console.press(".")
    #expect(console.state.orders.open.id?.rawValue == "13973")
    console.press(",", ",")
    #expect(console.state.orders.open.id == Sample.id)
    #expect(console.notice?.hasPrefix("É o primeiro pedido") == true)
  }

  @Test("the neighbours of an order that was opened by its number are those around it in the list")
  func neighboursByNumber() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.type("13970")
    console.press("enter", ".")
    #expect(console.state.orders.open.id?.rawValue == "13969")
  }

  @Test("a command typed over the journal is one: no letter of it is taken for a key")
  func commandOverJournal() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("l")
    guard case .journal(.load(let token))? = console.effects.last else { return failBeginning() }
    console.service(.journal(.loaded(token, .success(Sample.journal))))
    console.command("buscar")
    #expect(console.writes.isEmpty)
    #expect(console.state.overlays.map(\.scope) == [.search])
  }

  @Test("a key that means nothing over the journal is answered")
  func deadKey() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("l")
    console.type("z")
    #expect(console.notice?.contains("z") == true)
  }

  @Test("a row that others have seen in another status meanwhile says so and stays where it is")
  func lastSeen() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.service(.storeChanged)
    #expect(console.effects.contains(.loadLastSeen(Sample.list(3).map(\.id))))
    var moved = Sample.list(3)[1]
    moved.status = .dispatched
    var old = Sample.list(3)[2]
    old.status = .preparing
    console.service(
      .lastSeen([
        Dated(moved, readAt: console.now.advanced(by: 1000)), Dated(old, readAt: console.now.advanced(by: -9000)),
      ]))
    #expect(console.state.orders.list.tags == [moved.id: .moved(.dispatched)])
    #expect(console.state.orders.list.rows.map(\.id) == Sample.list(3).map(\.id))
    #expect(console.state.orders.list.movedAway == [moved.id])
  }

  @Test("an export takes the marked, else the page as it is sorted, else the order")
  func exporting() {
    var console = ConsoleDriver(listing: Sample.list(60))
    guard case .export(let page)? = console.press("x", "j").last, case .rows(let rows) = page.content else {
      Issue.record("nothing was exported")
      return
    }
    #expect(page.format == .json && rows.rows.count == 20)
    console.press("space")
    guard case .export(let marked)? = console.press("x", "c").last, case .found(let one) = marked.content else {
      Issue.record("nothing was exported")
      return
    }
    #expect(one.map(\.value.id) == [Sample.id])
    var order = opened
    guard case .export(let detail)? = order.press("x", "c").last, case .order = detail.content else {
      Issue.record("the order was not exported")
      return
    }
  }

  @Test("a refused log-in is tried again with r or by command, with the password read anew, and by no other key")
  func logIn() {
    var console = Scene.logInRefused.play(language: .portuguese, size: Size(width: 80, height: 24))
    #expect(console.drawn().top.contains("senha recusada"))
    #expect(!console.press("right").contains(.retryLogIn))
    #expect(console.press("r").first == .retryLogIn)
    #expect(!console.press("r").contains(.retryLogIn))
    #expect(console.command("entrar").contains(.retryLogIn))
  }
}
