import Commerce
import Desk
import FoundationEssentials
import GRDB
import Glibc

/// The end of the journal inside one transaction: appends events and carries the head on.
struct JournalChain {
  private let key: JournalKey
  private let headPath: String
  /// The last event in the store.
  private var end: JournalHead
  /// Whether the head on file is a true beginning of what the store holds. If not, events were taken away, and the file
  /// stays as it is: a head carried on would hide that.
  private let headIsTrue: Bool
  private var hasAppended = false

  init(in db: Database, key: JournalKey, headPath: String) throws {
    self.key = key
    self.headPath = headPath
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT position, mac FROM journal_event ORDER BY position DESC LIMIT 1"))
    end = try last.map { try JournalHead(count: $0.read(0), code: $0.read(1)) } ?? .empty
    switch JournalHead.read(from: headPath, key: key) {
    case .authentic(end), .authentic(.empty): headIsTrue = true
    case .authentic(let head):
      // A process ended between its commit and the head: the store is ahead.
      let code = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT mac FROM journal_event WHERE position = ?"), arguments: [head.count])
      headIsTrue = code == head.code
    case .missing, .forged: headIsTrue = false
    }
  }

  /// Adds an event to an entry, and keeps the list of open writes.
  mutating func append(
    _ state: WriteState, note: String, entryID: Int64, at time: Timestamp, lease: Int64, in db: Database
  ) throws {
    let digest = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT digest FROM journal_entry WHERE id = ?"), arguments: [entryID])
    guard let digest else { throw DeskError(.store(.other), detail: "no journal entry \(entryID)") }
    let event = ChainedEvent(
      position: end.count + 1, entryID: entryID, state: state.rawValue, at: time.milliseconds, note: note,
      uid: Int64(getuid()), digest: digest)
    end = JournalHead(count: event.position, code: event.code(after: end.code, key: key))
    hasAppended = true
    try db.execute(
      literal: """
        INSERT INTO journal_event (position, entry_id, state, at, note, uid, mac)
        VALUES (\(event.position), \(entryID), \(event.state), \(event.at), \(note), \(event.uid), \(end.code))
        """)
    if try Self.isOpen(entryID, in: state, db) {
      // Who sends it works on it; who records what became of it later does not.
      try db.execute(
        literal: state == .sending
          ? "INSERT OR REPLACE INTO open_write (entry_id, lease) VALUES (\(entryID), \(lease))"
          : "INSERT OR IGNORE INTO open_write (entry_id, lease) VALUES (\(entryID), \(lease))")
    } else {
      try db.execute(literal: "DELETE FROM open_write WHERE entry_id = \(entryID)")
    }
  }

  /// Whether an entry in a state is still to be looked for.
  static func isOpen(_ id: Int64, in state: WriteState, _ db: Database) throws -> Bool {
    let payload = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT payload FROM journal_entry WHERE id = ?"), arguments: [id])
    return try !JournalPayload.intent(from: payload).change.isSettled(in: state)
  }

  /// Carries the head on to the end, after the commit. The events are safe by then, so a failure is no error: the head
  /// stays behind, which is allowed, until the next event.
  func writeHead() {
    guard hasAppended, headIsTrue else { return }
    try? end.write(to: headPath, key: key)
  }
}
