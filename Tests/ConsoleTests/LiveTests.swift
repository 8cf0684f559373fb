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

@Suite("A console on a desk")
@MainActor
struct LiveTests {
  private static func orders(_ count: Int) -> [Order] { (1...count).map { .sample($0) } }

  @Test("reads, opens and moves an order, and sees it confirmed")
  func oneOrder() throws {
    let live = try LiveConsole(orders: Self.orders(3), showsWritesAfter: 2)
    live.settle()
    #expect(live.state.orders.list.rows.map(\.id.rawValue) == ["3", "2", "1"])
    live.press("enter")
    live.settle()
    live.press("s", "p")
    #expect(live.platform.writes.isEmpty)
    live.press("s")
    live.settle()
    #expect(live.platform.writes == [.setStatus(.preparing, OrderID(rawValue: "3"))])
    #expect(live.state.orders.open.order?.status == .preparing)
    #expect(live.state.orders.list.tags[OrderID(rawValue: "3")] == .moved(.preparing))
    #expect(live.store.journal.first?.state == .confirmed)
  }

  @Test("after fifteen of sixty orders left the status, paging on shows every other order")
  func nothingSkipped() throws {
    let live = try LiveConsole(orders: Self.orders(60))
    live.settle()
    var seen = Set(live.state.orders.list.rows.map(\.id))
    for _ in 0..<15 { live.press("space") }
    live.press("s", "h", "s")
    live.settle()
    live.press("esc")
    #expect(live.platform.writes.count == 15)
    #expect(live.state.orders.marks.isEmpty)
    for _ in 0..<8 where live.state.notice?.text != live.state.texts(.lastPage) {
      live.press("right")
      live.settle()
      seen.formUnion(live.state.orders.list.rows.map(\.id))
    }
    #expect(seen.count == 60)
  }

  @Test("sends reviewed lines once, shows what changed, and forgets the draft")
  func lines() throws {
    let live = try LiveConsole(orders: [.sample(3974)])
    live.settle()
    live.press("enter")
    live.settle()
    live.press("e", "5", "enter", "t", "s")
    live.settle()
    let sent = try LineSet([
      .init(productCode: "A", quantity: Quantity(5)), .init(productCode: "B", quantity: Quantity(3)),
    ])
    #expect(live.platform.writes == [.setLines(sent, OrderID(rawValue: "3974"))])
    #expect(live.state.orders.drafts.isEmpty)
    #expect(live.state.scope == .viewer)
  }

  @Test("an order changed by somebody else is compared, and nothing is sent")
  func movedElsewhere() throws {
    let live = try LiveConsole(orders: [.sample(3974)])
    live.settle()
    live.press("enter")
    live.settle()
    live.press("delete", "t")
    live.platform.place(.sample(3974, status: .preparing))
    live.press("s")
    live.settle()
    #expect(live.platform.writes.isEmpty)
    #expect(live.state.scope == .comparison)
    live.press("m", "s")
    live.settle()
    #expect(live.platform.writes.count == 1)
  }

  @Test("a refused log-in stops a set; what was not sent stays marked and says so")
  func refusedInTheMiddle() throws {
    let live = try LiveConsole(orders: Self.orders(20))
    live.settle()
    live.platform.script(.fail(DeskError(.logInRefused)), for: .setStatus, times: nil)
    live.press("*", "s", "h", "s")
    live.settle()
    #expect(live.state.orders.marks.count == 20)
    #expect(live.state.connection == .logInRefused)
    #expect(live.platform.writes.count < 20)
  }

  @Test("drafts reach the store before the console is left")
  func leaving() async throws {
    let live = try LiveConsole(orders: [.sample(3974)])
    live.settle()
    live.press("enter")
    live.settle()
    live.press("delete", "q", "s")
    #expect(live.app.isFinished)
    await live.app.leave()
    let kept = try await live.store.drafts()
    #expect(kept.map(\.removed) == [["A"]])
  }

  @Test("a newer page ends the reading of the older one")
  func newerPage() async throws {
    let live = try LiveConsole(orders: Self.orders(60))
    live.settle()
    let gate = Gate()
    live.platform.script(.hold(gate), for: .orders)
    live.press("f", "p")
    await gate.arrivals(1)
    live.press("f", "e")
    live.settle()
    gate.open()
    #expect(live.state.orders.list.status == .sentToSupplier)
    #expect(live.state.orders.list.rows.count == 20)
  }

  @Test("asks the loop to drop what was typed before a question")
  func dropsTypeAhead() throws {
    let live = try LiveConsole(orders: [.sample(3974)])
    live.settle()
    live.press("s")
    #expect(!live.draw().dropsTypeAhead)
    live.app.handle(.input(.key(.character("h"))))
    #expect(live.app.awaitsPaint)
    #expect(live.draw().dropsTypeAhead)
    #expect(!live.app.awaitsPaint)
  }

  @Test("counts every status for the filter, and exports what is shown")
  func countsAndExports() throws {
    let live = try LiveConsole(orders: Self.orders(25))
    live.settle()
    live.press("f")
    live.settle()
    #expect(live.state.orders.list.counts.count == OrderStatus.documented.count)
    live.press("esc", "x", "c")
    live.settle { $0.notice != nil }
    #expect(live.state.notice?.text == "Gravado em /tmp/pedidos.csv")
    #expect(live.exports.values.count == 1)
  }

  @Test("marks pasted numbers once they are known to be orders")
  func pasting() throws {
    let live = try LiveConsole(orders: Self.orders(3))
    live.settle()
    live.app.handle(.input(.paste("1\n2\n77\n")))
    live.settle()
    #expect(live.state.orders.marks.orders.map(\.id.rawValue) == ["1", "2"])
    #expect(live.state.notice?.text.string.contains("77") == true)
  }
}
