import Commerce

/// The local copy of the customers, and the forms that are being filled in.
public protocol CustomerStore: SendingTurns {
  /// A stretch of the customers found by words (document, trade name, company, city, e-mail), in the order of trade names.
  func customers(_ query: CustomerQuery, offset: Int, limit: Int) async throws(DeskError) -> [SyncedRecord<Customer>]

  func countCustomers(_ query: CustomerQuery) async throws(DeskError) -> Int

  func customer(_ document: DocumentNumber) async throws(DeskError) -> SyncedRecord<Customer>?

  /// Customers with this document or this e-mail address, for pointing out duplicates.
  func customers(like document: DocumentNumber?, email: String) async throws(DeskError) -> [SyncedRecord<Customer>]

  /// Takes parts of edits in one transaction, as ``CatalogStore/merge(at:products:)`` does.
  func merge(
    at time: Timestamp, customers next: @escaping @Sendable () throws -> [Edit<Customer>]?
  ) async throws(DeskError) -> MergeSummary

  /// - Throws: ``DeskError/Kind/store(_:)``.
  func customerLookup() throws(DeskError) -> any RecordLookup<Customer>

  /// Customers whose terms a push takes along, in the order of their documents, after one of them.
  func dueCustomers(after document: DocumentNumber?, limit: Int) async throws(DeskError) -> [SyncedRecord<Customer>]

  func countDueCustomers() async throws(DeskError) -> Int

  /// Records what became of sending customers; one that has another revision by now is left due.
  func mark(
    _ customers: [(document: DocumentNumber, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError)

  /// The form this operator has not finished; it survives a refusal, Esc and a crash.
  func customerForm(of owner: String) async throws(DeskError) -> CustomerForm?

  /// Keeps the form in place of the one before; an empty one is forgotten.
  func keep(_ form: CustomerForm, of owner: String, at time: Timestamp) async throws(DeskError)
}

/// Which customers of the local copy.
public struct CustomerQuery: Hashable, Sendable {
  public var text: String
  public var isDueOnly: Bool
  /// Only customers whose terms the platform refused.
  public var isRefusedOnly: Bool
  public var isBlockedOnly: Bool

  public init(
    text: String = "", isDueOnly: Bool = false, isRefusedOnly: Bool = false, isBlockedOnly: Bool = false
  ) {
    self.text = text
    self.isDueOnly = isDueOnly
    self.isRefusedOnly = isRefusedOnly
    self.isBlockedOnly = isBlockedOnly
  }
}
