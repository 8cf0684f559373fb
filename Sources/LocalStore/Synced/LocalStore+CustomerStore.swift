import Commerce
import Desk
import GRDB

extension LocalStore: CustomerStore {
  public func customers(
    _ query: CustomerQuery, offset: Int, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await read { db in try CustomerSelection(query, in: db).records(in: db, offset: offset, limit: limit) }
  }

  public func countCustomers(_ query: CustomerQuery) async throws(DeskError) -> Int {
    try await read { db in try CustomerSelection(query, in: db).count(in: db) }
  }

  public func customer(_ document: DocumentNumber) async throws(DeskError) -> SyncedRecord<Customer>? {
    try await fetchCustomers("WHERE document = \(document.text)").first
  }

  /// The case of an address does not matter. An empty one matches nobody.
  public func customers(
    like document: DocumentNumber?, email: String
  ) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await fetchCustomers(
      """
      WHERE document = \(document?.text) OR (email <> '' AND email = \(email.lowercased()))
      ORDER BY trade_name, document
      """)
  }

  public func merge(
    at time: Timestamp, customers next: @escaping @Sendable () throws -> [Edit<Customer>]?
  ) async throws(DeskError) -> MergeSummary {
    try await merge(into: .customers, at: time, next)
  }

  public func dueCustomers(
    after document: DocumentNumber?, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await fetchCustomers(
      """
      INDEXED BY customer_due WHERE state < 3 AND document > \(document?.text ?? "")
      ORDER BY document LIMIT \(max(0, limit))
      """)
  }

  public func mark(
    _ customers: [(document: DocumentNumber, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError) {
    let records = customers.map { (key: $0.document.text, revision: $0.revision) }
    try await mark(records, of: .customers, as: state, at: time)
  }

  private func fetchCustomers(_ condition: SQL) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await read { db in
      try SyncedRecord.fetch(
        db, "SELECT \(literal: SyncedRecord<Customer>.columns) FROM customer \(literal: condition)")
    }
  }
}
