import Commerce
import Desk
import GRDB
import Synchronization

/// The desk's store in one SQLite file that several consoles may share.
///
/// Beside the file `F` are SQLite's own `F-wal` and `F-shm`, `F.lock` (the write lock and the leases) and `F.head` (the end of
/// the journal's chain). The journal's key is stored elsewhere, see ``open(at:account:keyFile:)``, with the anchor beside it: a
/// second copy of the end of the chain.
///
/// Safe to call from many tasks. No method blocks a thread of the concurrency pool, and canceling a task does not interrupt one:
/// what an operator was told is journalled even if the view that asked has closed. A merge into the local copy can be canceled
/// until all its records are gathered; then it holds the lock until they are moved in.
public final class LocalStore: Store, Sendable {
  /// The only connection that writes.
  let writer: DatabaseQueue
  /// A second connection, so that readers never wait for a writer.
  let reader: DatabaseQueue
  let files: StoreFiles
  let lock: StoreLock
  let key: JournalKey
  let ends: JournalEnds
  /// The timeouts of the two connections.
  let (writerWait, readerWait) = (BusyWait(), BusyWait())
  /// How long to wait for other processes before a call fails as ``DeskError/StoreFault/locked``.
  let timeout: Duration
  /// Commits since the last checkpoint; only the writer's queue increments it.
  let commits = Atomic<Int>(0)
  private let isClosed = Atomic<Bool>(false)
  /// The folder of a temporary store, removed at the end.
  private let temporaryFolder: String?

  /// Opens the store at a path; creates it and its folders if missing.
  ///
  /// Blocks for some milliseconds, or up to five seconds while another process creates or upgrades the store.
  ///
  /// - Parameters:
  ///   - path: the SQLite file. Created with mode 0600, or 0660 in a folder with the set-group-id bit; folders with 0700.
  ///   - account: the account that the store must belong to; a new store is bound to it.
  ///   - keyFile: the file with the journal's key, created at first use with mode 0600. Operators who share a store share it too,
  ///     in a folder with the set-group-id bit (0660). `nil` is `balcao/journal.key` under `XDG_CONFIG_HOME`.
  /// - Throws: ``DeskError/Kind/store(_:)``.
  public static func open(
    at path: String, account: StoreAccount, keyFile: String?
  ) throws(DeskError) -> LocalStore {
    try LocalStore(files: StoreFiles(path: path, givenKeyPath: keyFile), account: account)
  }

  /// A store in a new temporary folder, which ``close()`` removes with its content.
  public static func temporary(
    account: StoreAccount = StoreAccount(origin: "demo", user: "demo")
  ) throws(DeskError) -> LocalStore {
    let folder = try StoreFiles.makeTemporaryFolder()
    let files = StoreFiles(path: folder + "/demo.sqlite", keyPath: folder + "/demo.key")
    return try LocalStore(files: files, account: account, temporaryFolder: folder)
  }

  init(
    files: StoreFiles, account: StoreAccount, timeout: Duration = .seconds(5), temporaryFolder: String? = nil,
    takesNewKey: Bool = false
  ) throws(DeskError) {
    self.files = files
    self.timeout = timeout
    self.temporaryFolder = temporaryFolder
    try files.create()
    lock = try StoreLock(path: files.lockPath)
    do {
      writerWait.begin(timeout: timeout)
      writer = try Self.connect(to: files.path, busy: writerWait.mode)
      key = try StoreOpening(files: files, lock: lock, wait: writerWait, takesNewKey: takesNewKey)
        .run(on: writer, account: account)
      ends = JournalEnds(files, account: account, key: key)
      readerWait.begin(timeout: timeout)
      reader = try Self.connect(to: files.path, busy: readerWait.mode, readsOnly: true)
    } catch {
      throw DeskError(storeFailure: error)
    }
  }

  /// Checkpoints the write-ahead log and releases all locks. Later calls fail. Blocks up to a second.
  ///
  /// Writes still in ``WriteState/sending`` become orphans: see ``abandonOwn(note:at:)``.
  public func close() {
    guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
    writer.writeWithoutTransaction { db in
      writerWait.begin(timeout: min(timeout, .milliseconds(500)))
      // The process that holds the lock checkpoints itself: leaving is more urgent.
      guard (try? lock.acquire(timeout: writerWait.rest)) != nil else { return }
      _ = try? db.checkpoint(.passive)
    }
    // A connection that fails to close is closed by its last reference.
    try? reader.close()
    try? writer.close()
    lock.releaseAll()
    if let temporaryFolder { StoreFiles.removeTemporaryFolder(temporaryFolder) }
  }

  /// The bytes of the log file to keep when it restarts; a merge makes it a hundred times as long.
  private static let keptLog = 4_000_000

  /// Opens a connection without automatic checkpoints, see ``locked(timeout:isUrgent:_:)``. Deleted rows are overwritten, since
  /// they contain personal data.
  static func connect(to path: String, busy: Database.BusyMode, readsOnly: Bool = false) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = busy
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      try db.execute(
        sql: readsOnly
          ? "PRAGMA query_only = ON"
          : "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = \(keptLog)")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
