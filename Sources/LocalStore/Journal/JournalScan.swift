import FoundationEssentials
import GRDB

/// Walks the whole journal and computes its chain anew.
struct JournalScan {
  let key: JournalKey
  /// The head as it was on file *before* the walk: the store may only be ahead of it.
  let head: JournalHead.Reading

  func run(_ db: Database) throws -> JournalVerification {
    var end = JournalHead.empty
    var codeAtHead = end.code
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT event.position, event.entry_id, event.state, event.at, event.note, event.uid, event.mac,
          entry.digest, entry.payload
        FROM journal_event AS event LEFT JOIN journal_entry AS entry ON entry.id = event.entry_id
        ORDER BY event.position
        """)
    while let row = try rows.next() {
      guard try row.read(0) == end.count + 1 else { return .broken(at: Int(end.count + 1), reason: .eventMissing) }
      guard let code = try? code(of: row, after: end.code), Data.fromDatabaseValue(row[6]) == code else {
        return .broken(at: Int(end.count + 1), reason: .eventChanged)
      }
      end = JournalHead(count: end.count + 1, code: code)
      if case .authentic(let head) = head, head.count == end.count { codeAtHead = code }
      if try row.hasChangedPayload() { return .broken(at: Int(end.count), reason: .payloadChanged) }
    }
    if let position = try strayEntry(db) { return .broken(at: position, reason: .entryWithoutEvents) }
    switch head {
    case .missing: return .broken(at: Int(end.count + 1), reason: .headMissing)
    case .forged: return .broken(at: Int(end.count + 1), reason: .headChanged)
    case .authentic(let head) where head.count > end.count:
      return .broken(at: Int(end.count + 1), reason: .endMissing)
    case .authentic(let head) where head.code != codeAtHead:
      // Cut off and grown again since: the events up to the head are not those the head was written for.
      return .broken(at: Int(head.count), reason: .endMissing)
    case .authentic: return .intact(count: Int(end.count))
    }
  }

  private func code(of row: Row, after previous: Data) throws -> Data {
    try ChainedEvent(
      position: row.read(0), entryID: row.read(1), state: row.read(2), at: row.read(3), note: row.read(4),
      uid: row.read(5), digest: row.read(7)
    ).code(after: previous, key: key)
  }

  /// Where the event of an entry without events would be.
  private func strayEntry(_ db: Database) throws -> Int? {
    let sql = """
      SELECT (SELECT count(*) FROM journal_event AS event WHERE event.entry_id < entry.id) + 1
      FROM journal_entry AS entry
      WHERE NOT EXISTS (SELECT 1 FROM journal_event AS event WHERE event.entry_id = entry.id) LIMIT 1
      """
    return try Int.fetchOne(db, sql: sql)
  }
}

extension Row {
  fileprivate func hasChangedPayload() throws -> Bool {
    guard let payload = try readIfPresent(8) as Data? else { return false }
    return try read(7) != JournalPayload.digest(of: payload)
  }
}
