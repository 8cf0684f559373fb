import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Writes that are not settled")
struct DoubtTests {
  let fixture = DeskFixture(orders: (1...5).map { .sample($0) })

  private func leaveOpen(
    _ number: Int, to wanted: OrderStatus = .preparing, _ state: WriteState = .unknown
  ) async throws -> JournalEntry.ID {
    let intent = WriteIntent(
      orderID: OrderID(rawValue: String(number)), change: .status(from: .sentToSupplier, to: wanted),
      operatorName: "bia",
      profile: "test", request: .random())
    let id = try await fixture.store.open(intent, at: fixture.clock.now())
    try await fixture.store.record(state, note: "", for: id, at: fixture.clock.now())
    try await fixture.store.schedule([id], due: fixture.clock.now(), looks: 0)
    return id
  }

  /// Reads order 1, which is in preparation.
  private func readFirst(asList isList: Bool) async throws {
    if isList {
      _ = try await fixture.desk.page(status: .preparing, number: 1)
    } else {
      _ = try await fixture.desk.order(OrderID(rawValue: "1"))
    }
  }

  @Test("an open write is asked about after 10 and 30 s, 1, 2, 5 and 15 min, then hourly, for seven days")
  func schedule() async throws {
    let begin = fixture.clock.now()
    _ = try await leaveOpen(1)
    var times: [Int64] = []
    while let next = try await fixture.desk.nextSettling() {
      fixture.clock.advance(by: .milliseconds(Int(next.milliseconds - fixture.clock.now().milliseconds)))
      times.append(begin.seconds(until: next))
      #expect(try await fixture.desk.settle()?.count == 1)
      #expect(try await fixture.desk.settle() == [])
    }
    #expect(times.prefix(8) == [0, 30, 90, 210, 510, 1410, 5010, 8610])
    #expect((times.last ?? 0) > 7 * 86_400 - 3600 && times.count < 180)
    #expect(fixture.platform.log.count == times.count)
  }

  @Test("entries of one order share one request, and at most two orders are read a second")
  func requests() async throws {
    for number in [1, 1, 2, 3] { _ = try await leaveOpen(number) }
    #expect(try await fixture.desk.settle()?.count == 4)
    #expect(fixture.platform.log.count == 3)
    #expect(fixture.clock.sleeps == [.milliseconds(500), .milliseconds(500)])
  }

