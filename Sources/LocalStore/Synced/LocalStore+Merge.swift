import Commerce
import Desk
import GRDB

extension LocalStore {
  /// The page cache of a merge's connection in KiB; it is freed with the merge.
  private static let mergeCache = 16_384

  /// Merges parts of records into the local copy in one transaction.
  ///
  /// The parts are gathered without a lock on their own connection, so that a slow source does not block others. Only the move
  /// holds the store's lock; reads continue. Canceling the task ends the merge before the move, never during it.
  func merge<Value: SyncedValue>(
    into table: SyncedTable<Value>, at time: Timestamp, _ next: @escaping @Sendable () throws -> [Edit<Value>]?
  ) async throws(DeskError) -> MergeSummary {
    let connection: DatabaseQueue
    do {
      connection = try Self.connect(to: files.path, busy: .timeout(timeout / .seconds(1)))
    } catch {
      throw DeskError(storeFailure: error)
    }
    try await Self.run(on: connection) { db in
      // Gathered data needs no journal: if a part fails, all of it is dropped.
      try db.execute(
        sql: """
          PRAGMA temp_store = FILE; PRAGMA temp.journal_mode = OFF; PRAGMA cache_size = -\(Self.mergeCache);
          \(table.creation)
          """)
    }
    repeat {
      guard !Task.isCancelled else { throw DeskError(.canceled) }
    } while try await Self.run(on: connection) { db in try Self.gather(next, into: table, db) }
    let summary = try await locked(timeout: timeout) { _ in
      // The writer's queue waits meanwhile: file locks do not separate the threads of one process.
      try connection.writeWithoutTransaction { db in
        try Self.transaction(.immediate, in: db) { db in try Self.move(table, at: time, db) }
      }
    }
    lock.announce()
    // The log has grown by the size of the merge. Others may write before it is checkpointed.
    try? await locked(timeout: timeout) { db in _ = try db.checkpoint(.passive) }
    return summary
  }

  /// Gathers one part; `false` at the end.
  private static func gather<Value>(
    _ next: () throws -> [Edit<Value>]?, into table: SyncedTable<Value>, _ db: Database
  ) throws -> Bool {
    guard let part = try next() else { return false }
    let text = try SearchText(db)
    let statement = try db.cachedStatement(sql: table.gathering)
    // Deferred: only the temporary table is written, and the file is not touched.
    try transaction(.deferred, in: db) { _ in
      for edit in part {
        // A record with another form of its key stays under its existing key.
        let placed = Edit(before: edit.before, after: try table.placed(edit.after, db))
        try statement.execute(arguments: table.arguments(for: placed, text: text))
      }
    }
    return true
  }

  /// Rebases edits of records that were changed meanwhile.
  private static func rebase<Value>(_ table: SyncedTable<Value>, _ db: Database) throws {
    let text = try SearchText(db)
    let statement = try db.cachedStatement(sql: table.gathering)
    for row in try Row.fetchAll(db, sql: table.overtaken) {
      let edit = Edit(before: try Value(content: row.read(0)), after: try Value(content: row.read(1)))
      let current = try Value(content: row.read(2))
      let rebased = Edit(before: current, after: edit.rebased(on: current))
      try statement.execute(arguments: table.arguments(for: rebased, text: text))
    }
  }

  private static func move<Value>(
    _ table: SyncedTable<Value>, at time: Timestamp, _ db: Database
  ) throws -> MergeSummary {
    try rebase(table, db)
    let before = try table.count(in: db)
    for move in table.moves { try db.execute(sql: move, arguments: ["time": time.milliseconds]) }
    let (moved, total) = (db.changesCount, try Int.fetchOne(db, sql: "SELECT count(*) FROM gathered") ?? 0)
    let added = try table.count(in: db) - before
    return MergeSummary(added: added, changed: moved - added, unchanged: total - moved)
  }
}
