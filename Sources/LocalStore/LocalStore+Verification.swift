import Desk
import GRDB

extension LocalStore {
  /// Checks the journal against edits, deletions and truncation by whoever lacks its key.
  ///
  /// Who has the key, or can put back older copies of the store and of the head together, is not found out.
  public func verify() async throws(DeskError) -> JournalVerification {
    // Under the lock nobody is half way through writing the head.
    let head = try await locked(patience: patience) { [files, key] _ in
      JournalHead.read(from: files.headPath, key: key)
    }
    // On a connection of its own: a long journal takes seconds, and the console goes on reading.
    let scan = JournalScan(key: key, head: head)
    let scanner: DatabaseQueue
    do {
      scanner = try Self.connect(to: files.path, patience: patience, readsOnly: true)
    } catch {
      throw DeskError(storeFailure: error)
    }
    return try await Self.run(on: scanner) { db in
      try Self.transaction(.deferred, in: db, scan.run)
    }
  }

  /// Erases what an entry says of persons and goods. Its states, times and notes stay, and so does the chain.
  ///
  /// An erased entry has an empty intent. One that is not settled cannot be erased: it has to be looked into first.
  public func erasePayload(of id: JournalEntry.ID) async throws(DeskError) {
    try await locked(patience: patience) { db in
      try Self.transaction(.immediate, in: db) { db in
        let isOpen = try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM open_write WHERE entry_id = ?)", arguments: [id])
        guard isOpen == false else { throw DeskError(.store(.other), detail: "entry \(id) is not settled") }
        try db.execute(literal: "UPDATE journal_entry SET payload = NULL WHERE id = \(id)")
        try db.execute(literal: "DELETE FROM order_write WHERE entry_id = \(id)")
      }
      // The log still holds the old text until it is emptied; a reader in the way leaves that to a later turn.
      _ = try? db.checkpoint(.truncate)
    }
  }
}
