import Commerce
import Desk

extension MemoryStore {
  public func open(_ intent: WriteIntent, at time: Timestamp) async throws(DeskError) -> JournalEntry.ID {
    try await access(.journalOpening) { state in
      let id = JournalEntry.ID(state.entries.count + 1)
      let event = JournalEntry.Event(state: .sending, at: time, note: "")
      state.entries.append(JournalEntry(id: id, intent: intent, uid: 1000, events: [event]))
      state.own.insert(id)
      return id
    }
  }

  public func record(
    _ state: WriteState, note: String, for id: JournalEntry.ID, at time: Timestamp
  ) async throws(DeskError) {
    let isThere = try await access(.journalRecording) { contents in
      contents.append(JournalEntry.Event(state: state, at: time, note: note), to: id)
    }
    guard isThere else { throw DeskError(.store(.other), detail: "no journal entry \(id)") }
  }

  public func entries(before id: JournalEntry.ID?, limit: Int) async throws(DeskError) -> [JournalEntry] {
    try await access(.journalReading) { state in
      Array(state.entries.reversed().drop { entry in id.map { entry.id >= $0 } ?? false }.prefix(max(0, limit)))
    }
  }

  public func entry(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry? {
    try await access(.journalReading) { state in state.entries.first { $0.id == id } }
  }

  public func entries(of id: OrderID, limit: Int) async throws(DeskError) -> [JournalEntry] {
    try await access(.journalReading) { state in
      Array(state.entries.reversed().filter { $0.intent.target.orderID == id }.prefix(max(0, limit)))
    }
  }

  public func unsettledEntries(since time: Timestamp) async throws(DeskError) -> [JournalEntry] {
    try await access(.journalReading) { state in
      state.entries.reversed().filter { !$0.isSettled && ($0.events.last?.at ?? $0.openedAt) >= time }
    }
  }

  public func takeOrphans(
    at time: Timestamp, where isWanted: @escaping @Sendable (WriteIntent) -> Bool
  ) async throws(DeskError) -> [JournalEntry] {
    try await access(.journalRecording) { state in
      let orphans = state.entries.filter { !state.own.contains($0.id) && isWanted($0.intent) }
      let accepted = orphans.filter { $0.state == .accepted && !$0.isSettled }
      state.own.formUnion(accepted.map(\.id))
      let wanted = Set(orphans.map(\.id))
      return state.makeUnknown(note: "orphan", at: time) { wanted.contains($1) } + accepted
    }
  }

  public func abandonOwn(note: String, at time: Timestamp) async throws(DeskError) {
    _ = try await access(.journalRecording) { state in
      state.makeUnknown(note: note, at: time) { $0.contains($1) }
    }
  }
}

extension MemoryStore.State {
  /// Returns `false` if there is no such entry.
  mutating func append(_ event: JournalEntry.Event, to id: JournalEntry.ID) -> Bool {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return false }
    entries[index].events.append(event)
    return true
  }

  /// Records the chosen entries in flight as unknown and returns them.
  mutating func makeUnknown(
    note: String, at time: Timestamp, where isChosen: (Set<JournalEntry.ID>, JournalEntry.ID) -> Bool
  ) -> [JournalEntry] {
    let indices = entries.indices.filter { entries[$0].state == .sending && isChosen(own, entries[$0].id) }
    for index in indices { entries[index].events.append(JournalEntry.Event(state: .unknown, at: time, note: note)) }
    return indices.map { entries[$0] }
  }
}
