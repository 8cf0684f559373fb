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

  public func takeOrphans(
    at time: Timestamp, where isWanted: @escaping @Sendable (WriteIntent) -> Bool
  ) async throws(DeskError) -> [JournalEntry] {
    try await access(.journalRecording) { state in
      let orphans = state.entries.filter { !state.own.contains($0.id) && isWanted($0.intent) }
      let left = orphans.filter { !$0.isSettled && $0.state != .sending && !state.left.contains($0.id) }
      let wanted = Set(orphans.map(\.id))
      let unknown = state.makeUnknown(note: "orphan", at: time) { wanted.contains($1) }
      for entry in unknown + left {
        state.left.insert(entry.id)
        state.due[entry.id] = time
      }
      return unknown + left
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
    guard entries[index].intent.change.mayBecome(event.state, from: entries[index].state) else { return true }
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

extension MemoryStore: DoubtQueue {
  public func openWrites(of order: OrderID?) async throws(DeskError) -> [OpenWrite] {
    try await access(.journalReading) { state in
      state.entries.filter { !$0.isSettled && (order == nil || $0.intent.target.orderID == order) }.map { entry in
        OpenWrite(
          entry: entry, isAttended: state.own.contains(entry.id), due: state.due[entry.id],
          looks: state.looksAtWrites[entry.id] ?? 0)
      }
    }
  }

  public func schedule(_ ids: [JournalEntry.ID], due: Timestamp?, looks: Int) async throws(DeskError) {
    try await access(.journalRecording) { state in
      for id in ids {
        state.own.remove(id)
        state.left.insert(id)
        state.due[id] = due
        state.looksAtWrites[id] = looks
      }
    }
  }

  public func beginSettling() async -> Bool {
    isSettling.withLock { isSettling in
      defer { isSettling = true }
      return !isSettling
    }
  }

  public func endSettling() async {
    isSettling.withLock { $0 = false }
  }
}

extension MemoryStore: OrderLocks {
  public func lock(
    _ subject: LockSubject, for operatorName: String, at time: Timestamp
  ) async throws(DeskError) -> LockHolder? {
    locks.withLock { locks in
      if let holder = locks[subject] { return holder }
      locks[subject] = LockHolder(operatorName: operatorName, since: time, processID: 1, isStopped: false)
      return nil
    }
  }

  public func unlock(_ subject: LockSubject) async {
    locks.withLock { $0[subject] = nil }
  }

  /// Another process takes a lock, or gives it up.
  public func setLock(_ subject: LockSubject, heldBy holder: LockHolder?) {
    locks.withLock { $0[subject] = holder }
  }
}
