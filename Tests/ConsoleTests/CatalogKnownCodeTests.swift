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

@Suite("A new product with a code that is known")
struct CatalogKnownCodeTests {
  private static let list = Sample.products(20)
  private static let code = GTIN.sample(500)

  @Test("a code that the local copy has is pointed out, and Enter opens its product")
  func known() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("a")
    console.type(Self.list[3].value.ean.digits)
    console.answerProduct(Self.list[3])
    #expect(console.drawn().contains("já está aqui"))
    console.press("enter")
    console.answerProduct(Self.list[3])
    #expect(console.catalog.product?.code == Self.list[3].value.ean)
    console.press("esc")
    #expect(console.productForm != nil, "another code can be typed")
  }

  @Test("a code that the local copy has is not staged")
  func knownIsNotStaged() {
    var console = ConsoleDriver.fillingProduct(Self.code.digits, "Café", "18,90", "240")
    console.press("shift-tab", "shift-tab", "shift-tab")
    console.type(Self.list[3].value.ean.digits)
    console.answerProduct(Self.list[3])
    console.press("ctrl-t")
    #expect(console.state.catalog.staged.isEmpty && console.productForm?.fields.focus == 0)
    #expect(console.notice?.contains("já está aqui") == true)
  }

  @Test("one that is staged already is pointed out, too, without asking the local copy")
  func knownAsStaged() {
    var console = ConsoleDriver.staging(Self.code)
    console.press("esc", "a")
    console.forgetEffects()
    console.type(Self.code.digits)
    #expect(console.productForm?.known?.ean == Self.code)
    #expect(!console.catalogEffects.contains { if case .open(_, Self.code) = $0 { true } else { false } })
  }

  @Test("an answer for a code that is no longer there is dropped")
  func staleAnswer() throws {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("a")
    console.type(Self.list[3].value.ean.digits)
    let old = try #require(console.productForm?.loading)
    console.press("backspace")
    console.answer(.product(old, .success(Self.list[3])))
    #expect(console.productForm?.known == nil && console.state.activities.isEmpty)
  }

  @Test("before the local copy has answered nothing is staged")
  func unanswered() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("a")
    console.type(Self.code.digits)
    console.press("tab")
    console.type("Café")
    console.press("ctrl-t")
    #expect(console.state.catalog.staged.isEmpty && console.notice?.contains("Ainda lendo") == true)
  }

  @Test("a code that was looked for in vain is filled in already")
  func searched() {
    var console = ConsoleDriver(catalog: Self.list)
    console.type(Self.code.digits)
    console.press("enter")
    console.answerProduct(nil)
    #expect(console.drawn().contains("[a] inclui o"))
    console.press("a")
    #expect(console.productForm?.texts.first == Self.code.digits && console.productForm?.fields.focus == 1)
    console.answerProduct(nil)
    console.type("Café")
    console.press("enter")
    console.type("18,90")
    console.press("enter")
    console.type("3")
    console.press("ctrl-t", "esc")
    #expect(console.state.overlays.isEmpty && console.state.catalog.staged.newCount == 1)
  }
}
