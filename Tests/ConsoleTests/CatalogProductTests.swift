import Commerce
import Desk
import DeskTesting
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("One product")
struct CatalogProductTests {
  private static let list = Sample.products(30)
  private var code: GTIN { Self.list[0].value.ean }

  /// The first product open, the cursor on its price.
  private var opened: ConsoleDriver {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("enter")
    console.forgetEffects()
    return console
  }

  private func onRow(_ row: ProductDocument.Row, _ console: inout ConsoleDriver) throws {
    console.press("home")
    let sheet = try #require(console.catalog.product)
    let place = try #require(console.catalog.document(of: sheet)?.rows.firstIndex(of: row))
    for _ in 0..<place { console.press("down") }
  }

  @Test("is shown with every field, its tiers, and where its sending stands")
  func fields() {
    let screen = opened.drawn()
    for word in ["Camil", "Mercearia", "25,99", "A-100", "a partir de 12", "perfil 3", "só no Balcão", "Enviado"] {
      #expect(screen.contains(word), "\(word)")
    }
  }

  @Test("a refused one says why")
  func refused() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("down", "down", "down", "down", "enter", "end")
    #expect(console.drawn().contains("EAN não cadastrado"))
  }

  @Test("a typed price is staged as before → after and kept, and sends nothing")
  func price() {
    var console = opened
    console.press("e")
    console.type("27,50")
    console.press("enter")
    #expect(console.staged(code)?.price == Money(centavos: 2750))
    #expect(console.drawn().contains("25,99 → 27,50"))
    #expect(console.writes.isEmpty)
    #expect(console.catalogEffects == [.keepStaged(console.state.catalog.staged.all, forgetting: [])])
  }

  @Test(
    "what is no value stays in the field with the reason",
    arguments: [("12x", "não permitido"), ("", "preencher"), ("0", "não pode ser zero"), ("1.234", "Mil ou um")])
  func wrongPrice(text: String, reason: String) {
    var console = opened
    console.press("e", "delete")
    console.type(text)
    console.press("enter")
    #expect(console.staged(code) == nil && console.state.scope == .form)
    #expect(console.drawn().contains(reason), "\(console.drawn().text)")
  }

  @Test("the old value typed again stages nothing, and u takes a change back")
  func undo() {
    var console = opened
    console.press("e", "enter")
    #expect(console.state.catalog.staged.isEmpty)
    console.press("e")
    console.type("1")
    console.press("enter", "u")
    #expect(console.state.catalog.staged.isEmpty)
    console.press("u")
    #expect(console.notice == "Não há alteração preparada aqui.")
  }

  @Test("a typed stock counts as counted now")
  func stock() throws {
    var console = opened
    try onRow(.field(.stock), &console)
    console.press("e")
    console.type("120")
    console.press("enter")
    #expect(console.staged(code)?.stock == Quantity(120) && console.staged(code)?.stockAt == console.now)
  }

  @Test("the flag turns at once")
  func active() throws {
    var console = opened
    try onRow(.field(.isActive), &console)
    console.press("e")
    #expect(console.staged(code)?.isActive == false)
    console.press("e")
    #expect(console.state.catalog.staged.isEmpty)
  }

  @Test("tiers are added in their order, edited and removed")
  func tiers() throws {
    var console = opened
    console.press("a")
    console.type("24")
    console.press("tab", "tab")
    console.type("24,90")
    console.press("enter")
    #expect(console.staged(code)?.tiers.map(\.lowerLimit) == [Quantity(12), Quantity(24), Quantity(6)])
    try onRow(.tier(1), &console)
    console.press("e", "tab", "tab")
    console.type("24,80")
    console.press("enter")
    #expect(console.staged(code)?.tiers[1].price == Money(centavos: 2480))
    console.press("delete")
    #expect(console.state.catalog.staged.isEmpty)
  }

  @Test("a tier that is there already is pointed out")
  func repeatedTier() {
    var console = opened
    console.press("a")
    console.type("12")
    console.press("tab", "tab")
    console.type("20")
    console.press("enter")
    #expect(console.staged(code) == nil && console.drawn().contains("Já há faixa"))
  }

  @Test("a promotion holds from the first moment of a day to the last of another")
  func promotion() throws {
    var console = opened
    try onRow(.noPromotion, &console)
    console.press("e")
    console.type("19,90")
    console.press("tab")
    console.type("27/11/2026")
    console.press("tab")
    console.type("30/11/2026")
    console.press("enter")
    let promotion = try #require(console.staged(code)?.promotion)
    #expect(promotion.price == Money(centavos: 1990))
    // Midnight in São Paulo is three o'clock UTC.
    #expect(promotion.from == Timestamp(seconds: 1_795_748_400) && promotion.until == Timestamp(seconds: 1_796_094_000))
    #expect(console.drawn().contains("de 27/11/2026 até 30/11/2026"))
  }

  @Test("a promotion above the price or upside down is not taken", arguments: [("30,00", ""), ("19,90", "26/11/2026")])
  func wrongPromotion(price: String, until: String) throws {
    var console = opened
    try onRow(.noPromotion, &console)
    console.press("e")
    console.type(price)
    console.press("tab")
    console.type("27/11/2026")
    console.press("tab")
    console.type(until)
    console.press("enter")
    #expect(console.staged(code) == nil && console.state.scope == .form)
  }

  @Test("nothing can be edited while only reading is allowed, and the reason is said")
  func readOnly() {
    var console = ConsoleDriver(catalog: Self.list, session: .desk(isReadOnly: true))
    console.press("e")
    #expect(console.state.overlays.isEmpty && console.notice?.contains("Só leitura") == true)
  }

  // MARK: Along the list

  @Test(". and , go to the next and the previous product, on the same row; the list's cursor goes along")
  func stepping() throws {
    var console = opened
    try onRow(.field(.stock), &console)
    console.press(".")
    #expect(console.catalog.product?.code == Self.list[1].value.ean && console.state.catalog.list.line == 1)
    #expect(console.catalog.productRow == .field(.stock))
    console.press(".", ",", ",")
    #expect(console.catalog.product?.code == code && console.state.catalog.list.line == 0)
    console.press(",")
    #expect(console.notice == "Este é o primeiro produto da lista." && console.catalog.product?.code == code)
    for _ in 0..<29 { console.press(".") }
    console.press(".")
    #expect(console.notice == "Este é o último produto da lista.")
    console.press("esc")
    #expect(console.state.catalog.current == Self.list[29])
  }

  @Test("over an order there is no list to go along")
  func steppingFromLine() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("enter")
    console.answerProduct(Self.list[0])
    let before = console.catalog.product
    console.press(".")
    #expect(console.catalog.product == before)
  }

  // MARK: From an order and back

  @Test("Enter on a line of an order opens its product, Esc is back at the line")
  func fromLine() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("enter")
    console.answerOrder(Sample.order())
    let row = console.state.orders.open.row
    let effects = console.press("enter")
    #expect(effects.contains { if case .catalog(.open) = $0 { true } else { false } })
    console.answerProduct(nil)
    #expect(console.drawn().contains("não tem este produto"))
    console.press("esc")
    #expect(console.state.pane == .order && console.state.orders.open.row == row && console.state.overlays.isEmpty)
  }

  @Test("an answer for a product that was closed again changes nothing")
  func staleAnswer() {
    var console = opened
    console.press("r", "esc")
    let before = console.state
    console.answerProduct(Self.list[5])
    #expect(console.state.overlays == before.overlays && console.state.catalog == before.catalog)
  }
}
