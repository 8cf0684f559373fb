import Commerce
import Desk
import DeskTesting
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("A new product")
struct CatalogNewProductTests {
  private static let list = Sample.products(20)
  private static let code = GTIN.sample(500)

  @Test("is staged as it was filled in, its stock counted now, and is shown as new; nothing is sent")
  func staging() throws {
    let console = ConsoleDriver.staging(Self.code)
    let item = try #require(console.state.catalog.staged[Self.code])
    #expect(item.isNew && item.after.name == "Café torrado 500 g" && item.after.price == Money(centavos: 1890))
    #expect(item.after.stock == Quantity(240) && item.after.stockAt == console.now && item.after.isActive)
    #expect(console.writes.isEmpty && console.state.scope == .product)
    let screen = console.drawn()
    for part in [Self.code.digits, "novo", "18,90", "[u] desfaz"] { #expect(screen.contains(part), "\(part)") }
    #expect(screen.top.contains("1 novo"))
  }

  @Test("Enter goes from field to field, and on the last one stages")
  func enter() {
    var console = ConsoleDriver.fillingProduct(Self.code.digits, "Café", "18,90", "240")
    for _ in 0..<8 { console.press("enter") }
    #expect(console.state.catalog.staged[Self.code]?.isNew == true)
  }

  @Test("every field is taken over")
  func everyField() throws {
    var console = ConsoleDriver.fillingProduct(
      Self.code.digits, "Café", "1.234,50", "2,5", "Três Corações", "Mercearia", "C-1", "0901.21.00", "500", "6", "12")
    console.press("enter")
    let after = try #require(console.staged(Self.code))
    #expect(after.price == Money(centavos: 123_450) && after.stock == Quantity(thousandths: 2500))
    #expect(after.brand == "Três Corações" && after.category == "Mercearia" && after.internalCode == "C-1")
    #expect(after.ncm?.digits == "09012100" && after.weight == 500)
    #expect(after.quantityStep == Quantity(6) && after.quantityPerPackage == Quantity(12))
  }

  @Test(
    "a field is checked as it is left",
    arguments: [
      ("7890000000001", 0, "dígito verificador"), ("789", 0, "dígitos"), ("78x", 0, "não permitido"),
      ("1.234", 2, "Mil ou um"), ("0", 2, "não pode ser zero"), ("-1", 3, "negativo"), ("1806", 7, "dígitos"),
      ("0", 8, "O peso"), ("0", 9, "O múltiplo"), ("0", 10, "A embalagem"),
    ])
  func checks(text: String, place: Int, reason: String) {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("a")
    for _ in 0..<place { console.press("tab") }
    console.type(text)
    console.press("tab")
    #expect(console.notice?.contains(reason) == true, "\(console.notice ?? "")")
    #expect(console.drawn().contains(reason))
  }

  @Test("a field that was left empty is no fault until the product is to be staged")
  func missing() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("a", "tab", "tab", "shift-tab", "shift-tab")
    #expect(console.productForm?.fields.fields.allSatisfy { $0.fault == nil } == true)
    console.type(Self.code.digits)
    console.answerProduct(nil)
    console.press("ctrl-t")
    #expect(console.state.catalog.staged.isEmpty && console.productForm?.fields.focus == 1)
    #expect(
      console.productForm?.fields.fields.map { $0.fault != nil } == [
        false, true, true, true, false, false, false, false, false, false, false,
      ])
  }

  // MARK: Half filled in

  @Test("Esc keeps what was typed, Ctrl-X empties it")
  func unfinished() {
    var console = ConsoleDriver.fillingProduct(Self.code.digits, "Café")
    console.press("esc")
    #expect(console.state.overlays.isEmpty && console.notice?.contains("[a] continua") == true)
    console.press("a")
    #expect(
      console.productForm?.texts.prefix(2) == [Self.code.digits, "Café"] && console.productForm?.fields.focus == 2)
    console.press("ctrl-x")
    #expect(console.productForm?.texts.allSatisfy(\.isEmpty) == true)
    console.press("esc", "a")
    #expect(console.productForm?.texts.allSatisfy(\.isEmpty) == true)
  }

  /// What the store was given to keep of the form, oldest first.
  private func kept(_ console: ConsoleDriver) -> [NewProductForm] {
    console.catalogEffects.compactMap { if case .keepForm(let form) = $0 { form } else { nil } }
  }

  @Test("what is typed or pasted is kept with every change, until it is emptied")
  func kept() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("a", "7", "8", "tab")
    console.paste("Chá")
    console.press("left", "esc")
    #expect(
      kept(console) == [["ean": "7"], ["ean": "78"], ["ean": "78", "name": "Chá"]].map { NewProductForm(texts: $0) })
    console.press("a", "ctrl-x")
    #expect(kept(console).count == 4 && kept(console).last?.isEmpty == true)
  }

  @Test("the form is emptied in the store only after the product that was staged from it is there")
  func keptAndStaged() throws {
    let effects = ConsoleDriver.staging(Self.code).catalogEffects
    let emptied = try #require(effects.lastIndex(of: .keepForm(NewProductForm())))
    let staging = effects.firstIndex { if case .keepStaged = $0 { true } else { false } }
    #expect(try #require(staging) < emptied)
  }

  @Test("what was kept comes under what has been typed since")
  func restored() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("a", "tab", "C")
    console.answer(.form(NewProductForm(texts: ["ean": "78", "name": "Chá", "brand": "Leão"])))
    #expect(
      console.productForm?.texts.prefix(5) == ["78", "C", "", "", "Leão"] && console.productForm?.fields.focus == 1)
    #expect(kept(console).last == NewProductForm(texts: ["ean": "78", "name": "C", "brand": "Leão"]))
  }

  @Test("nothing is added while only reading is allowed, and the reason is said")
  func readOnly() {
    var console = ConsoleDriver(catalog: Self.list, session: .desk(isReadOnly: true))
    console.press("a")
    #expect(console.state.overlays.isEmpty && console.notice?.contains("Só leitura") == true)
  }

  // MARK: Changed, taken back, sent

  @Test("stays new when it is edited, with tiers as with any other")
  func editing() throws {
    var console = ConsoleDriver.staging(Self.code)
    console.press("e")
    console.type("17,90")
    console.press("enter", "a")
    console.type("12")
    console.press("tab", "tab")
    console.type("16,90")
    console.press("enter")
    let item = try #require(console.state.catalog.staged[Self.code])
    #expect(item.isNew && item.after.price == Money(centavos: 1790) && item.after.tiers.count == 1)
  }

  @Test("u takes it back, from its sheet and from the review; discarding does, too")
  func undo() {
    var console = ConsoleDriver.staging(Self.code)
    console.press("u")
    #expect(console.state.catalog.staged.isEmpty && console.state.overlays.isEmpty)
    console = ConsoleDriver.staging(Self.code)
    console.press("t")
    console.answerPlan(PushPlan(due: 3, batches: 1))
    console.press("u")
    #expect(console.state.catalog.staged.isEmpty && console.state.scope == .review)
    console = ConsoleDriver.staging(Self.code)
    console.press("esc")
    console.command("descartar")
    console.press("s")
    #expect(console.state.catalog.staged.isEmpty && console.state.catalog.staged.newCount == 0)
  }

  @Test("goes with t: the review says that it is new, and Enter there opens it")
  func review() throws {
    var console = ConsoleDriver.staging(Self.code)
    console.press("t")
    console.answerPlan(PushPlan())
    let screen = console.drawn()
    for part in ["Café torrado 500 g", "novo", "18,90", "240"] { #expect(screen.contains(part), "\(part)") }
    console.press("enter")
    console.answerProduct(nil)
    #expect(console.catalog.product?.code == Self.code)
    console.press("esc", "s")
    let push = try #require(console.lastPush)
    #expect(push.items.map(\.isNew) == [true])
    console.answer(.saved(push.token, push.items))
    #expect(console.state.catalog.staged.isEmpty && console.state.catalog.staged.newCount == 0)
  }

  @Test("what is changed over the review is what goes out")
  func changedOverReview() throws {
    var console = ConsoleDriver.staging(Self.code)
    console.press("t")
    console.answerPlan(PushPlan())
    console.press("enter")
    console.answerProduct(nil)
    console.press("e")
    console.type("17,90")
    console.press("enter", "esc", "s")
    #expect(try #require(console.lastPush).items.first?.after.price == Money(centavos: 1790))
  }

  @Test("where the code has come into the local copy meanwhile only what was filled in goes over it")
  func rebasing() throws {
    let item = try #require(ConsoleDriver.staging(Self.code).state.catalog.staged[Self.code])
    var current = Product.sample(500, stockAt: nil)
    current.tiers = [PriceTier(lowerLimit: Quantity(6), price: Money(centavos: 900))]
    current.isActive = false
    let product = item.overLocalCopy.rebased(on: current)
    #expect(product.name == "Café torrado 500 g" && product.price == Money(centavos: 1890))
    #expect(product.stock == Quantity(240) && product.tiers == current.tiers && product.brand == "Marca")
    #expect(!product.isActive)
  }
}
