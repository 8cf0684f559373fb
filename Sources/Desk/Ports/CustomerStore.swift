import Commerce

/// The local copy of the customers, and unfinished forms.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol CustomerStore: SendingLock {
  /// A slice of the customers that match words (document, trade name, company, city, e-mail), in the order of trade names.
  func customers(_ query: CustomerQuery, offset: Int, limit: Int) async throws(DeskError) -> [SyncedRecord<Customer>]

  func countCustomers(_ query: CustomerQuery) async throws(DeskError) -> Int

  func customer(_ document: DocumentNumber) async throws(DeskError) -> SyncedRecord<Customer>?

  /// Customers with this document or e-mail address, to point out duplicates.
  func customers(like document: DocumentNumber?, email: String) async throws(DeskError) -> [SyncedRecord<Customer>]

  /// Merges edits in one transaction, like ``CatalogStore/merge(at:products:)``, with its errors.
  func merge(
    at time: Timestamp, customers next: @escaping @Sendable () throws -> [Edit<Customer>]?
  ) async throws(DeskError) -> MergeSummary

  /// - Throws: ``DeskError/Kind/store(_:)``.
  func customerLookup() throws(DeskError) -> any RecordLookup<Customer>

  /// The customers with due terms after a document, in the order of their documents.
  func dueCustomers(after document: DocumentNumber?, limit: Int) async throws(DeskError) -> [SyncedRecord<Customer>]

  /// Records the outcome of sending customers. A customer with a newer revision stays due.
  func mark(
    _ customers: [(document: DocumentNumber, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError)

  /// This operator's unfinished form; it survives a refusal, Esc and a crash.
  func customerForm(of owner: String) async throws(DeskError) -> CustomerForm?

  /// Stores the form in place of the previous one; an empty form is deleted.
  func keep(_ form: CustomerForm, of owner: String, at time: Timestamp) async throws(DeskError)
}

/// The selection of customers of the local copy.
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
