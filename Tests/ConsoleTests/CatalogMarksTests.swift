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

@Suite("Marked products")
struct CatalogMarksTests {
  private static let list = Sample.products(1000)

  private var opened: ConsoleDriver {
    var console = ConsoleDriver(catalog: Self.list)
    console.forgetEffects()
    return console
  }

  @Test("marks belong to products: they outlive a search and are counted")
  func marks() {
    var console = opened
    console.press("space", "space", "/")
    console.type("x")
    console.answerCatalog([])
    console.press("enter")
    #expect(console.state.catalog.marks.ids == [Self.list[0].value.ean, Self.list[1].value.ean])
    #expect(console.drawn().message.contains("2 marcados"))
    console.press("-")
    #expect(console.state.catalog.marks.isEmpty)
  }

  @Test("* marks the screen, again everything that is found")
  func markAll() throws {
    var console = opened
    console.press("*")
    #expect(console.state.catalog.marks.count == 20)
    let effects = console.press("*")
    guard case .catalog(.gatherCodes(let token, let query, let limit))? = effects.first else {
      Issue.record("nothing was asked")
      return
    }
    #expect(query == console.state.catalog.query && limit == Catalog.markLimit)
    console.answer(.codes(token, .success(Self.list.map(\.value.ean))))
    #expect(console.state.catalog.marks.count == 1000)
  }

  @Test("no more are marked than can be changed at once, and that is said")
  func limit() {
    var marks = Marks<GTIN>(limit: Catalog.markLimit)
    for number in 0..<(Catalog.markLimit + 5) { marks.insert(.sample(number)) }
    #expect(marks.count == Catalog.markLimit)
  }

  @Test("codes pasted in a block become marks, a single one is looked for")
  func pasting() {
    var console = opened
    console.paste("\(GTIN.sample(3))\n\(GTIN.sample(5))\n")
    #expect(console.state.catalog.marks.ids == [.sample(3), .sample(5)])
    console.paste(GTIN.sample(8).digits)
    #expect(console.state.catalog.query.text == GTIN.sample(8).digits)
  }
}
