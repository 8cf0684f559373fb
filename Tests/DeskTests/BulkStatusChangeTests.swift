import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Changing the status of many orders")
struct BulkStatusChangeTests {
  static let ids = (1...8).map { OrderID(rawValue: String($0)) }

  let fixture = DeskFixture(orders: (1...8).map { .sample($0) })
  var changes: [StatusChange] { Self.ids.map { fixture.change(of: $0) } }

  @Test("each order has its own outcome, in the order given, each reported once")
  func outcomes() async {
    let platform = fixture.platform
    platform.place(.sample(2, status: .preparing))
    platform.place(.sample(3, status: .canceled))
    platform.script(.fail(DeskError(.refused)), for: .setStatus, of: Self.ids[3])
    platform.script(.fail(DeskError(.unreachable(.other))), for: .setStatus, of: Self.ids[4])
    platform.script(.fail(DeskError(.unknownOutcome)), for: .setStatus, of: Self.ids[5])
    platform.script(.neverApply, for: .setStatus, of: Self.ids[6])
    platform.script(.fail(DeskError(.notFound)), for: .order, of: Self.ids[7])
    let reported = Recorder<OrderID>()
    let outcomes = await fixture.desk.changeStatuses(changes) { id, _ in reported.append(id) }
    #expect(
      outcomes.map(\.name) == [
        "confirmed", "alreadySo", "moved", "refused", "notSent", "unknown", "notConfirmed", "notSent",
      ])
    #expect(outcomes.last == .notSent(DeskError(.notFound)))
    #expect(reported.values.sorted() == Self.ids)
  }

  @Test("no more than the given number is under way at once", arguments: [1, 3, 8, 20])
  func width(atOnce: Int) async {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setStatus, times: nil)
    let task = Task { await fixture.desk.changeStatuses(changes, atOnce: atOnce) { _, _ in } }
    await gate.arrivals(min(atOnce, 8))
    #expect(fixture.platform.writes.count == min(atOnce, 8))
    gate.open()
    #expect(await task.value.map(\.name) == Array(repeating: "confirmed", count: 8))
    #expect(fixture.platform.writes.count == 8)
  }

  @Test("at least one is under way", arguments: [0, -1])
  func noWidth(atOnce: Int) async {
    let outcomes = await fixture.desk.changeStatuses(changes, atOnce: atOnce) { _, _ in }
    #expect(outcomes.map(\.name) == Array(repeating: "confirmed", count: 8))
  }

  @Test("nothing to change is nothing to do")
  func none() async {
    #expect(await fixture.desk.changeStatuses([]) { _, _ in } == [])
    #expect(fixture.platform.log.isEmpty)
  }

  @Test("a refused log-in stops the rest", arguments: [FakePlatform.Call.Kind.order, .setStatus])
  func logInRefused(kind: FakePlatform.Call.Kind) async {
    fixture.platform.script(.fail(DeskError(.logInRefused)), for: kind, of: Self.ids[2])
    let outcomes = await fixture.desk.changeStatuses(changes, atOnce: 1) { _, _ in }
    #expect(outcomes.prefix(2).map(\.name) == ["confirmed", "confirmed"])
    #expect(outcomes.dropFirst(2).allSatisfy { $0 == .notSent(DeskError(.logInRefused)) })
    #expect(!fixture.platform.log.contains { call in Self.ids[3...].contains { $0 == call.orderID } })
  }

  @Test("canceling stops the rest, and what was sent keeps its outcome")
  func canceled() async {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setStatus, of: Self.ids[2])
    let reported = Recorder<OrderID>()
    let task = Task {
      await fixture.desk.changeStatuses(changes, atOnce: 1) { id, _ in reported.append(id) }
    }
    await gate.arrivals(1)
    task.cancel()
    gate.open()
    let outcomes = await task.value
    #expect(outcomes.prefix(3).map(\.name) == ["confirmed", "confirmed", "accepted"])
    #expect(outcomes.dropFirst(3).allSatisfy { $0 == .notSent(DeskError(.canceled)) })
    #expect(fixture.platform.writes.count == 3)
    #expect(reported.values.sorted() == Self.ids)
  }

  @Test("an order that is named twice has two outcomes")
  func twice() async {
    let change = fixture.change(of: Self.ids[0])
    let outcomes = await fixture.desk.changeStatuses([change, change]) { _, _ in }
    #expect(outcomes.map(\.name).sorted() == ["alreadySo", "confirmed"])
    #expect(fixture.platform.writes.count == 1)
  }
}
