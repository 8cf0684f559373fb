import Desk
import GRDB

extension LocalStore {
  /// Commits between checkpoints: keeps the write-ahead log at a few megabytes.
  private static let commitsPerCheckpoint = 128

  /// Runs queries on the reader's own queue.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DeskError) -> Value {
    try await Self.run(on: reader) { [readerWait, timeout] db in
      try Self.waiting(readerWait, timeout: timeout, isUrgent: false) { try body(db) }
    }
  }

  /// Runs a transaction on the writer's own queue under the store's lock. It is durable on return.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DeskError) -> Value {
    try await locked(timeout: timeout, isUrgent: false) { [self] db in
      let value = try Self.transaction(.immediate, in: db, body)
      lock.announce()
      checkpointNowAndThen(db)
      return value
    }
  }

  /// Like ``write(_:)``, with the journal's chain. Head and anchor are written before the lock is released.
  func appendToJournal<Value: Sendable>(
    timeout: Duration? = nil, _ body: @escaping @Sendable (Database, inout JournalChain) throws -> Value
  ) async throws(DeskError) -> Value {
    try await locked(timeout: timeout ?? self.timeout) { [self] db in
      let (value, chain) = try Self.transaction(.immediate, in: db) { db in
        var chain = try JournalChain(in: db, ends: ends)
        return (try body(db, &chain), chain)
      }
      lock.announce()
      chain.writeEnds()
      checkpointNowAndThen(db)
      return value
    }
  }

  /// Runs a body on the writer while no other process writes or checkpoints.
  ///
  /// The lock is taken with every SQLite version, even if that version does not need it: other consoles may share the file with
  /// another version, and the journal's head must follow each commit.
  func locked<Value: Sendable>(
    timeout: Duration, isUrgent: Bool = true, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DeskError) -> Value {
    try await Self.run(on: writer) { [lock, writerWait] db in
      try Self.waiting(writerWait, timeout: timeout, isUrgent: isUrgent) {
        try lock.acquire(timeout: writerWait.rest)
        defer { lock.release() }
        return try body(db)
      }
    }
  }

  /// Runs an operation with one timeout over all its statements.
  private static func waiting<Value>(
    _ wait: BusyWait, timeout: Duration, isUrgent: Bool, _ body: () throws -> Value
  ) throws -> Value {
    wait.begin(timeout: timeout, isUrgent: isUrgent)
    do {
      let value = try body()
      wait.end(inVain: false, timeout: timeout)
      return value
    } catch {
      wait.end(inVain: DeskError(storeFailure: error).kind == .store(.locked), timeout: timeout)
      throw error
    }
  }

  /// Runs a body on a connection's own queue, where it may block.
  static func run<Value: Sendable>(
    on connection: DatabaseQueue, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DeskError) -> Value {
    let result: Result<Value, DeskError> = await withCheckedContinuation { continuation in
      connection.asyncWriteWithoutTransaction { db in
        do {
          continuation.resume(returning: .success(try body(db)))
        } catch {
          continuation.resume(returning: .failure(DeskError(storeFailure: error)))
        }
      }
    }
    return try result.get()
  }

  static func transaction<Value>(
    _ kind: Database.TransactionKind, in db: Database, _ body: (Database) throws -> Value
  ) throws -> Value {
    var value: Value?
    try db.inTransaction(kind) {
      value = try body(db)
      return .commit
    }
    guard let value else { throw DeskError(.store(.other), detail: "the transaction did not run") }
    return value
  }

  private func checkpointNowAndThen(_ db: Database) {
    guard commits.wrappingAdd(1, ordering: .relaxed).newValue % Self.commitsPerCheckpoint == 0 else { return }
    // The commit is already durable. If the checkpoint fails, a later one moves the log.
    _ = try? db.checkpoint(.passive)
  }
}
