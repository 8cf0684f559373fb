import Commerce
import Desk
import Foundation
import GRDB

@testable import LocalStore

/// A folder of one test's own, removed with it.
final class StoreFolder: Sendable {
  static let account = StoreAccount(origin: "https://shop.example", user: "ana")

  let path: String

  init() throws {
    path = try StoreFiles.makeTemporaryFolder()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var storePath: String { path + "/data/store.sqlite" }
  var keyPath: String { path + "/config/journal.key" }
  var files: StoreFiles { StoreFiles(path: storePath, keyPath: keyPath) }

  func open(
    as account: StoreAccount = StoreFolder.account, timeout: Duration = .seconds(5)
  ) throws(DeskError) -> LocalStore {
    try LocalStore(files: files, account: account, timeout: timeout)
  }

  /// A connection that knows nothing of the store's rules.
  func rawConnection() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: storePath, configuration: configuration)
  }

  /// Changes the file behind the program's back, whose own triggers would not have it, and leaves them as they were.
  func tamper(_ sql: String) throws {
    let connection = try rawConnection()
    try connection.write { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try db.execute(sql: sql)
      // A table may be gone.
      for trigger in triggers { try? db.execute(sql: trigger["sql"]) }
    }
    try connection.close()
  }

  /// Makes a file of version 6 of one of today's.
  func downgrade() throws {
    let connection = try rawConnection()
    try connection.write { db in
      try db.execute(
        sql: """
          DROP TRIGGER order_corrections; DROP TRIGGER order_corrections_end; DROP TABLE order_correction;
          DROP TABLE refused_log_in;
          DELETE FROM grdb_migrations WHERE identifier IN ('7', '8'); PRAGMA user_version = 6
          """)
    }
    try connection.close()
  }

  func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

/// The store's fault that a body throws.
func fault(_ body: () async throws -> Void) async -> DeskError.StoreFault? {
  do {
    try await body()
    return nil
  } catch let error as DeskError {
    guard case .store(let fault) = error.kind else { return nil }
    return fault
  } catch {
    return nil
  }
}
