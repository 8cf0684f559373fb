import Desk
import GRDB

extension LocalStore {
  /// Commits between two checkpoints: the write-ahead log stays at some megabytes.
  private static let commitsPerCheckpoint = 128

  /// Runs queries on the reading connection's own queue.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DeskError) -> Value {
    try await Self.run(on: reader) { [readerWait, patience] db in
      try Self.waiting(readerWait, patience: patience, isUrgent: false) { try body(db) }
    }
  }

  /// Runs a transaction on the writing connection's own queue, under the store's lock. It is durable on return.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DeskError) -> Value {
    try await locked(patience: patience, isUrgent: false) { [self] db in
      let value = try Self.transaction(.immediate, in: db, body)
      lock.announce()
      checkpointNowAndThen(db)
      return value
    }
  }

  /// Like ``write(_:)``, with the journal's chain at hand. Head and anchor are written before the lock is let go.
  func appendToJournal<Value: Sendable>(
    patience: Double? = nil, _ body: @escaping @Sendable (Database, inout JournalChain) throws -> Value
  ) async throws(DeskError) -> Value {
    try await locked(patience: patience ?? self.patience) { [self] db in
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

  /// Runs a body on the writing connection while no other process writes or moves the log.
  ///
  /// Every SQLite gets the lock, also where it does not need it: consoles with another SQLite may share the file, and
  /// the journal's head has to follow the commits one by one.
  func locked<Value: Sendable>(
    patience: Double, isUrgent: Bool = true, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DeskError) -> Value {
    try await Self.run(on: writer) { [lock, writerWait] db in
      try Self.waiting(writerWait, patience: patience, isUrgent: isUrgent) {
        try lock.acquire(patience: writerWait.rest)
        defer { lock.release() }
        return try body(db)
      }
    }
  }

  /// Runs an operation that waits for other processes once, however many statements it has.
  private static func waiting<Value>(
    _ wait: BusyWait, patience: Double, isUrgent: Bool, _ body: () throws -> Value
  ) throws -> Value {
    wait.begin(patience: patience, isUrgent: isUrgent)
    do {
      let value = try body()
      wait.end(inVain: false, patience: patience)
      return value
    } catch {
      wait.end(inVain: DeskError(storeFailure: error).kind == .store(.locked), patience: patience)
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
    // The commit is done and safe. A log that cannot be moved now is moved at a later turn.
    _ = try? db.checkpoint(.passive)
  }
}
