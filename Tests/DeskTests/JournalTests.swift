import Commerce
import Desk
import DeskTesting
import Testing

@Suite("The journal at work")
struct JournalTests {
  let fixture = DeskFixture(orders: [.sample(3974), .sample(3975)])

  /// A write that a process began and did not live to see answered.
  func leaveBehind(_ change: WriteChange, of number: Int) async throws {
    let intent = WriteIntent(
      orderID: OrderID(rawValue: String(number)), change: change, operatorName: "bia", profile: "test",
      request: .random())
    _ = try await fixture.store.open(intent, at: fixture.clock.now())
  }

  @Test("orphans that were done are confirmed, the others stay unknown, and none is sent again")
  func orphans() async throws {
    try await leaveBehind(.status(from: .open, to: .sentToSupplier), of: 3974)
    try await leaveBehind(.status(from: .sentToSupplier, to: .preparing), of: 3975)
    try await leaveBehind(
      .lines(from: [], to: try LineSet(of: .sample(3975)).entries.reversed()), of: 3975)
    fixture.store.crash()
    let looked = try await fixture.desk.settle()
    #expect(looked?.map(\.state) == [.confirmed, .unknown, .confirmed])
    #expect(
      fixture.journalStates == [
        [.sending, .unknown, .confirmed], [.sending, .unknown], [.sending, .unknown, .confirmed],
      ])
    #expect(fixture.platform.writes.isEmpty)
    #expect(try await fixture.desk.settle() == [])
  }

  @Test("writes in flight of this process are no orphans")
  func notOrphans() async throws {
    try await leaveBehind(.status(from: .open, to: .sentToSupplier), of: 3974)
    #expect(try await fixture.desk.settle() == [])
    #expect(fixture.journalStates == [[.sending]])
  }

  @Test("an order that cannot be read leaves its orphan unknown, and the others are looked into")
  func unreadableOrphan() async throws {
    for number in [3974, 3975] { try await leaveBehind(.status(from: .open, to: .sentToSupplier), of: number) }
    fixture.store.crash()
    fixture.platform.script(.fail(DeskError(.interrupted)), for: .order)
    #expect(try await fixture.desk.settle()?.map(\.state) == [.unknown, .confirmed])
  }

  @Test("a journal that fails while orphans are looked into loses none of them")
  func failingJournal() async throws {
    let gate = Gate()
    for number in [3974, 3975] { try await leaveBehind(.status(from: .open, to: .sentToSupplier), of: number) }
    fixture.store.crash()
    fixture.platform.script(.hold(gate), for: .order)
    let looking = Task { try await fixture.desk.settle() }
    await gate.arrivals(1)
    fixture.store.fail(.locked, in: [.journalRecording, .journalReading])
    gate.open()
    #expect(try await looking.value?.map(\.state) == [.unknown, .unknown])
    #expect(fixture.platform.log.count == 2)
  }

  @Test("leaving makes what is still being sent unknown, and a late answer is added to it")
  func leaving() async {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setStatus)
    let task = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    await fixture.desk.abandonWrites(note: "hang-up")
    #expect(fixture.journalStates == [[.sending, .unknown]])
    gate.open()
    #expect(await task.value.name == "confirmed")
    #expect(fixture.journalStates == [[.sending, .unknown, .accepted, .confirmed]])
  }

  @Test("entries come newest first, and page by page")
  func entries() async throws {
    for wanted in [OrderStatus.preparing, .dispatched, .open] {
      let current = try #require(fixture.platform.stored(DeskFixture.id)?.status)
      _ = await fixture.desk.changeStatus(
        StatusChange(orderID: DeskFixture.id, expected: current, wanted: wanted))
    }
    let newest = try await fixture.desk.journal(limit: 2)
    let changes = newest.map(\.intent.change)
    #expect(changes == [.status(from: .dispatched, to: .open), .status(from: .preparing, to: .dispatched)])
    let rest = try await fixture.desk.journal(before: newest.last?.id, limit: 2)
    #expect(rest.map(\.intent.change) == [.status(from: .sentToSupplier, to: .preparing)])
    #expect(try await fixture.desk.journalEntry(rest[0].id) == rest[0])
    #expect(try await fixture.desk.journalEntry(77) == nil)
  }

  @Test("each write has a request name of its own, of thirteen characters")
  func requests() {
    let names = Set((0..<500).map { _ in RequestID.random().rawValue })
    #expect(names.count == 500)
    #expect(names.allSatisfy { $0.count == 13 })
  }

  @Test("a change leads back by its reverse")
  func reversed() {
    let change = WriteChange.status(from: .open, to: .complete)
    #expect(change.reversed == .status(from: .complete, to: .open))
    let lines = WriteChange.lines(from: [LineChangeTests.entry("A", 1)], to: [LineChangeTests.entry("A", 2)])
    #expect(lines.reversed == .lines(from: [LineChangeTests.entry("A", 2)], to: [LineChangeTests.entry("A", 1)]))
    #expect(!WriteChange.lines(from: [], to: []).isDone(in: .sample(3974)))
  }
}
