import Commerce
import Desk
import FoundationEssentials
import GRDB
import Glibc

/// The end of the journal within one transaction: appends events and advances head and anchor.
struct JournalChain {
  private let ends: JournalEnds
  /// The last event in the store.
  private(set) var end: JournalHead
  /// What the store lacks according to head and anchor: events were removed, or the file was replaced. Nothing is appended then,
  /// and both stay unchanged, since advancing them would hide the fault.
  let fault: JournalVerification?
  private var hasAppended = false

  init(in db: Database, ends: JournalEnds) throws {
    self.ends = ends
    // Read before the store, which may only be ahead of them.
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

  /// Appends an event to an entry if it may follow the last one, and updates the list of open writes.
  ///
  /// - Throws: ``DeskError/StoreFault/restored`` if the store lacks something.
  mutating func append(
    _ state: WriteState, note: String, entryID: Int64, at time: Timestamp, lease: Int64, in db: Database
  ) throws {
    let change = try Self.change(of: entryID, db)
    if let last = try Self.state(of: entryID, db), !change.mayBecome(state, from: last) { return }
    try append(state.rawValue, note: note, entryID: entryID, at: time, in: db)
    if !change.isSettled(in: state) {
      // The sender works on the write; a process that records its outcome later does not.
      try db.execute(
        literal: state == .sending
          ? "INSERT OR REPLACE INTO open_write (entry_id, lease) VALUES (\(entryID), \(lease))"
          : "INSERT OR IGNORE INTO open_write (entry_id, lease) VALUES (\(entryID), \(lease))")
    } else {
      try db.execute(literal: "DELETE FROM open_write WHERE entry_id = \(entryID)")
    }
  }

  /// Appends an act on the store itself.
  ///
  /// - Parameters:
  ///   - entryID: the entry acted on; `nil` creates a new one.
  ///   - acceptsFault: whether this event accepts the incomplete store.
  mutating func append(
    _ act: StoreAct, note: String = "", entryID: Int64? = nil, payload: StoreAct.Payload = .init(),
    at time: Timestamp, acceptsFault: Bool = false, in db: Database
  ) throws {
    let entry: Int64
    if let entryID {
      entry = entryID
    } else {
      entry = try min(0, Int64.fetchOne(db, sql: "SELECT min(id) FROM journal_entry") ?? 0) - 1
      let content = try JSONEncoder().encode(payload)
      try db.execute(
        literal: """
          INSERT INTO journal_entry (id, digest, payload)
          VALUES (\(entry), \(JournalPayload.digest(of: content)), \(content))
          """)
    }
    try append(act.rawValue, note: note, entryID: entry, at: time, acceptsFault: acceptsFault, in: db)
  }

  private mutating func append(
    _ state: String, note: String, entryID: Int64, at time: Timestamp, acceptsFault: Bool = false, in db: Database
  ) throws {
    guard fault == nil || acceptsFault else {
      throw DeskError(
        .store(.restored), detail: "the store has \(end.count) events, its head or anchor counts others")
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

  /// Whether an entry in a state is still unsettled.
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
      // Acts on the store are not states of a write.
      if let state = WriteState(rawValue: state) { return state }
    }
    return nil
  }

  /// Advances head and anchor after the commit.
  func writeEnds() {
    if hasAppended, fault == nil { ends.write(end) }
  }
}
