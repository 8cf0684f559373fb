import Commerce
import Desk
import FoundationEssentials
import GRDB

extension LocalStore {
  public func productForm(of owner: String) async throws(DeskError) -> NewProductForm? {
    try await read { db in
      try Data.fetchOne(db, sql: "SELECT content FROM product_form WHERE owner = ?", arguments: [owner])
        .map(RecordContent.decode)
    }
  }

  public func keep(_ form: NewProductForm, of owner: String, at time: Timestamp) async throws(DeskError) {
    try await write { db in
      if form.isEmpty {
        try db.execute(literal: "DELETE FROM product_form WHERE owner = \(owner)")
      } else {
        try db.execute(
          literal: """
            INSERT OR REPLACE INTO product_form (owner, changed_at, content)
            VALUES (\(owner), \(time.milliseconds), \(RecordContent.encode(form)))
            """)
      }
    }
  }
}
