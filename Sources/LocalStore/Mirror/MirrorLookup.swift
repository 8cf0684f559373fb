import Commerce
import Desk
import FoundationEssentials
import GRDB

/// Reads single records of the mirror one after another where it may block: an import asks for each of its lines.
public final class MirrorLookup<Record: Revisable>: Sendable {
  private let connection: DatabaseQueue
  private let find: @Sendable (Record.ID, Database) throws -> Record?

  fileprivate init(
    in store: LocalStore, _ find: @escaping @Sendable (Record.ID, Database) throws -> Record?
  ) throws(DeskError) {
    do {
      connection = try LocalStore.connect(to: store.files.path, patience: store.patience, readsOnly: true)
    } catch {
      throw DeskError(storeFailure: error)
    }
    self.find = find
  }

  /// The record as it is at this moment. Blocks.
  public func record(_ id: Record.ID) throws(DeskError) -> Record? {
    do {
      return try connection.unsafeRead { db in try find(id, db) }
    } catch {
      throw DeskError(storeFailure: error)
    }
  }
}

extension LocalStore {
  public func productLookup() throws(DeskError) -> MirrorLookup<Product> {
    try MirrorLookup(in: self) { ean, db in
      let statement = try db.cachedStatement(sql: "SELECT content FROM product WHERE id = ?")
      return try Data.fetchOne(statement, arguments: [ProductKey.id(of: ean)]).map(Product.init)
    }
  }

  public func customerLookup() throws(DeskError) -> MirrorLookup<Customer> {
    try MirrorLookup(in: self) { document, db in
      let statement = try db.cachedStatement(sql: "SELECT content FROM customer WHERE document = ?")
      return try Data.fetchOne(statement, arguments: [document.text]).map(Customer.init)
    }
  }
}
