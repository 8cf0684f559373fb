import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Claims")
struct ClaimTests {
  private var opened: ConsoleDriver { .withOrderOpen() }

  private func claims(_ console: ConsoleDriver) -> [TeamEffect] {
    console.teamEffects.filter { $0 == .claim(Sample.id) || $0 == .giveUpClaim(Sample.id) }
  }

  @Test("reading an order claims nothing")
  func reading() {
    var console = opened
    console.press("down", "s", "esc", "m", "esc", "esc")
    #expect(claims(console).isEmpty)
  }

  @Test("an open field claims; leaving the order with nothing staged gives up")
  func field() {
    var console = opened
    console.press("e")
    #expect(claims(console) == [.claim(Sample.id)])
    console.press("esc")
    #expect(claims(console) == [.claim(Sample.id)])
    console.press("esc")
    #expect(claims(console) == [.claim(Sample.id), .giveUpClaim(Sample.id)])
  }

  @Test("what is staged stays claimed wherever one goes, until it is discarded")
  func staged() {
    var console = opened
    console.press("delete", "esc", "down", "enter")
    console.answerOrder(Sample.order("13973"))
    #expect(claims(console) == [.claim(Sample.id)])
    console.press("esc", "up", "enter")
    console.command("descartar")
    console.press("s")
    #expect(claims(console) == [.claim(Sample.id), .giveUpClaim(Sample.id)])
  }

  @Test("sending gives up once it is confirmed, not while it may still fail")
  func sending() {
    var console = opened
    console.press("delete", "t", "s", "esc")
    #expect(claims(console) == [.claim(Sample.id)])
    console.answerWrite(.confirmed(Sample.order(), differences: []))
    #expect(claims(console) == [.claim(Sample.id), .giveUpClaim(Sample.id)])
  }

  @Test("another's claim is said in the heading, in the status menu and in the review, and forbids nothing")
  func others() {
    var console = opened
    console.service(.orders(.team(.claims(Sample.claims))))
    let words = "bia está aqui há 2 min"
    #expect(console.drawn().lines[1].contains(words))
    console.press("s")
    #expect(console.drawn().lines.filter { $0.contains(words) }.count == 1)
    console.press("esc", "delete", "t")
    #expect(console.drawn().contains(words))
    console.press("s")
    #expect(console.writes.count == 1)
    console.service(.orders(.team(.claims([]))))
    #expect(!console.drawn().contains(words))
  }

  @Test("of a set the menu names one who is at one of the orders, and how many more")
  func sets() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.service(.orders(.team(.claims(Sample.claims))))
    console.press("space", "space", "space", "space", "space", "s")
    #expect(console.drawn().contains("bia está em 13974 há 2 min e mais 1"))
  }

  @Test("a change of the store by anybody is looked into, with the timeline of the order on the screen")
  func storeChanged() {
    var console = ConsoleDriver(listing: Sample.list(60))
    let effects = console.service(.storeChanged)
    #expect(effects.prefix(2) == [.team(.loadClaims), .loadDrafts(console.state.orders.draftsRevision)])
    #expect(effects.last == .loadLastSeen(Sample.list(20).map(\.id)))
    console = opened
    #expect(
      console.service(.storeChanged).contains(
        .loadTimeline(Sample.id, placedAt: Sample.order().placedAt)))
  }
}
