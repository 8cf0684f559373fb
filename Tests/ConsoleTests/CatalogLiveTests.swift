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

@Suite("A catalog on a desk")
@MainActor
struct CatalogLiveTests {
  /// A console with so many products in its local copy, their stock counted now.
  private func console(_ count: Int) async throws -> LiveConsole {
    let live = try LiveConsole(orders: [])
    let now = live.clock.now()
    let desk = CatalogDesk(
      platform: live.platform, store: live.store, clock: live.clock,
      identity: .init(operatorName: "bia", profile: "sandbox"))
    _ = try await desk.save((0..<count).map { Product.sample($0, stockAt: now) })
    live.settle()
    live.press("f7")
    live.settle()
    return live
  }

  @Test("what is staged survives a crash: another console on the same store goes on with it, until it is saved")
  func stagedProducts() async throws {
    let live = try await console(3)
    live.press("e", "p", "5", "enter")
    live.settle()
    live.press("enter")
    await live.app.leave()
    live.store.crash()
    let next = try LiveConsole(orders: [], store: live.store)
    next.settle { !$0.catalog.staged.isEmpty }
    #expect(next.state.catalog.staged[.sample(0)]?.after.price == Money(centavos: 500))
    next.press("f7")
    next.settle()
    next.press("t")
    next.settle()
    next.press("s")
    next.settle()
    await next.app.leave()
    #expect(next.platform.products[.sample(0)]?.price == Money(centavos: 500))
    #expect(try await live.store.stagedProducts(of: "ana").isEmpty)
  }

  @Test("what is undone is forgotten by the store, too")
  func undone() async throws {
    let live = try await console(3)
    live.press("e", "p", "5", "enter")
    live.settle()
    live.press("enter")
    await live.app.leave()
    #expect(try await live.store.stagedProducts(of: "ana").map(\.id) == [.sample(0)])
    live.press("u")
    await live.app.leave()
    #expect(try await live.store.stagedProducts(of: "ana").isEmpty)
  }

  @Test("a new product half filled in survives a crash: another console on the same store goes on with it")
  func newProduct() async throws {
    let live = try await console(3)
    live.press("a", "7", "8", "tab", "C", "h", "á")
    await live.app.leave()
    live.store.crash()
    let next = try LiveConsole(orders: [], store: live.store)
    next.settle { !$0.catalog.unfinished.isEmpty }
    next.press("f7", "a")
    guard case .catalog(.form(let form))? = next.state.overlays.last else {
      Issue.record("no form is open")
      return
    }
    #expect(form.texts.prefix(3) == ["78", "Chá", ""] && form.fields.focus == 2)
    #expect(next.state.notice?.text.string.contains("Continuando") == true)
    next.press("ctrl-x")
    await next.app.leave()
    let kept = try await live.store.productForm(of: "ana")
    #expect(kept == nil)
  }

  @Test("what was looked at is what goes out: where more came in meanwhile nothing is sent, and that is said")
  func moreThanLookedAt() async throws {
    let live = try await console(3)
    live.press("t")
    live.settle()
    let other = CatalogDesk(
      platform: live.platform, store: live.store, clock: live.clock,
      identity: .init(operatorName: "bia", profile: "sandbox"))
    _ = try await other.save((3..<200).map { Product.sample($0, stockAt: live.clock.now()) })
    live.press("s")
    live.settle()
    #expect(live.platform.products.isEmpty && live.state.catalog.unsent == 200)
    #expect(live.state.notice?.text.string.contains("200 produtos") == true)
    live.press("esc", "t")
    live.settle()
    live.press("s")
    live.settle()
    #expect(live.platform.products.count == 200)
  }

  @Test("pages through the local copy, edits, saves and sends, once")
  func wholeWay() async throws {
    let live = try await console(200)
    #expect(live.state.catalog.list.total == 200 && live.state.catalog.unsent == 200)
    live.press("end")
    live.settle()
    #expect(live.state.catalog.current?.value.ean == .sample(199))
    live.press("e", "p", "5", "enter")
    live.settle()
    live.press("enter", "t")
    live.settle()
    live.press("s")
    live.settle()
    #expect(live.platform.products.count == 200)
    #expect(live.platform.products[.sample(199)]?.price == Money(centavos: 500))
    #expect(live.platform.batches.filter(\.endsSync).count == 1)
    #expect(live.state.catalog.unsent == 0 && live.state.catalog.staged.isEmpty)
    live.press("esc", "t")
    live.settle()
    #expect(live.state.notice?.text.string.contains("Nada pendente") == true)
  }

  @Test("a bad product is named, the rest arrives")
  func oneBad() async throws {
    let live = try await console(120)
    live.platform.refuse(.sample(7), saying: "EAN não cadastrado")
    live.press("t")
    live.settle()
    live.press("s")
    live.settle()
    #expect(live.platform.products.count == 119)
    #expect(live.state.notice?.text.string.contains("1 recusado") == true)
    live.press("esc", "f", "r")
    live.settle()
    #expect(live.state.catalog.list.total == 1 && live.state.catalog.current?.value.ean == .sample(7))
  }

  @Test("a search finds in the local copy")
  func search() async throws {
    let live = try await console(120)
    live.press("/", "p", "r", "o", "d")
    live.settle()
    #expect(live.state.catalog.list.total == 120)
    live.press("esc")
    live.settle()
    #expect(live.state.catalog.list.total == 120)
  }
}
