import Commerce
import Desk
import DeskTesting
import Documents
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Lists and messages on a desk")
@MainActor
struct OutletLiveTests {
  /// A console that has listed three orders, with a printer.
  private func live() throws -> LiveConsole {
    var session = SessionInfo.desk()
    session.printProgram = "lp"
    let live = try LiveConsole(orders: (1...3).map { .sample($0) }, session: session)
    live.settle()
    return live
  }

  private func picked(_ live: LiveConsole) -> PickingDocument? {
    guard case .picking(let view)? = live.state.overlays.last else { return nil }
    return view.document
  }

  private func ids(_ numbers: String...) -> [OrderID] { numbers.map { OrderID(rawValue: $0) } }

  @Test("reads the marked orders one after another, and hands the list to file and printer")
  func whole() throws {
    let live = try live()
    let before = live.platform.log.count
    live.press("space", "space", "space", "i")
    live.settle()
    #expect(live.platform.log.dropFirst(before) == [.order(ids("3")[0]), .order(ids("2")[0]), .order(ids("1")[0])])
    let sheet = try #require(picked(live))
    #expect(sheet.list.lines.map(\.known) == [Quantity(6), Quantity(9)])
    live.press("x", "t")
    live.settle { $0.notice != nil }
    #expect(live.state.notice?.text.string == "Gravado em /tmp/separacao.txt")
    #expect(live.pickingFiles.values == [PickingFile(format: .text, document: sheet)])
    live.press("ctrl-p")
    live.settle()
    #expect(live.printed.values == [sheet.text(Texts(language: .portuguese))])
    #expect(live.state.notice?.kind == .success)
  }

  @Test("an order that is not there does not keep the next from being read")
  func notFound() throws {
    let live = try live()
    live.platform.script(.fail(DeskError(.notFound)), for: .order, of: ids("2")[0])
    live.press("space", "space", "space", "i")
    live.settle()
    #expect(live.state.scope == .question)
    live.press("s")
    #expect(picked(live)?.list.sources.map(\.id) == ids("3", "1"))
    #expect(picked(live)?.list.unread == ids("2"))
  }

  @Test("any other trouble ends the reading: no order after it is asked for")
  func throttled() throws {
    let live = try live()
    live.platform.script(.fail(DeskError(.throttled(retryAfterSeconds: 9))), for: .order, of: ids("2")[0])
    live.press("space", "space", "space", "i")
    live.settle()
    #expect(!live.platform.log.contains(.order(ids("1")[0])))
    live.press("s")
    #expect(picked(live)?.list.unread == ids("2", "1"))
  }

  @Test("a message about an order that was listed long ago is of the order as it is now")
  func message() throws {
    let live = try live()
    live.clock.advance(by: .seconds(600))
    live.platform.place(.sample(3, status: .dispatched))
    live.press("w")
    live.settle()
    guard case .message(let view)? = live.state.overlays.last else {
      Issue.record("there is no message")
      return
    }
    #expect(view.message.text == "Olá, Ana Souza! O seu pedido 3 foi despachado e está a caminho.")
    #expect(view.message.link?.hasPrefix("https://wa.me/5579988000000?text=") == true)
  }
}
