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

@Suite("The picking list")
struct PickingTests {
  private let list = Sample.list(60)

  /// A console that shows orders, with a printer.
  private var listing: ConsoleDriver {
    var session = SessionInfo.desk()
    session.printProgram = "lp"
    return ConsoleDriver(listing: list, session: session)
  }

  private func asked(_ console: ConsoleDriver) -> (token: LoadToken, ids: [String], known: [String])? {
    guard case .picking(.read(let token, let ids, let known))? = console.effects.last else { return nil }
    return (token, ids.map(\.rawValue), known.map(\.id.rawValue))
  }

  private func shown(_ console: ConsoleDriver) -> PickingList? {
    guard case .picking(let view)? = console.state.overlays.last else { return nil }
    return view.document.list
  }

  @Test("is of the marked orders, else of the one under the cursor")
  func whichOrders() {
    var console = listing
    console.press("down", "i")
    #expect(asked(console)?.ids == ["13973"])
    var marked = listing
    marked.press("space", "space", "i")
    #expect(asked(marked)?.ids == ["13974", "13973"])
  }

  @Test("of an order that was just read asks for nothing, and of an older reading asks again")
  func known() {
    var console = listing
    console.press("enter")
    console.answerOrder(Sample.order())
    console.wait(seconds: 290)
    #expect(console.press("i").isEmpty)
    #expect(shown(console)?.sources.map(\.id.rawValue) == ["13974"])
    console.press("esc")
    console.wait(seconds: 20)
    console.press("i")
    #expect(asked(console)?.known == [])
  }

  @Test("uses what is known of the open order beside those that are read")
  func knownAmongOthers() {
    var console = listing
    console.press("space", "space", "home", "enter")
    console.answerOrder(Sample.order())
    console.press("i")
    #expect(asked(console)?.ids == ["13974", "13973"])
    #expect(asked(console)?.known == ["13974"])
  }

  @Test("does not trust what the local store had of an order")
  func fromStore() {
    var console = listing
    console.press("enter")
    guard let token = console.state.orders.open.loading else { return failBeginning() }
    console.service(.orders(.cachedOrder(token, Dated(Sample.order(), readAt: console.now))))
    console.press("i")
    #expect(asked(console)?.known == [])
  }

  @Test("says how far the reading is, and Esc or Ctrl-C end it", arguments: ["esc", "ctrl-c"])
  func progress(key: String) {
    var console = listing
    console.press("space", "space", "space", "i")
    guard let token = asked(console)?.token else { return failBeginning() }
    console.service(.picking(.progress(token, done: 2, total: 3)))
    #expect(console.drawn().message.contains("2/3"))
    #expect(console.press(key).contains(.cancel(token)))
    console.answerPicking(Sample.pickedOrders)
    #expect(console.state.overlays.isEmpty)
  }

  @Test("asked for again ends the reading for the one before")
  func again() {
    var console = listing
    console.press("i")
    guard let old = asked(console)?.token else { return failBeginning() }
    console.press("down")
    #expect(console.press("i").first == .cancel(old))
    console.service(.picking(.read(old, [Sample.order()], unread: [], nil)))
    #expect(console.state.overlays.isEmpty)
    #expect(console.state.activities.count == 1)
  }

  @Test("is not made silently without an order that could not be read")
  func unread() {
    var console = listing
    console.press("space", "space", "space", "i")
    let found = Array(Sample.pickedOrders.prefix(2))
    console.answerPicking(found)
    #expect(shown(console) == nil)
    #expect(console.drawn().contains("Não lidos: 13972. Fazer a lista só com os outros 2?"))
    #expect(console.notice == nil)
    var declined = console
    declined.press("n")
    #expect(declined.state.overlays.isEmpty)
    #expect(declined.state.orders.marks.count == 3)
    console.press("s")
    #expect(shown(console)?.unread.map(\.rawValue) == ["13972"])
    #expect(console.drawn().contains("FORA DESTA LISTA"))
    console.press("y")
    guard case .terminal(.copy(let text))? = console.effects.last else { return failBeginning() }
    #expect(text.contains("FORA DESTA LISTA, pois não foram lidos: 13972"))
  }

  @Test("of nothing that could be read names the orders and the reason")
  func noneRead() {
    var console = listing
    console.press("space", "space", "i")
    console.answerPicking([], DeskError(.logInRefused))
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("13974 13973") == true)
    #expect(console.notice?.contains("recusou o acesso") == true)
    #expect(console.state.connection == .logInRefused)
  }

  @Test("names what is canceled, empty, unknown or staged")
  func remarks() {
    var orders = Sample.pickedOrders
    orders[1].lines = []
    var console = listing
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("delete", "esc", "space", "space", "space", "i")
    console.answerPicking(orders)
    let screen = console.drawn()
    #expect(screen.contains("Confira o status antes de separar: 13972 Cancelado"))
    #expect(screen.contains("Sem produtos: 13973"))
    #expect(screen.contains("Alterações preparadas e não enviadas não estão nesta lista: 13974"))
    #expect(screen.contains("Quantidade desconhecida (?) de 1 produto"))
    console.press("y")
    guard case .terminal(.copy(let text))? = console.effects.last else { return failBeginning() }
    #expect(text.contains("12+?"))
  }

  @Test("names what others stage while it is read")
  func stagedMeanwhile() {
    var console = listing
    console.press("i")
    console.answerPicking([Sample.order()])
    #expect(!console.drawn().contains("não estão nesta lista"))
    console.answerDrafts([.removing(0, owner: "bia")])
    #expect(console.drawn().contains("Alterações preparadas e não enviadas não estão nesta lista: 13974"))
  }

  @Test("needs an order")
  func noOrder() {
    var console = ConsoleDriver(listing: [])
    for key in ["i", "w"] {
      #expect(console.press(key).isEmpty)
      #expect(console.notice == "Não há pedido sob o cursor.")
    }
  }

  @Test("is possible while personal data is hidden, and shows none")
  func privacy() {
    var console = listing
    console.press("p", "space", "space", "space", "i")
    console.answerPicking(Sample.pickedOrders)
    #expect(shown(console) != nil)
    for secret in ["João", "98800", "cliente0"] { #expect(!console.drawn().contains(secret)) }
    #expect(console.press("x").isEmpty)
    #expect(console.state.scope == .menu)
  }

  @Test("that comes while something else is open waits beneath it")
  func beneath() {
    var console = listing
    console.press("i", "s")
    console.answerPicking(Sample.pickedOrders)
    #expect(console.state.scope == .menu)
    console.press("esc")
    #expect(shown(console) != nil)
  }

  @Test("is scrolled to its end and no further")
  func scrolling() {
    var session = SessionInfo.desk()
    session.printProgram = "lp"
    var console = ConsoleDriver(listing: list, session: session, size: Size(width: 40, height: 10))
    console.press("i")
    console.answerPicking([Sample.order()])
    console.press("end", "down", "pgdn")
    #expect(console.drawn().contains("5 produtos"))
    console.press("home", "up")
    #expect(console.drawn().contains("Pedido: 13974 E"))
  }
}
