import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Reading a write back")
struct ReadBackTests {
  static let doubts: [DeskError.Kind] = [
    .unknownOutcome, .interrupted, .unreadable, .gatewayFault(code: "101504"),
  ]

  @Test("a write whose answer was lost is confirmed when a reading shows it", arguments: doubts)
  func lostAnswer(kind: DeskError.Kind) async {
    let fixture = DeskFixture(showsWritesAfter: 1)
    fixture.platform.script(.loseAnswer(DeskError(kind)), for: .setStatus)
    let steps = Recorder<WriteStep>()
    #expect(await fixture.desk.changeStatus(fixture.change()) { steps.append($0) }.name == "confirmed")
    #expect(fixture.journalStates == [[.sending, .unknown, .confirmed]])
    #expect(fixture.platform.writes.count == 1)
    #expect(!steps.values.contains(.queued))
  }

  @Test("a write whose answer was lost stays unknown when no reading shows it", arguments: doubts)
  func unknown(kind: DeskError.Kind) async {
    let fixture = DeskFixture()
    fixture.platform.script(.fail(DeskError(kind)), for: .setStatus)
    guard case .unknown(DeskError(kind), let last?) = await fixture.desk.changeStatus(fixture.change()) else {
      return #expect(Bool(false), "it has no reading")
    }
    #expect(last == Dated(.sample(3974), readAt: fixture.clock.now()))
    #expect(fixture.journalStates == [[.sending, .unknown]])
    #expect(fixture.platform.writes.count == 1)
  }

  @Test("an accepted write that no reading shows is not confirmed when the time is up")
  func notConfirmed() async {
    let fixture = DeskFixture(
      readBack: OrderDesk.ReadBack(waits: [.milliseconds(100), .milliseconds(400)], limit: .seconds(1)))
    fixture.platform.script(.neverApply, for: .setStatus)
    #expect(await fixture.desk.changeStatus(fixture.change()) == .notConfirmed(.sample(3974)))
    #expect(fixture.journalStates == [[.sending, .accepted, .notConfirmed]])
    #expect(fixture.clock.sleeps == [.milliseconds(100), .milliseconds(400), .milliseconds(400), .milliseconds(100)])
  }

  @Test("the time that readings take counts, too")
  func slowReadings() async {
    let fixture = DeskFixture(readBack: OrderDesk.ReadBack(waits: [.seconds(1)], limit: .seconds(60)))
    fixture.platform.script(.neverApply, for: .setStatus)
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      if case .checking = step { fixture.clock.advance(by: .seconds(29)) }
    }
    #expect(outcome == .notConfirmed(.sample(3974)))
    #expect(fixture.clock.sleeps == [.seconds(1), .seconds(1)])
  }

  @Test("a clock that is set makes the looking neither endless nor short", arguments: [-86_400_000, 86_400_000])
  func clockIsSet(by milliseconds: Int64) async {
    let fixture = DeskFixture(readBack: OrderDesk.ReadBack(waits: [.seconds(1)], limit: .seconds(3)))
    fixture.platform.script(.neverApply, for: .setStatus)
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      if case .checking = step { fixture.clock.set(forwardBy: milliseconds) }
    }
    #expect(outcome == .notConfirmed(.sample(3974)))
    #expect(fixture.clock.sleeps == [.seconds(1), .seconds(1), .seconds(1)])
  }

  @Test("readings that fail are passed over")
  func failingReadings() async {
    let fixture = DeskFixture()
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      if step == .queued { fixture.platform.script(.fail(DeskError(.interrupted)), for: .order, times: 3) }
    }
    #expect(outcome.name == "confirmed")
    #expect(fixture.clock.sleeps.count == 4)
  }

  @Test("a refused log-in ends the looking")
  func logInRefused() async {
    let fixture = DeskFixture(showsWritesAfter: 1)
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      if step == .queued { fixture.platform.script(.fail(DeskError(.logInRefused)), for: .order) }
    }
    #expect(outcome == .unseen(DeskError(.logInRefused), last: nil))
    #expect(fixture.journalStates == [[.sending, .accepted]])
    #expect(fixture.clock.sleeps.count == 1)
  }

  @Test("an order that the platform sends to another status ends the looking at the second sight of it")
  func diverted() async {
    let fixture = DeskFixture(showsWritesAfter: 1)
    fixture.platform.script(.divert(.awaitingStock), for: .setStatus)
    let outcome = await fixture.desk.changeStatus(fixture.change())
    #expect(outcome == .diverted(.sample(3974, status: .awaitingStock), since: fixture.clock.now().advanced(by: -700)))
    #expect(fixture.journalStates == [[.sending, .accepted, .notConfirmed]])
    #expect(fixture.clock.sleeps == [.milliseconds(150), .milliseconds(350), .milliseconds(700)])
  }

  @Test("an order that changes its status meanwhile is looked at until its lines are as wanted")
  func linesAfterStatus() async throws {
    let fixture = DeskFixture(showsWritesAfter: 4)
    let draft = try fixture.draft { $0.setQuantity(Quantity(5), of: "A") }
    let outcome = await fixture.desk.changeLines(draft) { step in
      if step == .queued { fixture.platform.place(.sample(3974, status: .preparing)) }
    }
    #expect(outcome.name == "confirmed")
  }

  @Test("without read-back a write is accepted, and the lost one unknown", arguments: [true, false])
  func noReadBack(answerComes: Bool) async {
    let fixture = DeskFixture(readBack: .none)
    if !answerComes { fixture.platform.script(.loseAnswer(DeskError(.unknownOutcome)), for: .setStatus) }
    let outcome = await fixture.desk.changeStatus(fixture.change())
    #expect(outcome == (answerComes ? .accepted : .unknown(DeskError(.unknownOutcome), last: nil)))
    #expect(fixture.journalStates == [[.sending, answerComes ? .accepted : .unknown]])
    #expect(fixture.platform.log.count == 2)
  }

  @Test("a read-back that never looks does not say that it found nothing")
  func noWaits() async {
    let fixture = DeskFixture(readBack: OrderDesk.ReadBack(waits: [], limit: .seconds(60)))
    #expect(await fixture.desk.changeStatus(fixture.change()) == .accepted)
  }

  @Test("what else changed with the status is told")
  func differences() async {
    let fixture = DeskFixture()
    fixture.platform.script(
      .applyAlso { order in
        order.lines.removeLast()
        order.totals.shipping = .zero
      }, for: .setStatus)
    guard case .confirmed(_, let differences) = await fixture.desk.changeStatus(fixture.change()) else {
      Issue.record("not confirmed")
      return
    }
    #expect(
      differences == [.lineGone(productCode: "B"), .shipping(from: Money(centavos: 1000), to: .zero)])
  }
}
