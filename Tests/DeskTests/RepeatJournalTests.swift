import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Repeats in the journal")
struct RepeatJournalTests {
  let fixture = RecordFixture()

  @Test("a repeated batch is sent again in its entry, with its own request and the reason")
  func batch() async throws {
    try await fixture.keep(1...2)
    fixture.platform.script(.sendAgain("HTTP 429"), for: .sendProducts, times: 1)
    #expect(try await fixture.catalog.push() == PushOutcome(accepted: 2))
    let entry = try #require(fixture.store.journal.first)
    #expect(fixture.journalStates == [[.sending, .sending, .accepted]])
    #expect([entry.intent.request] + entry.events.compactMap(\.repeatRequest) == fixture.platform.requests)
    #expect(Set(fixture.platform.requests).count == 2)
    #expect(RepeatNote(entry.events[1].note)?.reason == "HTTP 429")
  }

  @Test("a repeat's reason says nothing of the customers")
  func terms() async throws {
    fixture.platform.script(.sendAgain("HTTP 503, 1: \(DocumentNumber.sample(1).text)"), for: .setTerms, times: 1)
    _ = try await fixture.customers.setTerms([.sample(1)])
    let note = try #require(fixture.store.journal.first?.events[1].note)
    #expect(RepeatNote(note)?.reason == "HTTP 503, 1: …")
  }

  @Test("what could not connect after a try that was not taken is refused in the journal; what never left is not sent")
  func notTaken() async throws {
    for left in [true, false] {
      var error = DeskError(.unreachable(.connectionRefused))
      error.sent = left
      fixture.platform.script(.fail(error), for: .setTerms)
      _ = try? await fixture.customers.setTerms([.sample(1)])
      #expect(fixture.store.journal.last?.state == (left ? .refused : .notSent))
    }
  }

  @Test("without a journal nothing is sent again")
  func noJournal() async throws {
    try await fixture.keep(1...1)
    fixture.platform.script(.sendAgain("reset"), for: .sendProducts, times: 1)
    fixture.store.fail(.diskFull, in: [.journalRecording])
    #expect(try await fixture.catalog.push().failure?.kind == .unknownOutcome)
    #expect(fixture.platform.requests.count == 1)
    #expect(fixture.journalStates == [[.sending]])
  }

  @Test("a repeat's note is read as it was written", arguments: ["", "HTTP 429", "HTTP 503, 303001: suspended"])
  func note(reason: String) {
    let note = RepeatNote(.random(), reason: reason)
    #expect(RepeatNote(note.text) == note)
    #expect(RepeatNote(reason) == nil)
  }
}
