import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Notes and the timeline of an order")
struct NoteTests {
  private func opened(isReadOnly: Bool = false) -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60), session: .desk(isReadOnly: isReadOnly))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.answerTimeline(Sample.timeline)
    console.forgetEffects()
    return console
  }

  @Test("m keeps a note on the open order, also where nothing may be sent", arguments: [false, true])
  func note(isReadOnly: Bool) {
    var console = opened(isReadOnly: isReadOnly)
    console.press("m")
    console.type(" ligar antes ")
    #expect(console.press("enter") == [.team(.addNote(Sample.id, "ligar antes"))])
    #expect(console.state.overlays.isEmpty)
    let asked = console.service(.orders(.team(.noteKept(Sample.note(3, by: "ana", "ligar antes", minutesAgo: 0)))))
    #expect(asked == [.loadTimeline(Sample.id, placedAt: Sample.order().placedAt)])
    #expect(console.notice?.contains("13974") == true)
  }

  @Test("in the list it is on the order that was under the cursor when m was pressed")
  func noteInList() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("down", "m")
    console.type("x")
    #expect(console.press("enter") == [.team(.addNote(OrderID(rawValue: "13973"), "x"))])
  }

  @Test("nothing typed is no note, and Esc leaves none")
  func empty() {
    var console = opened()
    console.press("m")
    console.type("  ")
    #expect(console.press("enter").isEmpty)
    console.press("m")
    console.type("oi")
    #expect(console.press("esc").isEmpty)
    #expect(console.state.overlays.isEmpty)
  }

  @Test("a note the store did not take is typed once more by nobody: its text stands in the line again")
  func notKept() {
    var console = opened()
    console.service(.orders(.team(.noteNotKept(Sample.id, "ligar antes", DeskError(.store(.diskFull))))))
    #expect(console.drawn().message.contains("ligar antes"))
    #expect(console.press("enter") == [.team(.addNote(Sample.id, "ligar antes"))])
  }

  @Test("Del on one's own note asks, and S removes it; that of another stays")
  func removing() {
    var console = opened()
    #expect(console.pressOn(note: 2, "delete").isEmpty)
    #expect(console.press("n").isEmpty)
    console.pressOn(note: 2, "delete")
    #expect(console.press("s") == [.team(.removeNote(Sample.notes[1]))])
    #expect(console.pressOn(note: 1, "delete").isEmpty)
    #expect(console.notice?.contains("bia") == true)
    #expect(console.state.overlays.isEmpty)
    #expect(console.writes.isEmpty)
  }

  @Test("y takes the whole note, however the screen wraps it")
  func copying() {
    var console = opened()
    #expect(console.pressOn(note: 1, "y") == [.terminal(.copy(Sample.notes[0].text))])
  }

  @Test("a note that comes moves neither the row under the cursor nor what is seen around it")
  func anchored() {
    var console = opened()
    console.pressOn(note: 1)
    let before = (row: console.state.orders.open.row, top: console.state.orders.open.top)
    let newer = Sample.note(3, by: "bia", "mais uma", minutesAgo: 0)
    console.answerTimeline(Sample.timeline(adding: [newer]))
    #expect(console.state.view(.orders).noteUnderCursor?.id == 1)
    #expect(console.state.orders.open.row - console.state.orders.open.top == before.row - before.top)
    console.answerTimeline(Sample.timeline)
    #expect((console.state.orders.open.row, console.state.orders.open.top) == before)
  }

  @Test("a timeline of an order that is not shown any more is dropped")
  func late() {
    var console = opened()
    console.press(".")
    console.service(.orders(.timeline(Sample.id, Sample.timeline)))
    #expect(console.state.orders.open.timeline == OrderTimeline())
  }

  @Test("an order the store alone knows has its timeline, too")
  func fromStore() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("enter")
    guard let token = console.state.orders.open.loading else { return failBeginning() }
    let asked = console.service(.orders(.cachedOrder(token, Dated(Sample.order(), readAt: console.now))))
    #expect(asked == [.loadTimeline(Sample.id, placedAt: Sample.order().placedAt)])
  }
}
