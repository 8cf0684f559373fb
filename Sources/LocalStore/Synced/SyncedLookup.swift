import Commerce
import Desk
import FoundationEssentials
import GRDB

/// Reads single records of the local copy synchronously: an import looks up each of its lines.
final class SyncedLookup<Record: Revisable>: RecordLookup {
  private let connection: DatabaseQueue
  private let find: @Sendable (Record.ID, Database) throws -> Record?

  fileprivate init(
    in store: LocalStore, _ find: @escaping @Sendable (Record.ID, Database) throws -> Record?
  ) throws(DeskError) {
    do {
      connection = try LocalStore.connect(
        to: store.files.path, busy: .timeout(store.timeout / .seconds(1)), readsOnly: true)
    } catch {
      throw DeskError(storeFailure: error)
    }
    self.find = find
  }

  /// The record as it is now. Blocks.
  func record(_ id: Record.ID) throws(DeskError) -> Record? {
    do {
      return try connection.unsafeReentrantRead { db in try find(id, db) }
    } catch {
      throw DeskError(storeFailure: error)
    }
  }

  /// Lets the look-ups of a body share one read transaction, at a third of the cost. They see the local copy as it was at the
  /// first of them.
  @inline(never)
  func together<Value, Fault: Error>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value {
    var result: Result<Value, Fault>?
    do {
      try connection.unsafeReentrantRead { db in
        try db.inTransaction(.deferred) {
          do throws(Fault) {
            result = .success(try body())
          } catch {
            result = .failure(error)
          }
          return .commit
        }
      }
    } catch {
      // Each look-up reports a fault of the file itself.
    }
    return if let result { try result.get() } else { try body() }
  }
}

extension LocalStore {
  public func productLookup() throws(DeskError) -> any RecordLookup<Product> {
    try SyncedLookup<Product>(in: self) { ean, db in
      let statement = try db.cachedStatement(sql: "SELECT content FROM product WHERE id = ?")
      for form in ean.forms {
        if let content = try Data.fetchOne(statement, arguments: [ProductKey.id(of: form)]) {
          return try Product(content: content)
        }
      }
      return nil
    }
  }

  public func customerLookup() throws(DeskError) -> any RecordLookup<Customer> {
    try SyncedLookup<Customer>(in: self) { document, db in
      let statement = try db.cachedStatement(sql: "SELECT content FROM customer WHERE document = ?")
      return try Data.fetchOne(statement, arguments: [document.text]).map(Customer.init)
    }
  }
}
