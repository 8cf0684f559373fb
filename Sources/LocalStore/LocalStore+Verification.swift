import Commerce
import Desk
import GRDB

extension LocalStore {
  /// Checks the journal for edits, deletions and truncation by anyone without its key, compares derived tables with it, and
  /// checks the file for changed tables, indexes, views and triggers.
  ///
  /// It cannot detect changes by someone who has the key, or who restores older copies of store, head and anchor together.
  public func verify() async throws(DeskError) -> JournalVerification {
    // Under the lock they are never half written.
    let readings = try await locked(timeout: timeout) { [ends] _ in ends.read() }
    // On its own connection: a long journal takes seconds, and the console keeps reading.
    let scan = JournalScan(key: key, ends: readings)
    let scanner: DatabaseQueue
    do {
      scanner = try Self.connect(to: files.path, busy: .timeout(timeout / .seconds(1)), readsOnly: true)
    } catch {
      throw DeskError(storeFailure: error)
    }
    return try await Self.run(on: scanner) { db in
      try Self.transaction(.deferred, in: db, scan.run)
    }
  }
}
