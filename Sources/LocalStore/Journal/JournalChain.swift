import Commerce
import Desk
import FoundationEssentials
import GRDB
import Glibc

/// The end of the journal inside one transaction: appends events and carries head and anchor on.
struct JournalChain {
  private let ends: JournalEnds
  /// The last event in the store.
  private(set) var end: JournalHead
  /// What head and anchor miss in the store: events were taken away, or another file put in its place. Nothing is appended
  /// then, and both stay as they are: carried on they would hide that.
  let fault: JournalVerification?
  private var hasAppended = false

  init(in db: Database, ends: JournalEnds) throws {
    self.ends = ends
    // Before the store, which may only be ahead of them.
    let readings = ends.read()
    let end = try Self.end(db)
    self.end = end
    fault = try readings.fault(of: end) { count in
      try Data.fetchOne(
        db.cachedStatement(sql: "SELECT mac FROM journal_event WHERE position = ?"), arguments: [count])
    }
  }

  static func end(_ db: Database) throws -> JournalHead {
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT position, mac FROM journal_event ORDER BY position DESC LIMIT 1"))
    return try last.map { try JournalHead(count: $0.read(0), code: $0.read(1)) } ?? .empty
  }

  /// Adds an event to an entry, if it may follow the last one, and keeps the list of open writes.
  ///
  /// - Throws: ``DeskError/StoreFault/restored`` where the store lacks something.
  mutating func append(
    _ state: WriteState, note: String, entryID: Int64, at time: Timestamp, lease: Int64, in db: Database
  ) throws {
    let change = try Self.change(of: entryID, db)
    if let last = try Self.state(of: entryID, db), !change.mayBecome(state, from: last) { return }
    try append(state.rawValue, note: note, entryID: entryID, at: time, in: db)
    if !change.isSettled(in: state) {
      // Who sends it works on it; who records what became of it later does not.
      try db.execute(
        literal: state == .sending
          ? "INSERT OR REPLACE INTO open_write (entry_id, lease) VALUES (\(entryID), \(lease))"
          : "INSERT OR IGNORE INTO open_write (entry_id, lease) VALUES (\(entryID), \(lease))")
    } else {
      try db.execute(literal: "DELETE FROM open_write WHERE entry_id = \(entryID)")
    }
  }

  /// Adds what is done to the store itself.
  ///
  /// - Parameters:
  ///   - entryID: the entry it is done to; `nil` gives it one of its own.
  ///   - acceptsFault: whether it is the very event by which an incomplete store is taken for true.
  mutating func append(
    _ act: StoreAct, note: String = "", entryID: Int64? = nil, statement: StoreAct.Statement = .init(),
    at time: Timestamp, acceptsFault: Bool = false, in db: Database
  ) throws {
    let entry: Int64
    if let entryID {
      entry = entryID
    } else {
      entry = try min(0, Int64.fetchOne(db, sql: "SELECT min(id) FROM journal_entry") ?? 0) - 1
      let payload = try JSONEncoder().encode(statement)
      try db.execute(
        literal: """
          INSERT INTO journal_entry (id, digest, payload)
          VALUES (\(entry), \(JournalPayload.digest(of: payload)), \(payload))
          """)
    }
    try append(act.rawValue, note: note, entryID: entry, at: time, acceptsFault: acceptsFault, in: db)
  }

  private mutating func append(
    _ state: String, note: String, entryID: Int64, at time: Timestamp, acceptsFault: Bool = false, in db: Database
  ) throws {
    guard fault == nil || acceptsFault else {
      throw DeskError(
        .store(.restored), detail: "the store has \(end.count) events, its head or anchor tells of others")
    }
    let digest = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT digest FROM journal_entry WHERE id = ?"), arguments: [entryID])
    guard let digest else { throw DeskError(.store(.other), detail: "no journal entry \(entryID)") }
    let event = ChainedEvent(
      position: end.count + 1, entryID: entryID, state: state, at: time.milliseconds, note: note,
      uid: Int64(getuid()), digest: digest)
    end = JournalHead(count: event.position, code: event.code(after: end.code, key: ends.key))
    hasAppended = true
    try db.execute(
      literal: """
        INSERT INTO journal_event (position, entry_id, state, at, note, uid, mac)
        VALUES (\(event.position), \(entryID), \(event.state), \(event.at), \(note), \(event.uid), \(end.code))
        """)
  }

  /// Whether an entry in a state is still to be looked for.
  static func isOpen(_ id: Int64, in state: WriteState, _ db: Database) throws -> Bool {
    try !change(of: id, db).isSettled(in: state)
  }

  private static func change(of id: Int64, _ db: Database) throws -> WriteChange {
    let payload = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT payload FROM journal_entry WHERE id = ?"), arguments: [id])
    return try JournalPayload.intent(from: payload).change
  }

  private static func state(of id: Int64, _ db: Database) throws -> WriteState? {
    let states = try String.fetchCursor(
      db.cachedStatement(sql: "SELECT state FROM journal_event WHERE entry_id = ? ORDER BY position DESC"),
      arguments: [id])
    while let state = try states.next() {
      // What was done to the store itself is no state of a write.
      if let state = WriteState(rawValue: state) { return state }
    }
    return nil
  }

  /// Carries head and anchor on to the end, after the commit.
  func writeEnds() {
    if hasAppended, fault == nil { ends.write(end) }
  }
}
