import Commerce
import Desk
import FoundationEssentials
import GRDB

/// The result of accepting a restored store.
public enum RestoreOutcome: Hashable, Sendable {
  case accepted(AcceptedRestore)
  /// The store has all events that its head and anchor count.
  case nothingLacks
  /// The existing events were changed, which cannot be accepted.
  case broken(JournalVerification)
}

extension LocalStore {
  /// Opens a store for acceptance, even if its key is missing or another store's; it then gets a new key.
  public static func openForAcceptance(
    at path: String, account: StoreAccount, keyFile: String?
  ) throws(DeskError) -> LocalStore {
    try LocalStore(files: StoreFiles(path: path, givenKeyPath: keyFile), account: account, takesNewKey: true)
  }

  /// Accepts a restored or moved store by an event that states both counts. Writes are possible again after it.
  ///
  /// Events that an older copy lacks stay lost. A new key vouches for later events, and for earlier ones being unchanged from now
  /// on; it cannot tell whether they were changed before.
  ///
  /// - Parameter reason: in the operator's words.
  public func acceptRestore(
    reason: String, by operatorName: String, at time: Timestamp
  ) async throws(DeskError) -> RestoreOutcome {
    try await locked(timeout: timeout) { [self] db in
      let (outcome, chain) = try Self.transaction(.immediate, in: db) { db in
        var chain = try JournalChain(in: db, ends: ends)
        let hasNewKey = try Data.fetchOne(db, sql: "SELECT key_check FROM meta") != key.fingerprint
        guard hasNewKey || chain.fault != nil else { return (RestoreOutcome.nothingLacks, chain) }
        var seal: Data?
        if hasNewKey, chain.end.count > 0 {
          seal = try JournalSeal.make(db)
        } else if !hasNewKey {
          let verification = try JournalScan(key: key, ends: nil).run(db)
          guard case .intact = verification else { return (.broken(verification), chain) }
        }
        let note = RestoreNote(found: chain.end.count, expected: ends.read().count, seal: seal)
        try chain.append(
          .restored, note: note.text, payload: .init(operatorName: operatorName, text: CardNumber.masked(reason)),
          at: time,
          acceptsFault: true, in: db)
        try db.execute(sql: "UPDATE meta SET key_check = ?", arguments: [key.fingerprint])
        let accepted = try Self.restores(db).last
        return (accepted.map(RestoreOutcome.accepted) ?? .nothingLacks, chain)
      }
      lock.announce()
      if case .accepted = outcome { try ends.begin(at: chain.end) }
      return outcome
    }
  }

  /// Whether the store lacks events or files, so that it takes no writes. Blocks briefly.
  public var isRestored: Bool {
    (try? reader.unsafeRead { try JournalChain(in: $0, ends: ends).fault != nil }) ?? false
  }

  /// All acceptances of the store, oldest first.
  public func acceptedRestores() async throws(DeskError) -> [AcceptedRestore] {
    try await read(Self.restores)
  }

  private static func restores(_ db: Database) throws -> [AcceptedRestore] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT event.position, event.at, event.uid, event.note, entry.payload
        FROM journal_event AS event JOIN journal_entry AS entry ON entry.id = event.entry_id
        WHERE event.state = ? ORDER BY event.position
        """, arguments: [StoreAct.restored.rawValue])
    return try rows.map { row in
      let note = RestoreNote(try row.read(3))
      let payload: Data? = try row.readIfPresent(4)
      let content = payload.flatMap { try? JSONDecoder().decode(StoreAct.Payload.self, from: $0) }
      return try AcceptedRestore(
        position: row.read(0), at: row.read(1), uid: UInt32(truncatingIfNeeded: row.read(2) as Int64),
        operatorName: content?.operatorName ?? "", reason: content?.text ?? "", found: Int(note?.found ?? 0),
        expected: note?.expected.map { Int($0) })
    }
  }
}

/// A digest of all existing events, whatever key they were written with.
enum JournalSeal {
  static func make(_ db: Database) throws -> Data {
    var (seal, previous) = (Data(), JournalHead.empty.code)
    let rows = try ChainedEvent.rows().fetchCursor(db)
    while let row = try rows.next() {
      let code: Data = try row.read(7)
      seal = try ChainedEvent(row).seal(after: previous, code: code, before: seal)
      previous = code
    }
    return seal
  }
}
