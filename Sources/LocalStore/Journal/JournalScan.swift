import Desk
import FoundationEssentials
import GRDB

/// Walks the whole journal, recomputes its chain, and compares derived tables with it.
struct JournalScan {
  let key: JournalKey
  /// Head and anchor as they were *before* the walk: the store may only be ahead of them. `nil` skips them: what they lack was
  /// already reported.
  let ends: JournalEnds.Readings?

  func run(_ db: Database) throws -> JournalVerification {
    var walk = try JournalWalk(db, key: key)
    while try walk.step() {}
    let end = walk.end
    if let fault = walk.fault { return fault }
    if let position = try strayEntry(db) { return .broken(at: position, reason: .entryWithoutEvents) }
    let fault = try ends?.fault(of: end) { count in
      try Data.fetchOne(db, sql: "SELECT mac FROM journal_event WHERE position = ?", arguments: [count])
    }
    if let fault { return fault }
    if let fault = try walk.payloadFault() ?? openWriteFault(walk, db) ?? orderListFault(db) { return fault }
    let objects = try Schema.differences(in: db)
    return objects.isEmpty ? .intact(count: Int(end.count)) : .schemaChanged(objects)
  }

  /// The position that the first event of an entry without events would have.
  private func strayEntry(_ db: Database) throws -> Int? {
    let sql = """
      SELECT (SELECT count(*) FROM journal_event AS event WHERE event.entry_id < entry.id) + 1
      FROM journal_entry AS entry
      WHERE NOT EXISTS (SELECT 1 FROM journal_event AS event WHERE event.entry_id = entry.id) LIMIT 1
      """
    return try Int.fetchOne(db, sql: sql)
  }

  /// Open writes that are missing from their list, or listed without cause.
  private func openWriteFault(_ walk: JournalWalk, _ db: Database) throws -> JournalVerification? {
    var listed = Set(try Int64.fetchAll(db, sql: "SELECT entry_id FROM open_write"))
    for (id, last) in walk.states.sorted(by: { $0.key < $1.key }) {
      let isOpen = try JournalChain.isOpen(id, in: last.state, db)
      let isListed = listed.remove(id) != nil
      guard isOpen != isListed else { continue }
      return .broken(at: last.position, reason: isOpen ? .openWriteMissing : .openWriteForged)
    }
    guard let id = listed.min() else { return nil }
    let position = try Int.fetchOne(
      db, sql: "SELECT max(position) FROM journal_event WHERE entry_id = ?", arguments: [id])
    return .broken(at: position ?? Int(walk.end.count + 1), reason: .openWriteForged)
  }

  /// The list by which an order's open write blocks the next one.
  private func orderListFault(_ db: Database) throws -> JournalVerification? {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.id, entry.payload, min(event.position), event.at,
          listed.entry_id, listed.order_key, listed.operator, listed.to_status, listed.at
        FROM journal_entry AS entry JOIN journal_event AS event ON event.entry_id = entry.id
          LEFT JOIN order_write AS listed ON listed.entry_id = entry.id
        WHERE entry.id > 0 GROUP BY entry.id
        """)
    while let row = try rows.next() {
      let intent = try JournalPayload.intent(from: row.readIfPresent(1))
      let expected = OrderWriteRow(intent, at: try row.read(3))
      let found: OrderWriteRow? =
        row[4] == nil
        ? nil
        : try OrderWriteRow(key: row.read(5), operatorName: row.read(6), status: row.readIfPresent(7), at: row.read(8))
      if expected != found { return .broken(at: try row.read(2), reason: .orderListChanged) }
    }
    let stray = try Int64.fetchOne(
      db, sql: "SELECT entry_id FROM order_write WHERE entry_id NOT IN (SELECT id FROM journal_entry) LIMIT 1")
    return stray.map { _ in .broken(at: 1, reason: .orderListChanged) }
  }
}

/// Walks the chain, event by event.
struct JournalWalk {
  private(set) var end = JournalHead.empty
  /// The first fault of the chain; it ends the walk.
  private(set) var fault: JournalVerification?
  /// The last state of each entry that may be open, and its position.
  private(set) var states: [Int64: (state: WriteState, position: Int)] = [:]
  /// A digest of all events so far that needs no key.
  private(set) var seal = Data()

  private let rows: RowCursor
  private let key: JournalKey
  /// Where the current key took over, and the seal of the events before.
  private let change: (position: Int64, seal: Data)?
  private var withoutPayload: Int?

  init(_ db: Database, key: JournalKey) throws {
    self.key = key
    change = try Self.lastChangeOfKey(db, key)
    rows = try ChainedEvent.rows().fetchCursor(db)
  }

  /// - Returns: false at the end and at a fault.
  mutating func step() throws -> Bool {
    guard fault == nil, let row = try rows.next() else { return false }
    let position = end.count + 1
    guard try row.read(0) == position else { return found(.eventMissing, at: position) }
    guard let event = try? ChainedEvent(row), let code = Data.fromDatabaseValue(row[7]) else {
      return found(.eventChanged, at: position)
    }
    if position == change?.position, change?.seal != seal { return found(.eventChanged, at: position - 1) }
    if position >= change?.position ?? 0, event.code(after: end.code, key: key) != code {
      return found(.eventChanged, at: position)
    }
    seal = event.seal(after: end.code, code: code, before: seal)
    end = JournalHead(count: position, code: code)
    let payload: Data? = try? row.readIfPresent(8)
    if let payload, event.digest != JournalPayload.digest(of: payload) {
      return found(.payloadChanged, at: position)
    }
    note(event, hasPayload: payload != nil)
    return true
  }

  /// The first event of an entry whose payload is missing.
  func payloadFault() -> JournalVerification? {
    withoutPayload.map { .broken(at: $0, reason: .payloadErased) }
  }

  private mutating func note(_ event: ChainedEvent, hasPayload: Bool) {
    let position = Int(event.position)
    if !hasPayload { withoutPayload = withoutPayload ?? position }
    switch WriteState(rawValue: event.state) {
    case .sending, .accepted, .unknown, .notConfirmed:
      states[event.entryID] = WriteState(rawValue: event.state).map { ($0, position) }
    default: states[event.entryID] = nil
    }
  }

  private mutating func found(_ reason: JournalVerification.Reason, at position: Int64) -> Bool {
    fault = .broken(at: Int(position), reason: reason)
    return false
  }

  /// Only a change that the key itself authenticates counts: anybody can write a row.
  private static func lastChangeOfKey(_ db: Database, _ key: JournalKey) throws -> (position: Int64, seal: Data)? {
    let positions = try Int64.fetchAll(
      db,
      sql: "SELECT position FROM journal_event WHERE state = ? AND note LIKE '% sealed %' ORDER BY position DESC",
      arguments: [StoreAct.restored.rawValue])
    for position in positions {
      let previous = try Data.fetchOne(
        db, sql: "SELECT mac FROM journal_event WHERE position = ?", arguments: [position - 1])
      guard let row = try ChainedEvent.rows(from: position).fetchOne(db), let event = try? ChainedEvent(row),
        let code = Data.fromDatabaseValue(row[7]), let seal = RestoreNote(event.note)?.seal,
        event.code(after: previous ?? JournalHead.empty.code, key: key) == code
      else { continue }
      return (position, seal)
    }
    return nil
  }
}
