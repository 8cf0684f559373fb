import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Several writes at a time")
struct WriteOrderTests {
  static let other = OrderID(rawValue: "3975")

  let fixture = DeskFixture(orders: [.sample(3974), .sample(3975)])
  let gate = Gate()

  @Test("writes to one order go one after another, those to another order do not wait")
  func queues() async {
    fixture.platform.script(.hold(gate), for: .setStatus, of: DeskFixture.id)
    let first = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    let next = StatusChange(orderID: DeskFixture.id, expected: .preparing, wanted: .dispatched)
    let second = Task { await fixture.desk.changeStatus(next) }
    #expect(await fixture.desk.changeStatus(fixture.change(of: Self.other)).name == "confirmed")
    #expect(fixture.platform.stored(DeskFixture.id)?.status == .sentToSupplier)
    gate.open()
    #expect(await first.value.name == "confirmed")
    #expect(await second.value.name == "confirmed")
    #expect(
      fixture.platform.log.filter { $0.orderID == DeskFixture.id } == [
        .order(DeskFixture.id), .setStatus(.preparing, DeskFixture.id), .order(DeskFixture.id),
        .order(DeskFixture.id), .setStatus(.dispatched, DeskFixture.id), .order(DeskFixture.id),
      ])
  }

  @Test("a change of lines waits for a change of status of the same order")
  func linesAfterStatus() async throws {
    fixture.platform.script(.hold(gate), for: .setStatus)
    let draft = try fixture.draft { $0.remove("A") }
    let status = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    let lines = Task { await fixture.desk.changeLines(draft) }
    #expect(await fixture.desk.changeStatus(fixture.change(of: Self.other)).name == "confirmed")
    gate.open()
    #expect(await status.value.name == "confirmed")
    // The status moved under the draft, and its own re-reading saw that.
    #expect(await lines.value == .moved(.sample(3974, status: .preparing)))
  }
}
