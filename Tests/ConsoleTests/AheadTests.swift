import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The neighbour read ahead")
struct AheadTests {
  private static let list = Sample.list(5)

  private var opened: ConsoleDriver {
    var console = ConsoleDriver(listing: Self.list)
    console.press("down", "down", "enter")
    console.answerOrder(.of(Self.list[2], status: .sentToSupplier))
    return console
  }

  private func asked(_ console: ConsoleDriver) -> [OrderID] {
    console.effects.compactMap { if case .orders(.readOrderAhead(_, let id)) = $0 { id } else { nil } }
  }

  private func read(_ effects: [Effect]) -> [OrderID] {
    effects.compactMap { if case .orders(.loadOrder(_, let id, _)) = $0 { id } else { nil } }
  }

  @Test("once the open order has come, the next one is asked for, once")
  func next() {
    var console = opened
    #expect(asked(console) == [Self.list[3].id])
    console.press("r")
    console.answerOrder(.of(Self.list[2], status: .sentToSupplier))
    #expect(Set(asked(console)) == [Self.list[3].id])
  }

  @Test("it is shown at once and not asked for again while it is fresh; then the one after it is read")
  func shown() {
    var console = opened
    console.answerAhead(.of(Self.list[3], status: .sentToSupplier))
    let effects = console.press(".")
    #expect(console.state.orders.open.order?.id == Self.list[3].id)
    #expect(read(effects).isEmpty && console.state.activities.isEmpty)
    #expect(asked(console).last == Self.list[4].id)
  }

  @Test("an older one is shown as what it is, and read anew")
  func stale() {
    var console = opened
    console.answerAhead(.of(Self.list[3], status: .sentToSupplier))
    console.wait(seconds: 20)
    let effects = console.press(".")
    #expect(console.state.orders.open.order?.id == Self.list[3].id)
    #expect(console.state.orders.open.isFromStore)
    #expect(read(effects) == [Self.list[3].id])
  }

  @Test("back and back again: the one before is read")
  func backwards() {
    var console = opened
    console.press(",")
    console.answerOrder(.of(Self.list[1], status: .sentToSupplier))
    #expect(asked(console).last == Self.list[0].id)
  }

  @Test("what is on its way is let go when one goes elsewhere, and its answer changes nothing")
  func dropped() {
    var console = opened
    guard let token = console.state.orders.ahead.token else { return failBeginning() }
    #expect(console.press(",").contains(.cancel(token)))
    let reading = console.reading(Order.of(Self.list[3], status: .complete))
    console.service(.orders(.orderAhead(token, reading)))
    #expect(console.state.orders.ahead.reading == nil)
  }

  @Test("nothing is read ahead at the end of the list, from the list itself, or while something is sent")
  func notAhead() {
    var console = ConsoleDriver(listing: Self.list)
    console.press("end", "enter")
    console.answerOrder(.of(Self.list[4], status: .sentToSupplier))
    #expect(asked(console).isEmpty)
    var sending = ConsoleDriver(listing: Self.list)
    sending.press("s", "h", "s", "enter")
    sending.answerOrder(.of(Self.list[0], status: .sentToSupplier))
    #expect(asked(sending).isEmpty)
    var preview = ConsoleDriver(listing: Self.list, size: Size(width: 120, height: 40))
    preview.wait(seconds: 1)
    preview.answerOrder(.of(Self.list[0], status: .sentToSupplier))
    #expect(asked(preview).isEmpty)
  }
}
