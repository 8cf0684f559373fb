import Commerce

/// The local copy of the catalog.
public protocol CatalogStore: SendingTurns {
  /// A stretch of the products that a query finds, in its order.
  func products(_ query: ProductQuery, offset: Int, limit: Int) async throws(DeskError) -> [SyncedRecord<Product>]

  /// How many products a query finds; one with a text is counted to one above ``ProductQuery/sortLimit`` at most.
  func countProducts(_ query: ProductQuery) async throws(DeskError) -> Int

  func product(_ ean: GTIN) async throws(DeskError) -> SyncedRecord<Product>?

  /// Takes parts of edits in one transaction: all of them, or none if `next` throws. What somebody else changed since an edit
  /// was made stays changed. A product that is equal to the one kept then is left as it is; any other becomes due, with its
  /// revision one up.
  ///
  /// - Parameter next: the next part, `nil` at the end; called where it may block.
  func merge(
    at time: Timestamp, products next: @escaping @Sendable () throws -> [Edit<Product>]?
  ) async throws(DeskError) -> MergeSummary

  /// - Throws: ``DeskError/Kind/store(_:)``.
  func productLookup() throws(DeskError) -> any RecordLookup<Product>

  /// Products that a push takes along, in the order of their codes, after one of them.
  func dueProducts(after ean: GTIN?, limit: Int) async throws(DeskError) -> [SyncedRecord<Product>]

  func countDueProducts() async throws(DeskError) -> Int

  /// Products of one article under codes that differ in leading zeros, each group in the order of its codes. Only versions that
  /// took such codes for different ones made them.
  func twinProducts() async throws(DeskError) -> [[SyncedRecord<Product>]]

  /// Makes one product of some twins: what was changed last, under the code that the platform accepted last.
  func join(_ twins: [SyncedRecord<Product>], at time: Timestamp) async throws(DeskError)

  /// Records what became of sending products; one that has another revision by now is left due.
  func mark(
    _ products: [(ean: GTIN, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError)

  /// What this operator has staged and not saved, in the order in which it was first staged; it survives a crash.
  func stagedProducts(of owner: String) async throws(DeskError) -> [Edit<Product>]

  /// Keeps staged products in place of those with the same codes, and forgets others.
  func keepStaged(
    _ edits: [Edit<Product>], forgetting codes: [GTIN], of owner: String, at time: Timestamp
  ) async throws(DeskError)

  /// The new product that this operator has left half filled in; it survives a crash.
  func productForm(of owner: String) async throws(DeskError) -> NewProductForm?

  /// Keeps the form of a new product in place of the one before; an empty one is forgotten.
  func keep(_ form: NewProductForm, of owner: String, at time: Timestamp) async throws(DeskError)
}

/// Which products of the local copy, and in which order.
public struct ProductQuery: Hashable, Sendable {
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    case ean, name, brand, category, price, stock, stockAge, changed
  }

  /// A text that finds more products than these has them listed in the order of their codes, whatever ``sort`` says: the
  /// first rows have to come while it is still being typed.
  public static let sortLimit = 5_000

  /// Words that each begin a word of name, brand, category or internal code, or the code itself; accents and case ignored.
  public var text: String
  /// Only products that a push would take along.
  public var isDueOnly: Bool
  /// Only products the platform refused.
  public var isRefusedOnly: Bool
  public var sort: Sort
  public var isDescending: Bool

  public init(
    text: String = "", isDueOnly: Bool = false, isRefusedOnly: Bool = false, sort: Sort = .ean,
    isDescending: Bool = false
  ) {
    self.text = text
    self.isDueOnly = isDueOnly
    self.isRefusedOnly = isRefusedOnly
    self.sort = sort
    self.isDescending = isDescending
  }
}
