import Commerce
import Desk
import DeskTesting
import Testing

@Suite("What operators leave for each other")
struct TeamTests {
  let fixture = DeskFixture()

  @Test("notes and claims carry the operator's name, and nothing reaches the platform")
  func signed() async throws {
    let note = try await fixture.desk.addNote("oi", on: DeskFixture.id)
    try await fixture.desk.claim(DeskFixture.id)
    #expect(note.author == "ana" && note.id > 0)
    #expect(fixture.store.ownClaims.map(\.operatorName) == ["ana"])
    try await fixture.desk.giveUpClaim(on: DeskFixture.id)
    try await fixture.desk.removeNote(note.id)
    #expect(fixture.store.ownClaims.isEmpty)
    #expect(try await fixture.store.notes(of: DeskFixture.id).isEmpty)
    #expect(fixture.platform.writes.isEmpty)
  }

  @Test("a draft that is taken over is the operator's and not the other's any more")
  func takeOver() async throws {
    var draft = try fixture.draft { $0.remove("A") }
    draft.owner = "bia"
    try await fixture.desk.keep(draft)
    let taken = try await fixture.desk.takeOver(DeskFixture.id, from: "bia")
    #expect(taken?.owner == "ana" && taken?.removed == ["A"])
    #expect(try await fixture.desk.drafts() == [taken])
    #expect(try await fixture.desk.takeOver(DeskFixture.id, from: "bia") == nil)
  }

  // MARK: The shift

  private func write(
    _ change: WriteChange, _ state: WriteState, on id: OrderID = DeskFixture.id
  ) async throws -> JournalEntry.ID {
    let intent = WriteIntent(
      orderID: id, change: change, operatorName: "ana", profile: "test", request: RequestID(rawValue: "r"))
    let entry = try await fixture.store.open(intent, at: fixture.clock.now())
    try await fixture.store.record(state, note: "", for: entry, at: fixture.clock.now())
    return entry
  }

  private let forth = WriteChange.status(from: .sentToSupplier, to: .preparing)

  @Test("a shift tells of the writes that are open, the newest first")
  func openWrites() async throws {
    let other = OrderID(rawValue: "1")
    let first = try await write(forth, .unknown)
    let lines = try await write(.lines(from: [], to: []), .notConfirmed)
    _ = try await write(forth, .confirmed)
    let last = try await write(forth, .notConfirmed)
    let elsewhere = try await write(forth, .unknown, on: other)
    let report = try await fixture.desk.shift(notesSince: Timestamp(seconds: 0), alertStatuses: [.failed])
    #expect(report.openWrites.map(\.id) == [elsewhere, last, lines, first])
    try await fixture.store.schedule([first, last], due: nil, looks: 0)
    for id in [first, last] { _ = try await fixture.desk.close(id, word: "visto no portal") }
    let later = try await fixture.desk.shift(notesSince: Timestamp(seconds: 0), alertStatuses: [.failed])
    #expect(later.openWrites.map(\.id) == [elsewhere, lines])
    #expect(fixture.store.journal.first?.events.last?.note == "ana: visto no portal")
  }

  @Test("a shift tells of drafts and forms by owner, claims, notes since a moment, and statuses that ask for somebody")
  func rest() async throws {
    for owner in ["caio", "bia"] {
      var draft = try fixture.draft { $0.remove("A") }
      draft.owner = owner
      try await fixture.desk.keep(draft)
    }
    var form = CustomerForm()
    form[.email] = "a@b.c"
    try await fixture.store.keep(form, of: "caio", at: fixture.clock.now())
    try await fixture.desk.addNote("velha", on: DeskFixture.id)
    fixture.clock.advance(by: .seconds(5))
    let since = fixture.clock.now()
    try await fixture.desk.addNote("nova", on: DeskFixture.id)
    fixture.store.setClaimsElsewhere([OrderClaim(orderID: DeskFixture.id, operatorName: "bia", since: since)])
    fixture.platform.place(.sample(1, status: .failed))
    _ = try await fixture.desk.page(status: .failed, number: 1)
    _ = try await fixture.desk.page(status: .cancellationRequested, number: 1)
    let report = try await fixture.desk.shift(notesSince: since, alertStatuses: [.cancellationRequested, .failed])
    #expect(report.drafts.map(\.owner) == ["bia", "caio"])
    #expect(report.recordDrafts.map(\.owner) == ["caio"])
    #expect(report.recordDrafts.map(\.content) == [.newCustomer(fields: 1)])
    #expect(report.claims.map(\.operatorName) == ["bia"])
    #expect(report.notes.map(\.text) == ["nova"])
    #expect(report.alerts.map(\.status) == [.failed])
    #expect(report.alerts.map(\.count.value) == [1])
  }
}