  @Test("a command asks about three orders in two seconds, at most")
  func command() async throws {
    for number in 1...5 { _ = try await leaveOpen(number) }
    #expect(try await fixture.desk.settle(limit: 3, within: .seconds(2))?.count == 3)
    #expect(
      fixture.platform.efforts == [
        .once(within: .seconds(2)), .once(within: .milliseconds(1500)), .once(within: .seconds(1)),
      ])
    #expect(try await fixture.desk.settle(limit: 3, within: .milliseconds(400))?.count == 1)
  }

  @Test("one process settles at a time")
  func oneSettler() async throws {
    _ = try await leaveOpen(1)
    #expect(await fixture.store.beginSettling())
    #expect(try await fixture.desk.settle() == nil)
    await fixture.store.endSettling()
    #expect(try await fixture.desk.settle()?.count == 1)
  }

  @Test("any reading that shows the change settles it: of the order, and of a list")
  func forFree() async throws {
    let opened = try await leaveOpen(1)
    let listed = try await leaveOpen(2)
    for number in [1, 2] { fixture.platform.place(.sample(number, status: .preparing)) }
    _ = try await fixture.desk.order(OrderID(rawValue: "1"))
    #expect(try await fixture.desk.journalEntry(opened)?.state == .confirmed)
    _ = try await fixture.desk.page(status: .preparing, number: 1)
    #expect(try await fixture.desk.journalEntry(listed)?.state == .confirmed)
  }

  @Test("a reading that was asked for before a write was sent does not show it", arguments: [true, false])
  func askedBefore(isList: Bool) async throws {
    let gate = Gate()
    fixture.platform.place(.sample(1, status: .preparing))
    fixture.platform.script(.hold(gate), for: isList ? .orders : .order)
    let slow = Task { try await readFirst(asList: isList) }
    await gate.arrivals(1)
    let id = try await leaveOpen(1)
    gate.open()
    try await slow.value
    #expect(try await fixture.desk.journalEntry(id)?.state == .unknown)
    try await readFirst(asList: isList)
    #expect(try await fixture.desk.journalEntry(id)?.state == .confirmed)
  }

  @Test("a row without a status does not show a change of it")
  func rowWithoutStatus() async throws {
    let id = try await leaveOpen(1)
    fixture.platform.place(.sample(1, status: .preparing))
    fixture.platform.omitStatus(of: OrderID(rawValue: "1"))
    #expect(try await fixture.desk.page(status: .preparing, number: 1).value.rows.count == 1)
    #expect(try await fixture.desk.journalEntry(id)?.state == .unknown)
  }

  @Test("readings at once settle a write once")
  func settledOnce() async throws {
    let id = try await leaveOpen(1, to: .preparing, .accepted)
    fixture.platform.place(.sample(1, status: .preparing))
    let gate = Gate()
    fixture.store.hold(.journalRecording, at: gate)
    let readings = (1...4).map { _ in Task { try await fixture.desk.order(OrderID(rawValue: "1")) } }
    await gate.arrivals(4)
    gate.open()
    for reading in readings { _ = try await reading.value }
    #expect(try await fixture.desk.journalEntry(id)?.events.map(\.state) == [.sending, .accepted, .confirmed])
  }

  @Test("of two writes that wanted the same the later one is confirmed, the earlier one names it")
  func twoOfOneKind() async throws {
    let earlier = try await leaveOpen(1)
    let later = try await leaveOpen(1)
    fixture.platform.place(.sample(1, status: .preparing))
    #expect(try await fixture.desk.settle()?.map(\.state) == [.asWanted, .confirmed])
    #expect(try await fixture.desk.journalEntry(earlier)?.events.last?.note == "perhaps by entry \(later)")
  }

  @Test("what another write did is not called confirmed, also when that one is settled already")
  func settledLater() async throws {
    let earlier = try await leaveOpen(1)
    _ = try await leaveOpen(1, to: .preparing, .confirmed)
    fixture.platform.place(.sample(1, status: .preparing))
    #expect(try await fixture.desk.settle(earlier)?.state == .asWanted)
  }

  @Test("an accepted write that is not seen in time becomes not confirmed, and stays open")
  func notSeen() async throws {
    let id = try await leaveOpen(1, to: .preparing, .accepted)
    #expect(try await fixture.desk.settle()?.map(\.state) == [.accepted])
    fixture.clock.advance(by: .seconds(61))
    #expect(try await fixture.desk.settle()?.map(\.state) == [.notConfirmed])
    #expect(try await fixture.desk.openWrites().map(\.entry.id) == [id])
  }

  @Test("a clock that was set back lets nothing wait for ever")
  func clockSetBack() async throws {
    let id = try await leaveOpen(1)
    try await fixture.store.schedule([id], due: fixture.clock.now().advanced(by: 86_400_000), looks: 0)
    #expect(try await fixture.desk.settle()?.count == 1)
  }

  @Test("a clock that was ahead ends the asking only until it is right")
  func clockAhead() async throws {
    _ = try await leaveOpen(1)
    fixture.clock.set(forwardBy: 9 * 86_400_000)
    #expect(try await fixture.desk.settle()?.count == 1)
    #expect(try await fixture.desk.nextSettling() == nil)
    fixture.clock.set(forwardBy: -9 * 86_400_000)
    #expect(try await fixture.desk.nextSettling() == fixture.clock.now())
    #expect(try await fixture.desk.settle()?.count == 1)
    #expect(try await fixture.desk.nextSettling() == fixture.clock.now().advanced(by: 60_000))
  }

  @Test("a write that a living process works on is not closed")
  func closingWhatIsSent() async throws {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setStatus)
    let change = StatusChange(orderID: OrderID(rawValue: "1"), expected: .sentToSupplier, wanted: .preparing)
    let sending = Task { await fixture.desk.changeStatus(change) }
    await gate.arrivals(1)
    await #expect(throws: DeskError(.notPossible(.beingSent(operatorName: "ana")))) {
      try await fixture.desk.close(1, word: "feito no portal")
    }
    gate.open()
    #expect(await sending.value.name == "confirmed")
    #expect(fixture.journalStates == [[.sending, .accepted, .confirmed]])
  }

  @Test("a word closes an open write, and only an open one")
  func closing() async throws {
    let id = try await leaveOpen(1)
    #expect(try await fixture.desk.close(id, word: "feito no portal")?.state == .closed)
    #expect(try await fixture.desk.close(id, word: "outra vez")?.events.count == 3)
    #expect(try await fixture.desk.openWrites().isEmpty)
  }

  @Test("a refused log-in ends the asking")
  func logInRefused() async throws {
    for number in 1...3 { _ = try await leaveOpen(number) }
    fixture.platform.script(.fail(DeskError(.logInRefused)), for: .order, times: 3)
    #expect(try await fixture.desk.settle()?.count == 1)
    #expect(fixture.platform.log.count == 1)
  }
}
