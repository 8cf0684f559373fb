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

@Suite("The columns of the list of products")
struct CatalogColumnsTests {
  private static let list = Sample.products(1000)

  private var opened: ConsoleDriver {
    var console = ConsoleDriver(catalog: Self.list)
    console.forgetEffects()
    return console
  }

  @Test("columns can be left out and brought back")
  func columns() {
    var console = opened
    #expect(console.drawn().contains("EAN"))
    console.press("c", "e", "esc")
    #expect(!console.drawn().contains("EAN"))
    console.press("c", "e", "esc")
    #expect(console.drawn().contains("EAN"))
  }

  @Test("the columns are those of the configuration; a product's name is always among them")
  func configuredColumns() {
    var session = SessionInfo.desk()
    session.catalogColumns = [.price, .stockAge]
    let console = ConsoleDriver(catalog: Self.list, session: session)
    #expect(console.state.catalog.columns == [.name, .price, .stockAge])
    session.catalogColumns = []
    #expect(ConsoleDriver(catalog: Self.list, session: session).state.catalog.columns == [.name])
  }

  @Test("the menu of the columns gives the line that keeps them; other menus have nothing to copy")
  func keepingColumns() {
    var console = opened
    console.press("c", "e", "s")
    let line = "catalog_columns: [name, brand, category, price, tiers, stock, stock_age]"
    #expect(console.drawn().contains(line))
    #expect(console.press("y") == [.terminal(.copy(line))])
    #expect(console.state.scope == .menu)
    console.press("esc", "f")
    #expect(console.press("y").isEmpty && !console.drawn().footer.contains("Copiar"))
  }

  // MARK: More than can be sorted

  @Test("a search that finds too much to be sorted says that it is listed by code", arguments: Language.allCases)
  func tooLongToSort(language: Language) throws {
    var console = ConsoleDriver(catalog: Self.list, session: .desk(language: language))
    console.press("o", "p", "/")
    console.answerCatalog(Self.list)
    console.type("a")
    console.press("enter")
    console.answerWindow(Self.list)
    #expect(!console.drawn().message.contains("EAN"), "nobody has counted them yet")
    let token = try #require(console.state.catalog.counting)
    console.answer(.counted(token, found: .success(ProductQuery.sortLimit + 1), unsent: nil))
    let screen = console.drawn()
    let isPortuguese = language == .portuguese
    #expect(screen.message.contains(isPortuguese ? "Mais de 5.000: em ordem de EAN" : "More than 5,000: listed by EAN"))
    #expect(screen.top.contains(isPortuguese ? "mais de 5.000 produtos" : "more than 5,000 products"))
    #expect(screen.contains("EAN↑") && !screen.contains(isPortuguese ? "Preço↑" : "Price↑"))
  }

  @Test("where all can be sorted nothing is said of it, nor where they are sorted by code anyway")
  func shortEnough() throws {
    var console = opened
    console.press("/")
    console.type("a")
    console.press("enter")
    console.answerWindow(Self.list)
    let token = try #require(console.state.catalog.counting)
    console.answer(.counted(token, found: .success(ProductQuery.sortLimit + 1), unsent: nil))
    #expect(console.catalog.remark == nil)
    console.press("o", "p")
    console.answerWindow(Self.list)
    if let token = console.state.catalog.counting {
      console.answer(.counted(token, found: .success(ProductQuery.sortLimit), unsent: nil))
    }
    #expect(console.catalog.remark == nil)
  }
}
