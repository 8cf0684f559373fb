import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("A team on one store")
struct TeamSharingTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test(
    "of a thousand notes, claims, drafts, pages and writes by two processes none is lost, and the claims of one that is killed end",
    .timeLimit(.minutes(4)))
  func interleaved() async throws {
    let rounds = 500 / TeamRounds.writesEach
    let store = try folder.open(timeout: .seconds(60))
    let changes = store.changes()
    let child = try ChildProcess("team", in: folder, count: rounds)
    #expect(await child.isReady())
    try await TeamRounds.play(rounds, by: "ana", from: 1, in: store)
    // The last thing of the other's last round.
    let last = OrderID(rawValue: String(1000 + rounds))
    var watched = changes.makeAsyncIterator()
    while try await store.entries(of: last, limit: 1).isEmpty { await watched.next() }
    let orders = Set((Array(1...rounds) + Array(1001...(1000 + rounds))).map { OrderID(rawValue: String($0)) })
    #expect(Set(try await store.notes(since: .after(0)).map(\.orderID)) == orders)
    #expect(Set(try await store.drafts().map(\.id)) == orders)
    #expect(try await store.drafts().filter { $0.owner == "bia" }.count == rounds)
    #expect(try await store.entries(before: nil, limit: 1000).count == orders.count)
    #expect(try await store.indexReach().count == orders.count)
    for id in orders { #expect(try await store.page(status: .open, number: Int(id.rawValue) ?? 0) != nil) }
    #expect(try await store.claims().count == rounds)
    #expect(try await store.verify() == .intact(count: orders.count))
    await child.kill()
    while try await !store.claims().isEmpty { await watched.next() }
  }
}
