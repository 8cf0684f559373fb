import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Canceling a write")
struct CancellationTests {
  let fixture = DeskFixture()
  let gate = Gate()

  @Test("while the order is re-read, nothing is sent and nothing journaled")
  func whileRereading() async {
    fixture.platform.script(.hold(gate), for: .order)
    let task = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    task.cancel()
    #expect(await task.value == .notSent(DeskError(.canceled)))
    #expect(fixture.platform.writes.isEmpty && fixture.store.journal.isEmpty)
  }

  @Test("while the journal is written, nothing is sent")
  func whileJournaling() async {
    fixture.store.hold(.journalOpening, at: gate)
    let task = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    task.cancel()
    #expect(await task.value == .notSent(DeskError(.canceled)))
    #expect(fixture.platform.writes.isEmpty)
    #expect(fixture.journalStates == [[.sending, .notSent]])
  }

  @Test("sending itself is not canceled; the read-back after it is")
  func whileSending() async {
    fixture.platform.script(.hold(gate), for: .setStatus)
    let task = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    task.cancel()
    gate.open()
    #expect(await task.value == .accepted)
    #expect(fixture.journalStates == [[.sending, .accepted]])
    #expect(fixture.platform.stored(DeskFixture.id)?.status == .preparing)
    #expect(fixture.clock.sleeps.isEmpty)
  }

  @Test("during the read-back, the write stays accepted and the looking ends at once")
  func whileReadingBack() async {
    let task = Task {
      await fixture.desk.changeStatus(fixture.change()) { step in
        if step == .queued { fixture.platform.script(.hold(gate), for: .order) }
      }
    }
    await gate.arrivals(1)
    task.cancel()
    #expect(await task.value == .accepted)
    #expect(fixture.journalStates == [[.sending, .accepted]])
    #expect(fixture.clock.sleeps.count == 1)
  }

  @Test("during the read-back, a lost answer stays unknown")
  func whileInDoubt() async {
    let doubt = DeskError(.unknownOutcome)
    fixture.platform.script(.loseAnswer(doubt), for: .setStatus)
    let task = Task {
      await fixture.desk.changeStatus(fixture.change()) { step in
        if step == .sending { fixture.platform.script(.hold(gate), for: .order) }
      }
    }
    await gate.arrivals(1)
    task.cancel()
    #expect(await task.value == .unknown(doubt, last: nil))
    #expect(fixture.journalStates == [[.sending, .unknown]])
  }

  @Test("a canceled write that waits for another one to end sends nothing")
  func whileWaiting() async {
    fixture.platform.script(.hold(gate), for: .setStatus)
    let first = Task { await fixture.desk.changeStatus(fixture.change()) }
    await gate.arrivals(1)
    let second = Task { await fixture.desk.changeStatus(fixture.change(to: .dispatched)) }
    second.cancel()
    gate.open()
    #expect(await first.value.name == "confirmed")
    #expect(await second.value == .notSent(DeskError(.canceled)))
    #expect(fixture.platform.writes.count == 1)
  }
}
