import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Keeping drafts")
struct DraftKeepingTests {
  let fixture = DeskFixture()

  @Test("a draft is kept until nothing is staged in it any more")
  func keep() async throws {
    var draft = try fixture.draft { $0.remove("A") }
    try await fixture.desk.keep(draft)
    #expect(try await fixture.desk.drafts() == [draft])
    draft.undo("A")
    try await fixture.desk.keep(draft)
    #expect(try await fixture.desk.drafts() == [])
  }

  @Test("a store that cannot keep a draft says so")
  func failing() async throws {
    fixture.store.fail(.diskFull)
    let draft = try fixture.draft { $0.remove("A") }
    let error = await #expect(throws: DeskError.self) { try await fixture.desk.keep(draft) }
    #expect(error?.kind == .store(.diskFull))
    await #expect(throws: DeskError.self) { try await fixture.desk.drafts() }
  }

  @Test("a draft is forgotten once a reading agrees with it")
  func confirmed() async throws {
    let draft = try fixture.draft { $0.remove("A") }
    try await fixture.desk.keep(draft)
    #expect(await fixture.desk.changeLines(draft).name == "confirmed")
    #expect(try await fixture.desk.drafts() == [])
  }

  @Test(
    "a draft stays when its sending is not known to have worked",
    arguments: [
      (.fail(DeskError(.refused)), "refused"), (.fail(DeskError(.unreachable(.other))), "notSent"),
      (.fail(DeskError(.unknownOutcome)), "unknown"), (.neverApply, "notConfirmed"),
    ] as [(FakePlatform.Fault, String)])
  func notConfirmed(fault: FakePlatform.Fault, outcome: String) async throws {
    let draft = try fixture.draft { $0.remove("A") }
    try await fixture.desk.keep(draft)
    fixture.platform.script(fault, for: .setLines)
    #expect(await fixture.desk.changeLines(draft).name == outcome)
    #expect(try await fixture.desk.drafts() == [draft])
  }

  @Test("a draft stays when the order moved")
  func moved() async throws {
    let draft = try fixture.draft { $0.remove("A") }
    try await fixture.desk.keep(draft)
    fixture.platform.place(.sample(3974, status: .canceled))
    #expect(await fixture.desk.changeLines(draft).name == "moved")
    #expect(try await fixture.desk.drafts() == [draft])
  }

  @Test("what was staged while the draft was being sent stays")
  func changedMeanwhile() async throws {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setLines)
    let draft = try fixture.draft { $0.remove("A") }
    try await fixture.desk.keep(draft)
    let sending = Task { await fixture.desk.changeLines(draft) }
    await gate.arrivals(1)
    var later = draft
    fixture.clock.advance(by: .milliseconds(5))
    later.changedAt = fixture.clock.now()
    later.setQuantity(Quantity(8), of: "B")
    try await fixture.desk.keep(later)
    gate.open()
    #expect(await sending.value.name == "confirmed")
    #expect(try await fixture.desk.drafts() == [later])
  }

  @Test("a draft that was rebased and sent takes the one it came from with it")
  func rebased() async throws {
    let draft = try fixture.draft { $0.remove("A") }
    try await fixture.desk.keep(draft)
    let now = Order.sample(3974, status: .preparing)
    fixture.platform.place(now)
    #expect(await fixture.desk.changeLines(draft.rebased(on: now)).name == "confirmed")
    #expect(try await fixture.desk.drafts() == [])
  }

  @Test("a draft whose change the rebased order already has is forgotten without sending")
  func rebasedToNothing() async throws {
    let draft = try fixture.draft { $0.remove("A") }
    try await fixture.desk.keep(draft)
    let now = Order.sample(3974, lines: [.sample("B", 3, centavos: 550)])
    let rebased = draft.rebased(on: now)
    #expect(rebased.isEmpty)
    try await fixture.desk.keep(rebased)
    #expect(try await fixture.desk.drafts() == [])
    #expect(fixture.platform.writes.isEmpty)
  }
}
