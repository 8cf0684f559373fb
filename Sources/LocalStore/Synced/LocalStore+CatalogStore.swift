import Commerce
import Desk
import GRDB

extension LocalStore: CatalogStore {
  /// The cost depends on the requested rows, not on the number of products; only a large offset adds a walk.
  public func products(
    _ query: ProductQuery, offset: Int, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Product>] {
    try await read { db in try ProductSelection(query, in: db).records(in: db, offset: offset, limit: limit) }
  }

  public func countProducts(_ query: ProductQuery) async throws(DeskError) -> Int {
    try await read { db in try ProductSelection(query, in: db).count(in: db) }
  }

  public func product(_ ean: GTIN) async throws(DeskError) -> SyncedRecord<Product>? {
    try await read { db in
      guard let id = try ProductKey.kept(ean, in: db) else { return nil }
      return try SyncedRecord<Product>.fetch(
        db, "SELECT \(literal: SyncedRecord<Product>.columns) FROM product WHERE id = \(id)"
      ).first
    }
  }

  /// Holds the store's lock while the gathered products are moved in: see the class.
  public func merge(
    at time: Timestamp, products next: @escaping @Sendable () throws -> [Edit<Product>]?
  ) async throws(DeskError) -> MergeSummary {
    try await merge(into: .products, at: time, next)
  }

  public func dueProducts(after ean: GTIN?, limit: Int) async throws(DeskError) -> [SyncedRecord<Product>] {
    let (start, count) = (ean.map(ProductKey.id) ?? .min, max(0, limit))
    return try await read { db in
      try SyncedRecord.fetch(
        db,
        """
        SELECT \(literal: SyncedRecord<Product>.columns) FROM product INDEXED BY product_due
        WHERE state < 3 AND id > \(start) ORDER BY id LIMIT \(count)
        """)
    }
  }

  public func countDueProducts() async throws(DeskError) -> Int {
    try await countProducts(ProductQuery(isDueOnly: true))
  }

  public func mark(
    _ products: [(ean: GTIN, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError) {
    let records = products.map { (key: ProductKey.id(of: $0.ean), revision: $0.revision) }
    try await mark(records, of: .products, as: state, at: time)
  }
}
