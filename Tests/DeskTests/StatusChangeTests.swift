import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Changing the status of an order")
struct StatusChangeTests {
  @Test("a change is re-read, journaled, sent once, and confirmed by a reading")
  func confirmed() async throws {
    let fixture = DeskFixture(showsWritesAfter: 2)
    let steps = Recorder<WriteStep>()
    let outcome = await fixture.desk.changeStatus(fixture.change()) { steps.append($0) }
    #expect(outcome == .confirmed(.sample(3974, status: .preparing), differences: []))
    #expect(
      steps.values == [
        .rereading, .sending, .queued, .checking(attempt: 1, accepted: true), .checking(attempt: 2, accepted: true),
        .checking(attempt: 3, accepted: true),
      ])
    #expect(fixture.platform.writes == [.setStatus(.preparing, DeskFixture.id)])
    #expect(fixture.journalStates == [[.sending, .accepted, .confirmed]])
    let intent = try #require(fixture.store.journal.first?.intent)
    #expect(intent.target.orderID == DeskFixture.id)
    #expect(intent.change == .status(from: .sentToSupplier, to: .preparing))
    #expect(intent.operatorName == "ana" && intent.profile == "test")
    #expect(fixture.clock.sleeps == [.milliseconds(150), .milliseconds(350), .milliseconds(700)])
  }

  @Test("the journal entry is there before anything is sent")
  func journalFirst() async throws {
    let fixture = DeskFixture()
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setStatus)
    async let outcome = fixture.desk.changeStatus(fixture.change())
    await gate.arrivals(1)
    #expect(fixture.journalStates == [[.sending]])
    gate.open()
    #expect(await outcome.name == "confirmed")
  }

  @Test("an order that already is so is left alone")
  func alreadySo() async {
    let fixture = DeskFixture(orders: [.sample(3974, status: .preparing)])
    #expect(await fixture.desk.changeStatus(fixture.change()) == .alreadySo(.sample(3974, status: .preparing)))
    #expect(fixture.platform.writes.isEmpty && fixture.store.journal.isEmpty)
  }

  @Test("an order that moved since it was seen is left alone")
  func moved() async {
    let fixture = DeskFixture(orders: [.sample(3974, status: .canceled)])
    #expect(await fixture.desk.changeStatus(fixture.change()) == .moved(.sample(3974, status: .canceled)))
    #expect(fixture.platform.writes.isEmpty && fixture.store.journal.isEmpty)
  }

  @Test(
    "nothing is sent when the order cannot be re-read",
    arguments: [.notFound, .logInRefused, .interrupted, .unreadable, .unreachable(.connectionRefused)]
      as [DeskError.Kind])
  func rereadFails(kind: DeskError.Kind) async {
    let fixture = DeskFixture()
    fixture.platform.script(.fail(DeskError(kind)), for: .order)
    #expect(await fixture.desk.changeStatus(fixture.change()) == .notSent(DeskError(kind)))
    #expect(fixture.platform.writes.isEmpty && fixture.store.journal.isEmpty)
  }

  @Test("without a journal nothing is sent", arguments: DeskError.StoreFault.allCases)
  func noJournal(fault: DeskError.StoreFault) async {
    let fixture = DeskFixture()
    fixture.store.fail(fault, in: [.journalOpening])
    #expect(await fixture.desk.changeStatus(fixture.change()) == .notSent(DeskError(.store(fault))))
    #expect(fixture.platform.writes.isEmpty)
  }

  @Test("a journal that fails after sending does not hide the outcome")
  func journalFailsLater() async {
    let fixture = DeskFixture()
    fixture.store.fail(.diskFull, in: [.journalRecording])
    #expect(await fixture.desk.changeStatus(fixture.change()).name == "unrecorded confirmed")
    #expect(fixture.journalStates == [[.sending]])
  }

  @Test("the platform's no is a refusal", arguments: [.refused, .notFound] as [DeskError.Kind])
  func refused(kind: DeskError.Kind) async {
    let fixture = DeskFixture()
    let error = DeskError(kind, detail: "object has missing fields")
    fixture.platform.script(.fail(error), for: .setStatus)
    #expect(await fixture.desk.changeStatus(fixture.change()) == .refused(error))
    #expect(fixture.journalStates == [[.sending, .refused]])
    #expect(fixture.store.journal.last?.events.last?.note == error.detail)
    #expect(fixture.platform.stored(DeskFixture.id)?.status == .sentToSupplier)
  }

  @Test(
    "what never reached the platform is not sent, and not looked for",
    arguments: [
      .unreachable(.tlsExpired), .logInRefused, .throttled(retryAfterSeconds: 5), .canceled, .store(.locked),
      .notPossible(.readOnly),
    ] as [DeskError.Kind])
  func notSent(kind: DeskError.Kind) async {
    let fixture = DeskFixture()
    fixture.platform.script(.fail(DeskError(kind)), for: .setStatus)
    #expect(await fixture.desk.changeStatus(fixture.change()) == .notSent(DeskError(kind)))
    #expect(fixture.journalStates == [[.sending, .notSent]])
    #expect(fixture.platform.log.count == 2)
  }
}
