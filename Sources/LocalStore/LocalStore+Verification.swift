import Commerce
import Desk
import GRDB

extension LocalStore {
  /// Checks the journal against edits, deletions and truncation by whoever lacks its key, what is derived from it against it,
  /// and the file against tables, indexes, views and triggers that are not the program's.
  ///
  /// Who has the key, or can put back older copies of store, head and anchor together, is not found out.
  public func verify() async throws(DeskError) -> JournalVerification {
    // Under the lock nobody is half way through writing them.
    let readings = try await locked(patience: patience) { [ends] _ in ends.read() }
    // On a connection of its own: a long journal takes seconds, and the console goes on reading.
    let scan = JournalScan(key: key, ends: readings)
    let scanner: DatabaseQueue
    do {
      scanner = try Self.connect(to: files.path, busy: .timeout(patience), readsOnly: true)
    } catch {
      throw DeskError(storeFailure: error)
    }
    return try await Self.run(on: scanner) { db in
      try Self.transaction(.deferred, in: db, scan.run)
    }
  }

  /// Erases what an entry says of persons and goods, by an event of the chain. Its states, times and notes stay.
  ///
  /// An erased entry has an empty intent. One that is not settled cannot be erased: it has to be looked into first.
  public func erasePayload(of id: JournalEntry.ID, at time: Timestamp) async throws(DeskError) {
    try await appendToJournal { db, chain in
      let isOpen = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM open_write WHERE entry_id = ?)", arguments: [id])
      guard isOpen == false else { throw DeskError(.store(.other), detail: "entry \(id) is not settled") }
      try chain.append(.erased, entryID: id, at: time, in: db)
      try db.execute(literal: "UPDATE journal_entry SET payload = NULL WHERE id = \(id)")
      try db.execute(literal: "DELETE FROM order_write WHERE entry_id = \(id)")
    }
    try await locked(patience: patience) { db in
      // The log still holds the old text until it is emptied; a reader in the way leaves that to a later turn.
      _ = try? db.checkpoint(.truncate)
    }
  }
}
