import Desk
import FoundationEssentials
import GRDB

/// The checks between opening a file and using it as a store.
struct StoreOpening {
  let files: StoreFiles
  let lock: StoreLock
  let wait: BusyWait
  /// Whether a missing or different key is allowed: the store is about to be accepted.
  let takesNewKey: Bool

  /// Migrates the schema, compares the account, and loads the journal's key.
  ///
  /// Takes the lock only if something must be written, so a store in use opens at once.
  func run(on writer: DatabaseQueue, account: StoreAccount) throws -> JournalKey {
    // Without the lock this may run during another process's first opening; the locked check below decides.
    if (try? writer.unsafeRead(Self.isReady)) == true {
      return try check(writer, account)
    }
    try lock.acquire(timeout: wait.rest)
    defer { lock.release() }
    // Another process may have done it while this one waited.
    if try !writer.unsafeRead(Self.isReady) {
      try writer.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      let former = try writer.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      // Before the schema version changes: a process that ends in between then leaves no store that seems to have lost its
      // anchor.
      if (1..<Self.firstAnchored).contains(former) { try anchor(writer) }
      try Schema.migrator.migrate(writer)
      try adopt(writer, account)
    }
    return try check(writer, account)
  }

  /// Whether schema and account exist, and the schema is a known one.
  private static func isReady(_ db: Database) throws -> Bool {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw DeskError(.store(.newerThanProgram), detail: "schema \(version), this program knows \(Schema.version)")
    }
    let applicationID = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if applicationID == Schema.applicationID {
      return try version == Schema.version && Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM meta)") == true
    }
    let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)") == true
    guard isEmpty, applicationID == 0 else {
      throw DeskError(.store(.corrupt), detail: "the file is a database of another program")
    }
    return false
  }

  private func adopt(_ writer: DatabaseQueue, _ account: StoreAccount) throws {
    let (hasAccount, hasJournal) = try writer.unsafeRead { db in
      (
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM meta)") == true,
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM journal_event)") == true
      )
    }
    if hasAccount { return }
    // A new head would hide events removed from the journal.
    guard !hasJournal else { throw DeskError(.store(.corrupt), detail: "the store does not name its account") }
    let key = try JournalKey.loadOrCreate(at: files.keyPath)
    let ends = JournalEnds(files, account: account, key: key)
    // Otherwise another store was here, and the counts of its head and anchor must not be overwritten.
    if ends.read().isOfNewStore { try ends.begin(at: .empty) }
    try writer.write { db in
      try db.execute(
        sql: "INSERT INTO meta (id, origin, user, key_check) VALUES (1, ?, ?, ?)",
        arguments: [account.origin, account.user, key.fingerprint])
    }
  }

  /// The first version whose stores have an anchor.
  private static let firstAnchored = 7

  /// Anchors a store of an earlier version if its head is authentic.
  private func anchor(_ writer: DatabaseQueue) throws {
    // The store's own account; whether it is the wanted one is checked later.
    let row = try writer.unsafeRead { try Row.fetchOne($0, sql: "SELECT origin, user FROM meta WHERE id = 1") }
    guard let row, let key = try? JournalKey.load(from: files.keyPath) else { return }
    let account = try StoreAccount(origin: row.read(0), user: row.read(1))
    let ends = JournalEnds(files, account: account, key: key)
    let readings = ends.read()
    guard readings.anchor == .missing, case .authentic(let head) = readings.head else { return }
    try StoreFiles.makeFile(ends.anchor.path)
    try ends.anchor.write(head, key: key)
  }

  private func check(_ writer: DatabaseQueue, _ account: StoreAccount) throws -> JournalKey {
    let row = try writer.unsafeRead { db in
      try Row.fetchOne(db, sql: "SELECT origin, user, key_check FROM meta WHERE id = 1")
    }
    guard let row else { throw DeskError(.store(.corrupt), detail: "the store does not name its account") }
    guard try row.read(0) == account.origin, try row.read(1) == account.user else {
      throw DeskError(.store(.otherAccount), detail: "the store belongs to another server or log-in")
    }
    let key = try takesNewKey ? JournalKey.loadOrCreate(at: files.keyPath) : .load(from: files.keyPath)
    guard try takesNewKey || row.read(2) == key.fingerprint else {
      throw DeskError(.store(.otherKey), detail: "the key file is not the one this store's journal was begun with")
    }
    return key
  }
}
