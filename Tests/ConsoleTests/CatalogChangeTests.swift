import Commerce
import Desk
import DeskTesting
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Changing many products")
struct CatalogChangeTests {
  private static let list = Sample.products(60)

  /// Forty products marked, the raise of their prices asked for.
  private func raising(_ percent: String, marking count: Int = 40) -> ConsoleDriver {
    var console = ConsoleDriver(catalog: Self.list)
    for _ in 0..<count { console.press("space") }
    console.press("e", "r")
    console.answerGathering(Self.list)
    console.type(percent)
    return console
  }

  @Test("a raise of forty shows the rounding, an example, and which were raised today")
  func raise() {
    let screen = raising("3").drawn()
    for part in ["40 produtos", "múltiplo mais próximo", "25,99 → 26,77", "(26,7697)", "13 de 40 já subiram hoje"] {
      #expect(screen.contains(part), "\(part)\n\(screen.text)")
    }
  }

  @Test("stages each price rounded once, the tiers with it, and sends nothing")
  func staged() throws {
    var console = raising("3")
    console.press("enter")
    #expect(console.state.catalog.staged.count == 40 && console.writes.isEmpty)
    let first = try #require(console.staged(Self.list[0].value.ean))
    #expect(first.price == Money(centavos: 2677))
    #expect(first.tiers.map(\.price) == [Money(centavos: 2656), Money(centavos: 2636)])
    #expect(console.state.catalog.marks.count == 40)
  }

  @Test("the step of the rounding can be chosen")
  func step() {
    var console = raising("3")
    console.press("tab", "right", "right", "enter")
    #expect(console.staged(Self.list[0].value.ean)?.price == Money(centavos: 2680))
  }

  @Test("what was staged today counts as raised, too")
  func twice() {
    var console = raising("3", marking: 1)
    console.press("enter", "e", "r")
    console.answerGathering(Self.list)
    console.type("2")
    #expect(console.drawn().contains("já subiu hoje") || console.drawn().contains("Já subiu hoje"))
  }

  @Test("a raise long ago is no warning, nor is a reduction")
  func noWarning() {
    #expect(!raising("-2").drawn().contains("hoje"))
    #expect(!raising("2", marking: 1).drawn().contains("hoje"))
  }

  @Test("what is no percentage stays in the field", arguments: ["", "3x", "-100", "1,234"])
  func wrong(text: String) {
    var console = raising(text, marking: 1)
    console.press("enter")
    #expect(console.state.scope == .form && console.state.catalog.staged.isEmpty)
  }

  @Test("Enter before the products are read stages nothing")
  func stillReading() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("e", "p")
    console.type("5")
    console.press("enter")
    #expect(console.state.scope == .form && console.notice?.contains("Ainda lendo") == true)
    console.answerGathering(Self.list)
    console.press("enter")
    #expect(console.staged(Self.list[0].value.ean)?.price == Money(centavos: 500))
  }

  @Test("the products were taken when the key was pressed, whatever the cursor does later")
  func targets() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("e")
    console.send(.mouse(.init(kind: .wheelDown, button: .other, position: .init(x: 0, y: 0))))
    console.press("esc", "e", "i")
    console.answerGathering(Self.list)
    #expect(console.staged(Self.list[0].value.ean)?.isActive == false)
    #expect(console.state.overlays.isEmpty)
  }

  @Test("products that are gone from the local copy are counted")
  func missing() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("space", "space", "e", "i")
    console.answerGathering([Self.list[0]])
    #expect(console.state.catalog.staged.count == 1 && console.notice?.contains("1 não está") == true)
  }

  @Test("u takes back what is staged for the marked, else for the product under the cursor")
  func undo() {
    var console = raising("3")
    console.press("enter", "u")
    #expect(console.state.catalog.staged.isEmpty)
    console.press("-", "home", "e", "p")
    console.answerGathering(Self.list)
    console.type("5")
    console.press("enter", "down", "u")
    #expect(console.state.catalog.staged.count == 1, "nothing is staged under the cursor")
    console.press("up", "u")
    #expect(console.state.catalog.staged.isEmpty)
  }

  @Test("Esc in the form stages nothing")
  func givenUp() {
    var console = raising("3")
    console.press("esc")
    #expect(console.state.catalog.staged.isEmpty && console.state.overlays.isEmpty)
  }

  @Test("leaving with staged products asks, and says that they are kept")
  func leaving() {
    var console = raising("3", marking: 1)
    console.press("enter", "q")
    #expect(!console.state.isFinished && console.drawn().contains("ficam guardadas"))
    console.press("n")
    #expect(console.state.catalog.staged.count == 1)
    console.command("descartar")
    console.press("s")
    #expect(console.state.catalog.staged.isEmpty)
  }

  // MARK: Changes and a local copy that moves

  @Test("every field that can be changed is carried over", arguments: ProductField.allCases.filter(\.isEditable))
  func carried(field: ProductField) throws {
    let before = Self.list[0].value
    var after = before
    if field == .isActive {
      after.isActive.toggle()
    } else {
      try field.set(field == .ncm ? "12345678" : "12", in: &after, at: ConsoleDriver.start)
    }
    #expect(field.differs(before, after))
    #expect(StagedProduct(before: before, after: after).rebased(on: before) == after)
  }

  @Test("promotions that a price overtakes are counted anew with the text, its rounding and what is read")
  func overtaken() {
    let list = Sample.products(3).map { record in
      var record = record
      record.value.price = Money(centavos: 1000)
      record.value.promotion = Promotion(price: Money(centavos: 950))
      return record
    }
    var console = ConsoleDriver(catalog: list)
    for _ in 0..<3 { console.press("space") }
    console.press("e", "r")
    console.type("-4,6")
    console.answerGathering(list)
    func overtaken(_ console: ConsoleDriver) -> Int? {
      if case .catalog(.form(let form))? = console.state.overlays.last { form.concerns.overtaken } else { nil }
    }
    #expect(overtaken(console) == 0)
    console.press("backspace", "backspace", "backspace")
    console.type("5")
    #expect(overtaken(console) == 3 && console.drawn().contains("3 promoções"))
    console.press("backspace")
    console.type("4,6")
    console.press("tab", "right", "right")
    #expect(overtaken(console) == 3, "9,54 is rounded to 9,50")
    console.press("shift-tab")
    console.paste("x")
    #expect(overtaken(console) == 0, "no price, no promotion")
  }

  @Test("changes that are taken back together leave the others staged, in their order")
  func takenBackTogether() {
    var staged = StagedProducts()
    let products = (0..<5).map { Product.sample($0, stockAt: nil) }
    func dearer(_ product: Product) -> Product {
      var product = product
      product.price = Money(centavos: 1)
      return product
    }
    staged.put(products.map { (after: dearer($0), before: $0) })
    #expect(staged.all.map(\.id) == products.map(\.ean))
    staged.put([1, 3].map { (after: products[$0], before: products[$0]) })
    #expect(staged.all.map(\.id) == [0, 2, 4].map { products[$0].ean } && staged.count == 3)
  }
}
