import Commerce
import Desk
import GRDB

extension LocalStore {
  /// Reads all ids: about a third of a second for a million.
  public func twinProducts() async throws(DeskError) -> [[SyncedRecord<Product>]] {
    try await read { db in
      let records = try SyncedRecord<Product>.fetch(
        db,
        """
        SELECT \(literal: SyncedRecord<Product>.columns) FROM product WHERE \(literal: ProductKey.article) IN (
          SELECT \(literal: ProductKey.article) FROM product GROUP BY 1 HAVING count(*) > 1)
        """)
      let groups = Dictionary(grouping: records, by: \.value.ean).values
      return groups.map { $0.sorted { $0.value.ean < $1.value.ean } }.sorted { $0[0].value.ean < $1[0].value.ean }
    }
  }

  public func join(_ twins: [SyncedRecord<Product>], at time: Timestamp) async throws(DeskError) {
    guard
      let kept = twins.max(by: {
        ($0.acceptedAt?.milliseconds ?? 0, $0.changedAt) < ($1.acceptedAt?.milliseconds ?? 0, $1.changedAt)
      }),
      var product = twins.max(by: { $0.changedAt < $1.changedAt })?.value
    else { return }
    product.ean = kept.value.ean
    let part = SinglePart([Edit(after: product)])
    _ = try await merge(at: time) { part.take() }
    let others = twins.map(\.value.ean.digits).filter { $0 != product.ean.digits }
    let ids = others.compactMap { try? GTIN($0) }.map(ProductKey.id)
    try await write { db in
      try db.execute(
        literal: """
          INSERT INTO product_words (product_words, rowid, name, brand, category, code)
          SELECT 'delete', id, name, brand, category, code FROM product WHERE id IN \(ids);
          DELETE FROM product WHERE id IN \(ids);
          DELETE FROM product_draft WHERE id IN \(ids)
          """)
    }
  }
}
