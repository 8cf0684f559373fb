import Commerce
import Desk
import DeskTesting
import Testing

@Suite("One order, one writer")
struct OrderLockTests {
  let fixture = DeskFixture(readBack: OrderDesk.ReadBack(waits: [.milliseconds(100)], limit: .seconds(1)))
  let bia = LockHolder(operatorName: "bia", since: Timestamp(seconds: 1), processID: 7, isStopped: false)

  private var lock: LockSubject { .order(DeskFixture.id) }

  /// A write of another process, `seconds` ago, and where it stands.
  private func leaveOpen(
    _ change: WriteChange, _ state: WriteState, secondsAgo: Int64 = 0
  ) async throws -> JournalEntry.ID {
    let at = fixture.clock.now().advanced(by: -secondsAgo * 1000)
    let intent = WriteIntent(
      orderID: DeskFixture.id, change: change, operatorName: "bia", profile: "test", request: .random())
    let id = try await fixture.store.open(intent, at: at)
    try await fixture.store.record(state, note: "", for: id, at: at)
    try await fixture.store.schedule([id], due: at, looks: 0)
    return id
  }

  @Test("leading zeros make no other order of it")
  func subjects() {
    #expect(LockSubject.order(OrderID(rawValue: "003974")) == lock)
    #expect(LockSubject.order(OrderID(rawValue: "39740")) != lock)
  }

  @Test("who waits too long sends nothing, and is told who has the order")
  func patience() async {
    fixture.store.setLock(lock, heldBy: bia)
    let steps = Recorder<WriteStep>()
    let outcome = await fixture.desk.changeStatus(fixture.change(), options: WriteOptions(lockPatience: .seconds(90))) {
      steps.append($0)
    }
    #expect(outcome == .notSent(DeskError(.notPossible(.lockedBy(bia)))))
    #expect(steps.values == [.waiting(for: bia)])
    #expect(fixture.platform.log.isEmpty && fixture.store.journal.isEmpty)
    #expect(fixture.clock.uptime() >= .seconds(90))
  }

  @Test("a short wait is not reported where only a long one is asked for")
  func shortWait() async throws {
    for patience in [Duration.milliseconds(500), .seconds(5)] {
      fixture.store.setLock(lock, heldBy: bia)
      let steps = Recorder<WriteStep>()
      let options = WriteOptions(lockPatience: patience, reportsWaitAfter: .seconds(1))
      _ = await fixture.desk.changeStatuses([fixture.change()], options: options, steps: { steps.append($1) }) { _, _ in
      }
      #expect(steps.values == (patience < .seconds(1) ? [] : [.waiting(for: bia)]))
    }
  }

