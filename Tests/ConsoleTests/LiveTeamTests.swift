import Commerce
import Desk
import DeskTesting
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("A console among others on a store")
@MainActor
struct LiveTeamTests {
  private let id = OrderID(rawValue: "3974")

  private func opened() throws -> LiveConsole {
    let live = try LiveConsole(orders: [.sample(3973), .sample(3974)])
    live.settle()
    live.press("enter")
    live.settle()
    return live
  }

  @Test("shows the note and the claim of another as soon as the store has them")
  func others() async throws {
    let live = try opened()
    try await live.store.add(OrderNote(orderID: id, author: "bia", at: live.clock.now(), text: "ligar"))
    live.settle { $0.orders.open.timeline.notes.map(\.text) == ["ligar"] }
    live.store.setClaimsElsewhere([OrderClaim(orderID: id, operatorName: "bia", since: live.clock.now())])
    live.settle { !$0.orders.team.claims.isEmpty }
    live.store.setClaimsElsewhere([])
    live.settle { $0.orders.team.claims.isEmpty }
  }

  @Test("keeps a note typed right before it is left")
  func leaving() async throws {
    let live = try opened()
    live.press("m", "o", "i", "enter", "q")
    await live.app.leave()
    #expect(try await live.store.notes(of: id).map(\.text) == ["oi"])
  }

  @Test("claims what is changed and gives it up once it is sent")
  func claims() async throws {
    let live = try opened()
    live.press("delete")
    live.settle { _ in !live.store.ownClaims.isEmpty }
    live.press("t", "s")
    live.settle()
    live.settle { _ in live.store.ownClaims.isEmpty }
    #expect(live.state.orders.drafts.isEmpty)
  }

  @Test("lets go of a draft that another has taken over")
  func takenOver() async throws {
    let live = try opened()
    live.press("delete")
    live.settle { $0.orders.team.kept.contains(id) }
    var draft = try #require(live.state.orders.drafts[id])
    draft.owner = "bia"
    try await live.store.save(draft)
    try await live.store.discardDraft(of: id, owner: "ana")
    live.settle { $0.orders.drafts.isEmpty }
    live.settle { $0.orders.team.drafts.map(\.owner) == ["bia"] }
    #expect(live.state.notice?.text.string.contains("3974") == true)
  }

  @Test("shows the neighbour it has read ahead without another call")
  func ahead() throws {
    let live = try opened()
    live.settle { $0.orders.ahead.reading != nil }
    live.press(".")
    #expect(live.state.orders.open.order?.id == OrderID(rawValue: "3973"))
    #expect(live.state.activities.isEmpty)
  }
}
