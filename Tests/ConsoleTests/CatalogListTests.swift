import Commerce
import Desk
import DeskTesting
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The list of products")
struct CatalogListTests {
  private static let list = Sample.products(1000)

  private var opened: ConsoleDriver {
    var console = ConsoleDriver(catalog: Self.list)
    console.forgetEffects()
    return console
  }

  @Test("opens on the local copy without calling the platform")
  func start() {
    let console = ConsoleDriver(catalog: Self.list)
    #expect(console.state.pane == .catalog && console.state.catalog.current == Self.list[0])
    #expect(!console.effects.contains { if case .orders(.loadPage) = $0 { true } else { false } })
    #expect(console.drawn().top.contains("1.000 produtos"))
  }

  @Test("F7 opens it, F5 goes back, and the orders are read only then")
  func functionKeys() {
    var console = ConsoleDriver(catalog: Self.list)
    let effects = console.press("f5")
    #expect(console.state.pane == .orders)
    #expect(effects.contains { if case .orders(.loadPage) = $0 { true } else { false } })
    console.press("f7")
    #expect(console.state.pane == .catalog)
  }

  @Test("Tab goes round the panes, without the order while none is open")
  func tabs() {
    var console = ConsoleDriver(listing: Sample.list(3))
    var seen: [Pane] = []
    for _ in 0..<3 {
      console.press("tab")
      seen.append(console.state.pane)
    }
    #expect(seen == [.catalog, .customers, .orders])
    console.press("enter", "tab", "shift-tab", "shift-tab", "shift-tab")
    #expect(console.state.pane == .customers)
  }

  @Test(
    "no command of the orders acts on an order or on marks out of sight",
    arguments: ["status", "incluir", "anotar", "retirar"], [[], ["enter", "f1"]])
  func commandsOfOrders(command: String, keys: [String]) {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("space", "enter")
    console.answerOrder(Sample.order())
    console.press("f7")
    console.answerCatalog(Self.list)
    console.press(keys)
    console.command(command)
    #expect(console.state.overlays.map(\.scope) == (keys.isEmpty ? [] : [.product]))
    #expect(console.notice == "Isto não se faz no painel do catálogo: [F5] mostra os pedidos.")
  }

