import Commerce
import Desk
import FoundationEssentials
import GRDB

extension LocalStore {
  public func stagedProducts(of owner: String) async throws(DeskError) -> [Edit<Product>] {
    try await read { db in
      let contents = try Data.fetchAll(
        db, sql: "SELECT content FROM product_draft WHERE owner = ? ORDER BY staged_at, id", arguments: [owner])
      return try contents.map(RecordContent.decode)
    }
  }

  /// An edit that was staged before keeps its place in the order.
  public func keepStaged(
    _ edits: [Edit<Product>], forgetting codes: [GTIN], of owner: String, at time: Timestamp
  ) async throws(DeskError) {
    try await write { db in
      let keeping = try db.cachedStatement(
        sql: """
          INSERT INTO product_draft (owner, id, staged_at, content) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET content = excluded.content
          """)
      for edit in edits {
        try keeping.execute(
          arguments: [owner, ProductKey.id(of: edit.id), time.milliseconds, try RecordContent.encode(edit)])
      }
      let forgetting = try db.cachedStatement(sql: "DELETE FROM product_draft WHERE owner = ? AND id = ?")
      for code in codes { try forgetting.execute(arguments: [owner, ProductKey.id(of: code)]) }
    }
  }
}