  @Test("who waits goes on as soon as the lock is given up, and reads first")
  func waiting() async {
    fixture.store.setLock(lock, heldBy: bia)
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      guard case .waiting = step else { return }
      fixture.platform.place(.sample(3974, status: .dispatched))
      fixture.store.setLock(lock, heldBy: nil)
    }
    #expect(outcome == .moved(.sample(3974, status: .dispatched)))
    #expect(fixture.platform.writes.isEmpty)
  }

  @Test("the lock is given up however the write ends")
  func givenUp() async throws {
    fixture.platform.script(.fail(DeskError(.refused)), for: .setStatus)
    #expect(await fixture.desk.changeStatus(fixture.change()).name == "refused")
    fixture.platform.script(.fail(DeskError(.interrupted)), for: .order)
    #expect(await fixture.desk.changeStatus(fixture.change()).name == "notSent")
    #expect(try await fixture.store.lock(lock, for: "caio", at: fixture.clock.now()) == nil)
  }

  @Test("a reading that grew old before the first byte is taken again")
  func staleReading() async {
    let gate = Gate()
    fixture.store.hold(.journalOpening, at: gate)
    let task = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    fixture.clock.advance(by: .seconds(6))
    gate.open()
    #expect(await task.value.name == "confirmed")
    #expect(fixture.journalStates == [[.sending, .notSent], [.sending, .accepted, .confirmed]])
    #expect(fixture.platform.writes.count == 1)
  }

  @Test("nor does a write leave later than its reading allows: the order is read again, three times at most")
  func lateSending() async {
    let fixture = DeskFixture(readBack: OrderDesk.ReadBack(waits: [.milliseconds(100)], limit: .seconds(1)))
    let late = DeskError(.unreachable(.connectionTimedOut))
    fixture.platform.script(.fail(late), for: .setStatus, times: nil)
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      if step == .sending { fixture.clock.advance(by: .seconds(6)) }
    }
    #expect(outcome == .notSent(late))
    #expect(fixture.journalStates == Array(repeating: [.sending, .notSent], count: 3))
  }

  @Test("an earlier write that shows in the reading is confirmed, and the next one compares with it")
  func earlierShows() async throws {
    _ = try await leaveOpen(.status(from: .open, to: .sentToSupplier), .accepted)
    #expect(await fixture.desk.changeStatus(fixture.change()).name == "confirmed")
    #expect(fixture.journalStates == [[.sending, .accepted, .confirmed], [.sending, .accepted, .confirmed]])
  }

  @Test("an earlier write that may still be in the queue is waited for, and then a person decides")
  func earlierIsAwaited() async throws {
    let earlier = try await leaveOpen(.status(from: .sentToSupplier, to: .dispatched), .accepted, secondsAgo: 10)
    let steps = Recorder<WriteStep>()
    let outcome = await fixture.desk.changeStatus(fixture.change()) { steps.append($0) }
    guard case .unsettled(let entry, [], let current) = outcome else { return #expect(outcome.name == "unsettled") }
    #expect(entry.id == earlier && current == .sample(3974))
    #expect(steps.values.contains { if case .waitingForEarlier(let entry) = $0 { entry.id == earlier } else { false } })
    #expect((Duration.seconds(50)...(.seconds(60))).contains(fixture.clock.uptime()))
    #expect(fixture.platform.writes.isEmpty)
  }

  @Test("who decides to send over an unsettled write sends", arguments: [WriteState.accepted, .unknown, .notConfirmed])
  func over(state: WriteState) async throws {
    _ = try await leaveOpen(.status(from: .sentToSupplier, to: .dispatched), state, secondsAgo: 600)
    #expect(await fixture.desk.changeStatus(fixture.change()).name == "unsettled")
    let outcome = await fixture.desk.changeStatus(fixture.change(), options: WriteOptions(overUnsettled: .all))
    #expect(outcome.name == "confirmed")
  }

  @Test("the permission to send over a write is none for another one, which is asked about by itself")
  func overAnother() async throws {
    let shown = try await leaveOpen(.status(from: .sentToSupplier, to: .dispatched), .unknown, secondsAgo: 600)
    let other = try await leaveOpen(.status(from: .sentToSupplier, to: .complete), .unknown, secondsAgo: 600)
    let options = { WriteOptions(overUnsettled: .named($0)) }
    let outcome = await fixture.desk.changeStatus(fixture.change(), options: options([shown]))
    guard case .unsettled(let last, let before, _) = outcome else { return #expect(outcome.name == "unsettled") }
    #expect(last.id == other && before.map(\.id) == [shown])
    #expect(fixture.platform.writes.isEmpty)
    #expect(await fixture.desk.changeStatus(fixture.change(), options: options([shown, other])).name == "confirmed")
  }

  @Test("a journal that fails after the sending is told beside what the platform said")
  func unrecorded() async {
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      if step == .sending { fixture.store.fail(.diskFull, in: [.journalRecording]) }
    }
    #expect(outcome.name == "unrecorded confirmed")
    #expect(fixture.journalStates == [[.sending]])
  }

  @Test("a read-back that fails at the end says what was read last, and when")
  func unseen() async {
    let fixture = DeskFixture(
      showsWritesAfter: 99, readBack: OrderDesk.ReadBack(waits: [.seconds(1)], limit: .seconds(4)))
    let steps = Recorder<WriteStep>()
    let outcome = await fixture.desk.changeStatus(fixture.change()) { step in
      steps.append(step)
      if step == .checking(attempt: 2, accepted: true) {
        fixture.platform.script(.fail(DeskError(.interrupted)), for: .order, times: 9)
      }
    }
    guard case .unseen(_, let last?) = outcome else { return #expect(outcome.name == "unseen") }
    #expect(last.value == .sample(3974) && last.readAt < fixture.clock.now())
    #expect(steps.values.contains { if case .checkFails = $0 { true } else { false } })
    #expect(fixture.journalStates == [[.sending, .accepted]])
  }
}
