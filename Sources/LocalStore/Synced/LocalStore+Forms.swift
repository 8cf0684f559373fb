import Commerce
import Desk
import FoundationEssentials
import GRDB

/// Unfinished forms, one of each kind for each operator; an empty one is deleted.
extension LocalStore {
  public func productForm(of owner: String) async throws(DeskError) -> NewProductForm? {
    try await form(in: "product_form", of: owner)
  }

  public func keep(_ form: NewProductForm, of owner: String, at time: Timestamp) async throws(DeskError) {
    try await keep(form.isEmpty ? nil : form, in: "product_form", of: owner, at: time)
  }

  public func customerForm(of owner: String) async throws(DeskError) -> CustomerForm? {
    try await form(in: "customer_form", of: owner)
  }

  public func keep(_ form: CustomerForm, of owner: String, at time: Timestamp) async throws(DeskError) {
    try await keep(form.isEmpty ? nil : form, in: "customer_form", of: owner, at: time)
  }

  public func recordDrafts() async throws(DeskError) -> [RecordDraft] {
    try await read { db in
      let customers = try Self.drafts(in: "customer_form", of: db) { (form: CustomerForm) in
        .newCustomer(fields: form.texts.count)
      }
      let products = try Self.drafts(in: "product_form", of: db) { (form: NewProductForm) in
        .newProduct(fields: form.texts.count)
      }
      let staged = try Row.fetchAll(db, sql: "SELECT owner, max(staged_at), count(*) FROM product_draft GROUP BY owner")
        .map { row in
          RecordDraft(
            owner: try row.read(0), content: .products(try row.read(2)),
            changedAt: Timestamp(milliseconds: try row.read(1)))
        }
      return (customers + products + staged).sorted { ($0.owner, $0.changedAt) < ($1.owner, $1.changedAt) }
    }
  }

  private static func drafts<Form: Decodable>(
    in table: String, of db: Database, _ content: (Form) -> RecordDraft.Content
  ) throws -> [RecordDraft] {
    try Row.fetchAll(db, sql: "SELECT owner, changed_at, content FROM \(table)").map { row in
      RecordDraft(
        owner: try row.read(0), content: content(try RecordContent.decode(row.read(2))),
        changedAt: Timestamp(milliseconds: try row.read(1)))
    }
  }

  private func form<Form: Decodable & Sendable>(
    in table: String, of owner: String
  ) async throws(DeskError) -> Form? {
    try await read { db in
      try Data.fetchOne(db, sql: "SELECT content FROM \(table) WHERE owner = ?", arguments: [owner])
        .map(RecordContent.decode)
    }
  }

  private func keep<Form: Encodable & Sendable>(
    _ form: Form?, in table: String, of owner: String, at time: Timestamp
  ) async throws(DeskError) {
    try await write { db in
      guard let form else { return try db.execute(sql: "DELETE FROM \(table) WHERE owner = ?", arguments: [owner]) }
      try db.execute(
        sql: "INSERT OR REPLACE INTO \(table) (owner, changed_at, content) VALUES (?, ?, ?)",
        arguments: [owner, time.milliseconds, try RecordContent.encode(form)])
    }
  }
}
