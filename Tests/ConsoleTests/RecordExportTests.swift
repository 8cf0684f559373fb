import Commerce
import Desk
import DeskTesting
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Exporting a local copy")
struct RecordExportTests {
  private static let products = Sample.products(30)
  private static let customers = Sample.customers(5)

  private func request(_ effects: [Effect]) -> (token: LoadToken, request: ExportRequest)? {
    guard case .exportRecords(let token, let request)? = effects.last else { return nil }
    return (token, request)
  }

  @Test("x in the catalog writes what the search and the filter find")
  func found() throws {
    var console = ConsoleDriver(catalog: Self.products)
    console.press("f", "r", "/")
    console.type("arroz")
    console.press("enter")
    console.answerCatalog(Self.products)
    console.press("x")
    #expect(console.drawn().contains("30 produtos"))
    let asked = try #require(request(console.press("c")))
    #expect(asked.request == ExportRequest(format: .csv, content: .products(console.state.catalog.query)))
    #expect(console.state.catalog.query.text == "arroz" && console.state.catalog.query.isRefusedOnly)
    console.service(.recordsExported(asked.token, .success("/tmp/catalogo.csv")))
    #expect(console.notice == "Gravado em /tmp/catalogo.csv" && console.state.activities.isEmpty)
  }

  @Test("where products are marked, those; and what is staged is said to be left out")
  func marked() throws {
    var console = ConsoleDriver(catalog: Self.products)
    console.press("e", "p")
    console.answerGathering(Self.products)
    console.type("5")
    console.press("enter", "space", "space", "x")
    #expect(console.drawn().contains("2 marcados") && console.drawn().contains("Sem 1 alteração preparada"))
    let asked = try #require(request(console.press("j")))
    let codes = Self.products.prefix(2).map(\.value.ean)
    #expect(asked.request == ExportRequest(format: .json, content: .markedProducts(codes)))
  }

  @Test("a catalog in which nothing is found is not exported, and that is said")
  func nothing() {
    var console = ConsoleDriver(catalog: [])
    console.press("x")
    #expect(console.state.overlays.isEmpty && console.notice?.contains("Nenhum produto") == true)
  }

  @Test("customers go by their search or their marks")
  func customers() throws {
    var console = ConsoleDriver(customers: Self.customers)
    console.press("x")
    let all = try #require(request(console.press("c")))
    #expect(all.request.content == .customers(console.state.customers.query))
    console.press("space", "x")
    let marked = try #require(request(console.press("c")))
    #expect(marked.request.content == .markedCustomers([Self.customers[0].value.document]))
  }

  @Test("while personal data is hidden customers are not written; products are")
  func privacy() {
    var console = ConsoleDriver(customers: Self.customers, session: .desk(hidesPersonalData: true))
    console.press("x")
    #expect(console.state.overlays.isEmpty && console.state.notice?.kind == .warning)
    var catalog = ConsoleDriver(catalog: Self.products, session: .desk(hidesPersonalData: true))
    catalog.press("x")
    #expect(catalog.state.scope == .menu)
  }

  @Test("Esc stops a long one; its failure is not told then, a file that is there all the same is")
  func canceled() throws {
    var console = ConsoleDriver(catalog: Self.products)
    console.press("x")
    let asked = try #require(request(console.press("c")))
    console.wait(seconds: 1)
    #expect(console.drawn().message.contains("gravando o arquivo"))
    #expect(console.press("esc") == [.cancel(asked.token)])
    console.press("down")
    console.service(.recordsExported(asked.token, .failure(ExportFailure(reading: DeskError(.canceled)))))
    #expect(console.notice == nil)
    console.service(.recordsExported(asked.token, .success("/tmp/a.csv")))
    #expect(console.notice == "Gravado em /tmp/a.csv")
  }

  @Test("what could not be read or written is said with what to do")
  func failures() throws {
    var console = ConsoleDriver(catalog: Self.products)
    console.press("x")
    let asked = try #require(request(console.press("c")))
    console.service(.recordsExported(asked.token, .failure(ExportFailure(path: "/a/b.csv", reason: "No space left"))))
    #expect(console.notice?.contains("/a/b.csv") == true && console.notice?.contains("No space left") == true)
    console.press("x")
    let again = try #require(request(console.press("c")))
    console.service(.recordsExported(again.token, .failure(ExportFailure(reading: DeskError(.store(.diskFull))))))
    #expect(console.notice?.contains("disco") == true)
  }

  @Test("the service gets the request, and the file's path is told")
  @MainActor
  func live() async throws {
    let live = try LiveConsole(orders: [])
    let desk = CatalogDesk(
      platform: live.platform, store: live.store, clock: live.clock,
      identity: .init(operatorName: "bia", profile: "sandbox"))
    _ = try await desk.save((0..<3).map { Product.sample($0, stockAt: live.clock.now()) })
    live.settle()
    live.press("f7")
    live.settle()
    live.press("x", "c")
    live.settle()
    #expect(live.exports.values.map(\.content) == [.products(ProductQuery())])
    #expect(live.state.notice?.text.string.contains("/tmp/") == true)
  }
}
