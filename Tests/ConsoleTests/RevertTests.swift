import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The way back from the journal")
struct RevertTests {
  private let rice = Sample.lines[0].productCode

  private func journal(_ entries: [JournalEntry], isReadOnly: Bool = false) -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60), session: .desk(isReadOnly: isReadOnly))
    console.press("l")
    console.answerJournal(entries)
    console.forgetEffects()
    return console
  }

  private func moved(_ state: WriteState = .confirmed) -> JournalEntry {
    Sample.write(2, .status(from: .preparing, to: .sentToSupplier), by: "bia", state, minutesAgo: 5)
  }

  private func corrected(to units: Int64 = 6) -> JournalEntry {
    Sample.write(
      1,
      .lines(
        from: [.init(productCode: rice, quantity: Quantity(2)), .init(productCode: "789", quantity: Quantity(1))],
        to: [.init(productCode: rice, quantity: Quantity(units))]), by: "ana", .confirmed, minutesAgo: 9)
  }

  @Test("of a status opens the order, reads it, and asks; only S sends")
  func status() {
    var console = journal([moved()])
    console.press("u")
    #expect(console.state.orders.open.id == Sample.id)
    #expect(console.state.overlays.isEmpty)
    console.answerOrder(Sample.order())
    #expect(console.writes.isEmpty)
    console.paint()
    console.press("s")
    guard case .orders(.changeStatus(_, let change, _))? = console.writes.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(change == StatusChange(orderID: Sample.id, expected: .sentToSupplier, wanted: .preparing))
  }

  @Test("of an order that has moved on since says so, and asks nothing")
  func movedOn() {
    var console = journal([moved()])
    console.press("u")
    console.answerOrder(Sample.order(status: .dispatched))
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("H") == true)
  }

  @Test("of lines stages what was there before; nothing is sent, and the other lines stay")
  func lines() {
    var console = journal([corrected()])
    console.press("u")
    console.answerOrder(Sample.order())
    let draft = console.state.orders.drafts[Sample.id]
    #expect(draft?.quantities == [rice: Quantity(2)])
    #expect(draft?.added == [LineSet.Entry(productCode: "789", quantity: Quantity(1))])
    #expect(draft?.removed == [])
    #expect(console.writes.isEmpty)
    #expect(console.teamEffects.contains(.claim(Sample.id)))
  }

  @Test("of a line that was taken out here knows its name and price, and counts it")
  func removedLine() {
    var console = ConsoleDriver.withOrderOpen()
    console.press("delete", "t", "s")
    let without = Sample.order(lines: Array(Sample.lines.dropFirst()))
    console.answerWrite(.confirmed(without, differences: []))
    console.press("esc", "l")
    let gone = LineSet.Entry(productCode: rice, quantity: Quantity(6))
    console.answerJournal([Sample.write(1, .lines(from: [gone], to: []), by: "ana", .confirmed, minutesAgo: 0)])
    console.press("u")
    console.answerOrder(without)
    #expect(console.drawn().contains("incluído Arroz agulhinha"))
    #expect(console.state.orders.drafts[Sample.id]?.estimatedSubtotal == Sample.order().totals.subtotal)
    #expect(!console.drawn().contains("sem o preço"))
    console.press("t")
    #expect(console.drawn().contains("Arroz agulhinha"))
  }

  @Test("of a line that is not known here says that the subtotal is without it")
  func unknownLine() {
    var console = journal([corrected()])
    console.press("u")
    console.answerOrder(Sample.order())
    #expect(console.drawn().contains("sem o preço de 1 linha incluída"))
  }

  @Test("of a line that is not known here, as after a restart, takes name and price from the local catalog")
  func lineOfCatalog() {
    let product = Sample.products(3)[0].value
    let gone = LineSet.Entry(productCode: "0" + product.ean.digits, quantity: Quantity(2))
    var console = journal([Sample.write(1, .lines(from: [gone], to: []), by: "ana", .confirmed, minutesAgo: 9)])
    console.press("u")
    console.answerOrder(Sample.order())
    #expect(console.teamEffects.contains(.nameLines(of: Sample.id, [product.ean])))
    #expect(console.drawn().contains("sem o preço de 1 linha incluída"))
    let kept = console.service(.orders(.team(.linesNamed(of: Sample.id, [product]))))
    #expect(kept == [.keepDraft(console.state.orders.drafts[Sample.id] ?? .removing(0, owner: ""))])
    #expect(console.drawn().contains("incluído " + product.name.prefix(12)) && !console.drawn().contains("sem o preço"))
    #expect(console.service(.orders(.team(.linesNamed(of: Sample.id, [product])))).isEmpty)
    console.press("u")
    #expect(console.service(.orders(.team(.linesNamed(of: Sample.id, [product])))).isEmpty)
  }

  @Test("of a line that was added takes it out, if it is still there")
  func addition() {
    let entry = Sample.write(
      1,
      .lines(
        from: [], to: [.init(productCode: rice, quantity: Quantity(6)), .init(productCode: "9", quantity: Quantity(1))]),
      by: "ana", .confirmed, minutesAgo: 1)
    var console = journal([entry])
    console.press("u")
    console.answerOrder(Sample.order())
    #expect(console.state.orders.drafts[Sample.id]?.removed == [rice])
  }

  @Test("says why there is none", arguments: [WriteState.asWanted, .closed, .refused, .notSent])
  func notConfirmed(state: WriteState) {
    var console = journal([moved(state)])
    #expect(console.press("u").isEmpty)
    #expect(console.notice == "Só um envio confirmado pode ser revertido.")
    #expect(console.state.scope == .journal)
  }

  @Test("is none for products, on an empty journal, read-only, or beside what is staged")
  func none() {
    let batch = ProductBatchRecord(items: [], firstNumber: 1, endsSync: true)
    let catalog = JournalEntry(
      id: 1,
      intent: WriteIntent(
        target: .catalog, change: .products(batch), operatorName: "ana", profile: "x", request: RequestID(rawValue: "r")
      ),
      uid: 1, events: [.init(state: .confirmed, at: ConsoleDriver.start, note: "")])
    for var console in [journal([catalog]), journal([]), journal([moved()], isReadOnly: true)] {
      #expect(console.press("u").isEmpty && console.notice != nil)
    }
    var staged = journal([corrected()])
    staged.answerDrafts([.removing(1, owner: "ana")])
    #expect(staged.press("u").isEmpty && staged.notice?.contains("13974") == true)
  }

  @Test("interrupts nobody who has gone on, and does not come back later")
  func goneOn() {
    var console = journal([moved()])
    console.press("u", "?")
    console.answerOrder(Sample.order())
    #expect(console.state.overlays.count == 1)
    console.press("esc", "r")
    console.answerOrder(Sample.order())
    #expect(console.state.overlays.isEmpty)
  }
}
