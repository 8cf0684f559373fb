import Commerce
import Desk
import Foundation
import Testing

@testable import LocalStore

@Suite("The journal")
struct JournalTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  @Test("an opened entry is sending, with its intent, time and user")
  func opened() async throws {
    let id = try await store.open(.sample(1), at: .after(0))
    let entry = try #require(try await store.entry(id))
    #expect(entry.intent == .sample(1))
    #expect(entry.events == [JournalEntry.Event(state: .sending, at: .after(0), note: "")])
    #expect(entry.uid == UInt32(getuid()))
  }

  @Test("every state becomes an event", arguments: WriteState.allCases)
  func states(state: WriteState) async throws {
    let id = try await store.open(.sample(1), at: .after(0))
    try await store.record(state, note: "HTTP 200", for: id, at: .after(5))
    let entry = try #require(try await store.entry(id))
    #expect(entry.events.count == 2)
    #expect(entry.events.last == JournalEntry.Event(state: state, at: .after(5), note: "HTTP 200"))
  }

  @Test("an event names the request that it is about, and a journal with repeats is whole")
  func repeats() async throws {
    let (first, other) = (WriteIntent.sample(1), WriteIntent.sample(2))
    let id = try await store.open(first, at: .after(0))
    _ = try await store.open(other, at: .after(1))
    let note = RepeatNote(RequestID(rawValue: "r2"), reason: "HTTP 429")
    try await store.record(.sending, note: note.text, for: id, at: .after(2))
    try await store.record(.accepted, note: "", for: id, at: .after(3))
    let records = try await store.records(after: 0, since: nil, limit: 9)
    #expect(records.map(\.request) == [first.request, other.request, note.request, note.request])
    #expect(try await store.verify() == .intact(count: 4))
  }

  @Test("a change of lines is kept as it was meant")
  func lines() async throws {
    var intent = WriteIntent.sample(1)
    let entry = LineSet.Entry(productCode: "CAFÉ|\u{1B}[31m", quantity: Quantity(thousandths: 1_500))
    intent.change = .lines(from: [entry], to: [])
    let id = try await store.open(intent, at: .after(0))
    #expect(try await store.entry(id)?.intent == intent)
  }

  @Test("entries come newest first, in pages")
  func paging() async throws {
    var ids: [Int64] = []
    for number in 0..<7 {
      ids.append(try await store.open(.sample(number), at: .after(Int64(number))))
      try await store.record(.accepted, note: "", for: ids[number], at: .after(100))
    }
    let first = try await store.entries(before: nil, limit: 4)
    #expect(first.map(\.id) == Array(ids.reversed().prefix(4)))
    #expect(first.allSatisfy { $0.events.map(\.state) == [.sending, .accepted] })
    let second = try await store.entries(before: first.last?.id, limit: 4)
    #expect(second.map(\.id) == Array(ids.reversed().suffix(3)))
    #expect(try await store.entries(before: nil, limit: 0).isEmpty)
  }

  @Test("an unknown entry is nil, and takes no state")
  func unknownEntry() async throws {
    #expect(try await store.entry(42) == nil)
    #expect(await fault { try await store.record(.confirmed, note: "", for: 42, at: .after(0)) } == .other)
    #expect(try await store.verify() == .intact(count: 0))
  }

  @Test("a canceled task's state is recorded all the same")
  func canceled() async throws {
    let id = try await store.open(.sample(1), at: .after(0))
    let task = Task { [store] in
      withUnsafeCurrentTask { $0?.cancel() }
      try await store.record(.unknown, note: "canceled", for: id, at: .after(1))
    }
    try await task.value
    #expect(try await store.entry(id)?.state == .unknown)
  }

  @Test("the journal survives closing and opening")
  func reopening() async throws {
    let id = try await store.open(.sample(1), at: .after(0))
    try await store.record(.confirmed, note: "seen", for: id, at: .after(1))
    let before = try await store.entries(before: nil, limit: 10)
    store.close()
    let again = try folder.open()
    #expect(try await again.entries(before: nil, limit: 10) == before)
    #expect(try await again.verify() == .intact(count: 2))
  }

  @Test(
    "rows of the journal cannot be changed or deleted",
    arguments: [
      "DELETE FROM journal_event", "DELETE FROM journal_entry", "UPDATE journal_event SET note = 'x'",
      "UPDATE journal_event SET state = 'confirmed'", "UPDATE journal_entry SET digest = x'00'",
      "UPDATE journal_entry SET payload = x'00'",
    ])
  func appendOnly(sql: String) async throws {
    _ = try await store.open(.sample(1), at: .after(0))
    #expect(throws: (any Error).self) {
      try folder.rawConnection().write { try $0.execute(sql: sql) }
    }
    #expect(try await store.verify() == .intact(count: 1))
  }
}
