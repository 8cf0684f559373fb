import Commerce
import Desk
import FoundationEssentials
import GRDB

extension LocalStore {
  /// How long a leaving program waits for other processes.
  private static let timeoutWhenLeaving = Duration.seconds(1)

  public func open(_ intent: WriteIntent, at time: Timestamp) async throws(DeskError) -> JournalEntry.ID {
    try await appendToJournal { [lock] db, chain in
      let payload = try JournalPayload(intent).encoded()
      let digest = JournalPayload.digest(of: payload)
      try db.execute(literal: "INSERT INTO journal_entry (digest, payload) VALUES (\(digest), \(payload))")
      let id = db.lastInsertedRowID
      try Self.listOrderWrite(id, intent, at: time.milliseconds, in: db)
      try chain.append(.sending, note: "", entryID: id, at: time, lease: lock.lease, in: db)
      return id
    }
  }

  public func record(
    _ state: WriteState, note: String, for id: JournalEntry.ID, at time: Timestamp
  ) async throws(DeskError) {
    try await appendToJournal { [lock] db, chain in
      try chain.append(state, note: note, entryID: id, at: time, lease: lock.lease, in: db)
    }
  }

  public func entries(before id: JournalEntry.ID?, limit: Int) async throws(DeskError) -> [JournalEntry] {
    let (end, count) = (id ?? .max, max(0, limit))
    return try await read { db in
      try JournalEntry.fetch(
        db,
        where: "id IN (SELECT id FROM journal_entry WHERE id BETWEEN 1 AND \(end - 1) ORDER BY id DESC LIMIT \(count))")
    }
  }

  public func entry(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry? {
    try await read { db in
      try JournalEntry.fetch(db, where: "id = \(id)").first
    }
  }

  /// If two processes call this at once, each orphan is returned to one of them.
  public func takeOrphans(
    at time: Timestamp, where isWanted: @escaping @Sendable (WriteIntent) -> Bool
  ) async throws(DeskError) -> [JournalEntry] {
    // Most calls find nothing and need no lock to learn it.
    guard try await !read({ [lock] db in try Self.orphans(db, lock, where: isWanted).isEmpty }) else { return [] }
    return try await appendToJournal { [lock] db, chain in
      let orphans = try Self.orphans(db, lock, where: isWanted)
      for id in try Self.sending(among: orphans, db) {
        try chain.append(
          .unknown, note: "the program that sent it ended before an answer came", entryID: id, at: time,
          lease: OpenWriteRow.nobody, in: db)
      }
      try db.execute(
        literal: """
          UPDATE open_write SET lease = \(OpenWriteRow.nobody), due_at = \(time.milliseconds) WHERE entry_id IN \(orphans)
          """)
      return try JournalEntry.fetch(db, where: "id IN \(orphans)")
    }
  }

  public func abandonOwn(note: String, at time: Timestamp) async throws(DeskError) {
    try await appendToJournal(timeout: min(timeout, Self.timeoutWhenLeaving)) { [lock] db, chain in
      let own = try Int64.fetchAll(
        db, sql: "SELECT entry_id FROM open_write WHERE lease = ? ORDER BY entry_id", arguments: [lock.lease])
      for id in try Self.sending(among: own, db) {
        try chain.append(.unknown, note: note, entryID: id, at: time, lease: lock.lease, in: db)
      }
    }
  }

  /// The entries whose acceptance is unknown.
  private static func sending(among ids: [Int64], _ db: Database) throws -> [Int64] {
    try JournalEntry.fetch(db, where: "id IN \(ids)").filter { $0.state == .sending }.map(\.id).sorted()
  }

  /// Open writes of processes that have ended, oldest first.
  private static func orphans(
    _ db: Database, _ lock: StoreLock, where isWanted: (WriteIntent) -> Bool
  ) throws -> [Int64] {
    let ids = try OpenWriteRow.fetch(db).filter { $0.lease != OpenWriteRow.nobody && !lock.isHeld($0.lease) }.map(\.id)
    guard !ids.isEmpty else { return [] }
    return try JournalEntry.fetch(db, where: "id IN \(ids)").filter { isWanted($0.intent) }.map(\.id).sorted()
  }
}

extension JournalEntry {
  /// The entries that match a condition, newest first, with their events, by one query.
  static func fetch(_ db: Database, where condition: SQL) throws -> [JournalEntry] {
    let request: SQLRequest<Row> = """
      SELECT entry.id, entry.payload, event.state, event.at, event.note, event.uid
      FROM (SELECT id, payload FROM journal_entry WHERE \(condition)) AS entry
      JOIN journal_event AS event ON event.entry_id = entry.id AND event.state NOT IN \(StoreAct.states)
      ORDER BY entry.id DESC, event.position
      """
    var entries: [JournalEntry] = []
    let rows = try request.fetchCursor(db)
    while let row = try rows.next() {
      guard let state = try WriteState(rawValue: row.read(2)) else {
        throw DeskError(.store(.corrupt), detail: "a state of the journal cannot be read")
      }
      let event = try Event(state: state, at: Timestamp(milliseconds: row.read(3)), note: row.read(4))
      let id: Int64 = try row.read(0)
      if entries.last?.id == id {
        entries[entries.endIndex - 1].events.append(event)
      } else {
        let intent = try JournalPayload.intent(from: row.readIfPresent(1))
        entries.append(JournalEntry(id: id, intent: intent, uid: try row.read(5), events: [event]))
      }
    }
    return entries
  }
}
