import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Drafts of several operators")
struct SharedDraftTests {
  private var opened: ConsoleDriver { .withOrderOpen() }

  private func draft(_ console: ConsoleDriver) -> OrderDraft? { console.state.orders.drafts[Sample.id] }

  @Test("another's draft is told of and never changed: what is staged beside it is one's own")
  func others() {
    var console = opened
    console.answerDrafts([.removing(1, owner: "bia")])
    #expect(console.drawn().lines[1].contains("rascunho de bia"))
    #expect(draft(console) == nil)
    console.press("delete")
    #expect(draft(console)?.owner == "ana")
    #expect(draft(console)?.removed == [Sample.lines[0].productCode])
  }

  @Test("two drafts are told in the heading, by name where there is room", arguments: [80, 60, 40])
  func two(width: Int) {
    var console = ConsoleDriver(listing: Sample.list(60), size: Size(width: width, height: 24))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("delete")
    console.answerDrafts([.removing(1, owner: "bia")])
    let heading = console.drawn().lines[1]
    #expect(
      heading.contains(width == 80 ? "2 rascunhos: bia, você" : "2 rascunhos") && heading.contains("lido às"),
      "\(heading)")
    if width == 80 {
      console.service(
        .orders(.team(.claims([OrderClaim(orderID: Sample.id, operatorName: "bia", since: console.now)]))))
      #expect(console.drawn().lines[1].contains("2 rascunhos: bia, você"), "\(console.drawn().lines[1])")
      #expect(console.drawn().lines[1].contains("bia está aqui"))
    }
  }

  @Test("whoever stages beside another's draft is told once, and again in the review")
  func beside() {
    var console = opened
    console.answerDrafts([.removing(1, owner: "bia")])
    console.press("delete")
    #expect(console.notice == "Também há rascunho de bia neste pedido.")
    console.press("down", "delete")
    #expect(console.notice == nil)
    console.press("t")
    #expect(console.drawn().contains("Também há rascunho de bia neste pedido."))
    var adding = opened
    adding.answerDrafts([.removing(1, owner: "bia")])
    adding.press("a")
    adding.type("7891000140307 2")
    adding.press("enter")
    #expect(adding.notice?.contains("experimental") == true && adding.notice?.contains("rascunho de bia") == true)
  }

  @Test("what was read of the store before something was staged here is asked for again, not taken")
  func outOfDate() {
    var console = opened
    let revision = console.state.orders.draftsRevision
    console.press("delete", "u")
    let again = console.service(.orders(.drafts(revision, [.removing(0, owner: "ana")])))
    #expect(again == [.loadDrafts(console.state.orders.draftsRevision)])
    #expect(draft(console) == nil)
  }

  @Test("a later draft of one's own from another terminal is taken, an earlier one is not")
  func later() {
    var console = opened
    var there = OrderDraft.removing(2, owner: "ana")
    console.wait(seconds: 5)
    console.press("delete")
    console.answerDrafts([there])
    #expect(draft(console)?.removed == [Sample.lines[0].productCode])
    there.changedAt = Timestamp(milliseconds: console.now.milliseconds + 1)
    console.answerDrafts([there])
    #expect(draft(console) == there)
  }

  @Test("a draft that was in the store and is not any more is gone here, with its open review")
  func gone() {
    var console = opened
    console.press("delete")
    let mine = draft(console).map { [$0] } ?? []
    console.answerDrafts([])
    #expect(draft(console) != nil, "it may not have reached the store yet")
    console.answerDrafts(mine)
    console.press("t")
    console.answerDrafts([])
    #expect(draft(console) == nil)
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("13974") == true)
    console.press("s")
    #expect(console.writes.isEmpty)
  }

  @Test("a draft that was taken over right after it was kept is noticed, too")
  func goneAtOnce() {
    var console = opened
    console.press("delete")
    console.service(.orders(.draftKept(Sample.id)))
    console.answerDrafts([.removing(1, owner: "bia")])
    #expect(draft(console) == nil)
    #expect(console.notice?.contains("13974") == true)
  }

  @Test("taking over asks, and makes it one's own, claimed")
  func takeOver() {
    var console = opened
    console.answerDrafts([.removing(1, owner: "bia")])
    console.command("assumir")
    console.forgetEffects()
    #expect(console.press("s") == [.team(.takeOver(Sample.id, from: "bia"))])
    let effects = console.service(.orders(.team(.tookOver(Sample.id, from: "bia", .removing(1, owner: "ana")))))
    #expect(effects == [.team(.claim(Sample.id))])
    #expect(draft(console)?.owner == "ana")
    #expect(!console.drawn().lines[1].contains("bia"))
  }

  @Test("nothing is taken over where there is nothing, where one has staged something, or read-only")
  func hindered() {
    var console = opened
    console.command("assumir")
    #expect(console.state.overlays.isEmpty && console.notice != nil)
    console.answerDrafts([.removing(1, owner: "bia")])
    console.press("delete")
    console.command("assumir")
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("13974") == true)
    var locked = ConsoleDriver(listing: Sample.list(3), session: .desk(isReadOnly: true))
    locked.answerDrafts([.removing(1, owner: "bia")])
    locked.command("assumir")
    #expect(locked.state.overlays.isEmpty)
  }
}
