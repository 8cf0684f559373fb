import Commerce
import Desk
import FoundationEssentials
import GRDB

extension LocalStore {
  /// All drafts, last changed first.
  public func drafts() async throws(DeskError) -> [OrderDraft] {
    try await read { db in
      let contents = try Data.fetchAll(db, sql: "SELECT content FROM draft ORDER BY changed_at DESC, order_id, owner")
      return try contents.map { try JSONDecoder().decode(OrderDraft.self, from: $0) }
    }
  }

  /// Saves a draft; it replaces the owner's other draft of the same order.
  public func save(_ draft: OrderDraft) async throws(DeskError) {
    try await write { db in
      try db.execute(
        literal: """
          INSERT OR REPLACE INTO draft (order_id, owner, changed_at, content)
          VALUES (\(draft.id.key), \(draft.owner), \(draft.changedAt.milliseconds), \(JSONEncoder().encode(draft)))
          """)
    }
  }

  public func giveDraft(
    of id: OrderID, from owner: String, to newOwner: String, at time: Timestamp
  ) async throws(DeskError) -> OrderDraft? {
    try await write { db in
      let sql = "SELECT content FROM draft WHERE order_id = ? AND owner = ?"
      guard try Data.fetchOne(db, sql: sql, arguments: [id.key, newOwner]) == nil,
        let content = try Data.fetchOne(db, sql: sql, arguments: [id.key, owner])
      else { return nil }
      var draft = try JSONDecoder().decode(OrderDraft.self, from: content)
      draft.owner = newOwner
      draft.changedAt = time
      try db.execute(
        literal: """
          UPDATE draft SET owner = \(newOwner), changed_at = \(time.milliseconds), content = \(JSONEncoder().encode(draft))
          WHERE order_id = \(id.key) AND owner = \(owner)
          """)
      return draft
    }
  }

  public func discardDraft(of id: OrderID, owner: String) async throws(DeskError) {
    try await write { db in
      try db.execute(literal: "DELETE FROM draft WHERE order_id = \(id.key) AND owner = \(owner)")
    }
  }
}
