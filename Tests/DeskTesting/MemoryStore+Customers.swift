import Commerce
import Desk

extension MemoryStore {
  /// Finds by the beginning of the document or by a part of the names, in the order of trade names.
  public func customers(
    _ query: CustomerQuery, offset: Int, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await access(.recordReading) { Array($0.found(query).dropFirst(offset).prefix(limit)) }
  }

  public func countCustomers(_ query: CustomerQuery) async throws(DeskError) -> Int {
    try await access(.recordReading) { $0.found(query).count }
  }

  public func customer(_ document: DocumentNumber) async throws(DeskError) -> SyncedRecord<Customer>? {
    try await access(.recordReading) { $0.customers.records[document] }
  }

  public func customers(
    like document: DocumentNumber?, email: String
  ) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await access(.recordReading) { state in
      state.customers.all.filter { record in
        record.value.document == document
          || (!email.isEmpty && record.value.email.lowercased() == email.lowercased())
      }
    }
  }

  public func merge(
    at time: Timestamp, customers next: @escaping @Sendable () throws -> [Edit<Customer>]?
  ) async throws(DeskError) -> MergeSummary {
    let parts = try collect(next)
    return try await access(.recordWriting) { $0.customers.merge(parts, at: time) }
  }

  public func dueCustomers(
    after document: DocumentNumber?, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await access(.recordReading) { $0.customers.due(after: document, limit: limit) }
  }

  public func mark(
    _ customers: [(document: DocumentNumber, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError) {
    try await access(.recordWriting) { contents in
      contents.customers.mark(customers.map { ($0.document, $0.revision) }, as: state, at: time)
    }
  }

  public func customerForm(of owner: String) async throws(DeskError) -> CustomerForm? {
    try await access(.draftReading) { $0.forms[owner]?.value }
  }

  public func keep(_ form: CustomerForm, of owner: String, at time: Timestamp) async throws(DeskError) {
    try await access(.draftWriting) { $0.forms[owner] = form.isEmpty ? nil : Dated(form, readAt: time) }
  }
}

extension MemoryStore.State {
  fileprivate func found(_ query: CustomerQuery) -> [SyncedRecord<Customer>] {
    let text = query.text.lowercased()
    return customers.all.filter { record in
      let customer = record.value
      if query.isDueOnly, !record.state.isDue { return false }
      if query.isRefusedOnly { guard case .refused = record.state else { return false } }
      if query.isBlockedOnly, customer.terms.isBlocked != true { return false }
      return text.isEmpty || customer.document.wireText.hasPrefix(text)
        || [customer.tradeName, customer.company, customer.delivery.city, customer.email]
          .contains { $0.lowercased().contains(text) }
    }.sorted { $0.value.tradeName < $1.value.tradeName }
  }
}
