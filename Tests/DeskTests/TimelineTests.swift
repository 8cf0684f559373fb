import Commerce
import Desk
import DeskTesting
import Testing

@Suite("The timeline of an order")
struct TimelineTests {
  private static func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }

  private func write(_ id: Int64, _ change: WriteChange, _ state: WriteState, at seconds: Int64) -> JournalEntry {
    let intent = WriteIntent(
      orderID: DeskFixture.id, change: change, operatorName: "ana", profile: "test", request: RequestID(rawValue: "r"))
    let events = [WriteState.sending, state].map { JournalEntry.Event(state: $0, at: Self.at(seconds), note: "") }
    return JournalEntry(id: id, intent: intent, uid: 1, events: events)
  }

  private let moved = StatusMove(from: .sentToSupplier, to: .preparing, after: at(20), seenAt: at(30))
  private let change = WriteChange.status(from: .sentToSupplier, to: .preparing)

  @Test("has everything by time, the newest first")
  func merged() {
    let note = OrderNote(id: 7, orderID: DeskFixture.id, author: "bia", at: Self.at(25), text: "oi")
    let timeline = OrderTimeline(
      placedAt: Self.at(10), moves: [moved], writes: [write(1, .lines(from: [], to: []), .confirmed, at: 22)],
      notes: [note])
    #expect(timeline.entries.map(\.id) == [.moved(Self.at(30)), .note(7), .write(1), .placed])
    #expect(timeline.notes == [note])
  }

  @Test("tells a move once that a confirmed write explains; an unknown one may not be the reason")
  func explained() {
    func ids(_ write: JournalEntry) -> [OrderTimeline.Entry.ID] {
      OrderTimeline(placedAt: nil, moves: [moved], writes: [write], notes: []).entries.map(\.id)
    }
    #expect(ids(write(1, change, .confirmed, at: 25)) == [.write(1)])
    #expect(ids(write(1, change, .unknown, at: 25)) == [.moved(Self.at(30)), .write(1)])
    var lookedFor = write(1, change, .accepted, at: 15)
    lookedFor.events.append(JournalEntry.Event(state: .confirmed, at: Self.at(31), note: ""))
    #expect(ids(lookedFor) == [.write(1)])
    #expect(ids(write(1, change, .confirmed, at: 5)) == [.moved(Self.at(30)), .write(1)])
    #expect(
      ids(write(1, .status(from: .preparing, to: .open), .confirmed, at: 25)) == [.moved(Self.at(30)), .write(1)])
  }

  @Test("comes from what readings, writes and operators left in the store")
  func fromStore() async throws {
    let fixture = DeskFixture()
    let note = try await fixture.desk.addNote("ligar", on: DeskFixture.id)
    fixture.clock.advance(by: .seconds(1))
    _ = await fixture.desk.changeStatus(fixture.change())
    let timeline = await fixture.desk.timeline(of: DeskFixture.id, placedAt: Timestamp(seconds: 1))
    #expect(timeline.entries.map(\.id) == [.write(1), .note(note.id), .placed])
    fixture.store.fail(.diskFull)
    let left = await fixture.desk.timeline(of: DeskFixture.id, placedAt: Timestamp(seconds: 1))
    #expect(left.entries.map(\.id) == [.placed])
  }
}