  @Test(
    "no command of the catalog acts in another pane",
    arguments: ["colunas", "filtro-catalogo", "novo-produto", "abrir-produto", "editar"], ["f5", "f8"])
  func commandsElsewhere(command: String, key: String) {
    var console = opened
    console.press(key)
    console.command(command)
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("[F7] mostra o catálogo") == true)
  }

  @Test("holds a window, never all products", arguments: ["end", "pgdn", "down"])
  func window(key: String) {
    var console = opened
    for _ in 0..<40 {
      console.press(key)
      console.answerCatalog(Self.list)
    }
    let window = console.state.catalog.list
    #expect(window.rows.count <= 200)
    #expect(console.state.catalog.current == Self.list[console.state.catalog.list.line])
    if key == "end" { #expect(console.state.catalog.list.line == 999) }
  }

  @Test("reads on before the rows run out, and reads nothing it has")
  func readingAhead() {
    var console = opened
    #expect(console.press("down", "down", "up").isEmpty)
    for _ in 0..<7 { console.press("pgdn") }
    #expect(console.state.catalog.current != nil)
    #expect(console.catalogEffects.count == 1)
  }

  @Test("a row that is not read yet cannot be opened, and says so")
  func unread() {
    var console = opened
    console.press("end")
    #expect(console.state.catalog.current == nil)
    console.press("enter")
    #expect(console.state.overlays.isEmpty && console.notice == "Não há produto sob o cursor.")
    #expect(console.drawn().contains("…"))
  }

  // MARK: Search

  @Test("searches with every letter, and drops the answers to earlier ones")
  func search() throws {
    var console = opened
    console.press("/")
    console.type("ar")
    let loads = console.catalogEffects.compactMap { effect -> (LoadToken, ProductQuery)? in
      if case .load(let token, let query, _, _) = effect { (token, query) } else { nil }
    }
    #expect(loads.map(\.1.text) == ["a", "ar"])
    console.answer(.window(loads[1].0, .success([Self.list[0]])))
    console.answer(.window(loads[0].0, .success(Array(Self.list.prefix(50)))))
    #expect(console.state.catalog.list.rows == [Self.list[0]])
    #expect(console.state.catalog.list.total == 1, "a stretch that is not full is all there is")
  }

  @Test("Enter keeps what was found, Esc gives it up")
  func endOfSearch() {
    var console = opened
    console.press("/")
    console.type("pao")
    console.press("enter")
    #expect(console.state.catalog.query.text == "pao" && console.state.overlays.isEmpty)
    console.press("esc")
    #expect(console.state.catalog.query.text.isEmpty)
    console.press("/")
    console.type("pao")
    console.press("esc")
    #expect(console.state.catalog.query.text.isEmpty && console.state.overlays.isEmpty)
  }

  @Test("a scanned code and Enter open its product")
  func scanning() {
    var console = opened
    console.type(GTIN.sample(7).digits)
    console.press("enter")
    #expect(console.catalogEffects.contains { if case .open(_, .sample(7)) = $0 { true } else { false } })
    console.answerProduct(Self.list[7])
    #expect(console.drawn().contains("Água mineral"))
    console.press("esc")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("the arrows move the list while the search is typed")
  func movingInSearch() {
    var console = opened
    console.press("/", "down", "down")
    #expect(console.state.catalog.list.line == 2 && console.state.scope == .search)
  }

  @Test("o sorts by a column, again turns round; f filters")
  func sorting() {
    var console = opened
    console.press("o", "p", "o", "p")
    #expect(console.state.catalog.query.sort == .price && console.state.catalog.query.isDescending)
    console.press("f", "r")
    #expect(console.state.catalog.query.isRefusedOnly && !console.state.catalog.query.isDueOnly)
    console.press("f", "t")
    #expect(!console.state.catalog.query.isRefusedOnly)
  }

  // MARK: Staying in place

  @Test("after a refresh the cursor is on its product, wherever that is now")
  func refresh() {
    var console = opened
    console.press("down", "down", "down", "r")
    let line = console.state.catalog.list.line - console.state.catalog.list.top
    console.answerCatalog(Array(Self.list.dropFirst(2)))
    #expect(console.state.catalog.current == Self.list[3])
    #expect(console.state.catalog.list.line == 1)
    #expect(line == 3 && console.state.catalog.list.top == 0)
  }

  @Test("a list that has become shorter is read from its beginning")
  func shorter() {
    var console = opened
    console.press("end")
    console.answerWindow(Array(Self.list.prefix(10)))
    console.answerWindow(Array(Self.list.prefix(10)))
    #expect(console.state.catalog.list.total == 10 && console.state.catalog.current == Self.list[0])
  }

  @Test("a failing local copy says so and asks nothing anew by itself")
  func failure() throws {
    var console = opened
    console.press("r")
    let token = try #require(console.state.catalog.loading?.token)
    #expect(console.answer(.window(token, .failure(DeskError(.store(.diskFull))))).isEmpty)
    #expect(console.notice?.contains("disco") == true)
    #expect(console.state.catalog.current == Self.list[0])
  }

  @Test("a click puts the cursor, a second one opens")
  func mouse() {
    var console = opened
    let place = Point(x: 10, y: 5)
    console.send(.mouse(.init(kind: .press, button: .left, position: place)))
    #expect(console.state.catalog.list.line == 3)
    console.send(.mouse(.init(kind: .press, button: .left, position: place)))
    #expect(console.state.scope == .product)
  }

  @Test(
    "the command line shows the command that lists the same",
    arguments: [("", "t", ""), ("pao d'agua", "p", " 'pao dagua' --due"), ("789", "r", " '789' --refused")])
  func command(text: String, filter: String, rest: String) {
    var console = ConsoleDriver(catalog: Self.list, size: Size(width: 160, height: 24))
    if !text.isEmpty {
      console.press("/")
      console.type(text)
      console.press("enter")
    }
    if filter != "t" { console.press("f", filter) }
    console.press(":")
    #expect(console.drawn().message.contains("balcao catalog list" + rest), "\(console.drawn().message)")
    #expect(!console.drawn().message.contains("--search"))
  }
}
