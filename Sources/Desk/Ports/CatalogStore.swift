import Commerce

/// The local copy of the catalog.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol CatalogStore: SendingLock {
  /// A slice of the products that match a query, in its order.
  func products(_ query: ProductQuery, offset: Int, limit: Int) async throws(DeskError) -> [SyncedRecord<Product>]

  /// The number of matching products; for a query with a text, at most one more than ``ProductQuery/sortLimit``.
  func countProducts(_ query: ProductQuery) async throws(DeskError) -> Int

  func product(_ ean: GTIN) async throws(DeskError) -> SyncedRecord<Product>?

  /// Merges edits in one transaction: all of them, or none if `next` throws. Changes by others since an edit was made are kept.
  /// An unchanged product stays as it is; any other becomes due, and its revision rises by one.
  ///
  /// - Parameter next: returns the next part, `nil` at the end; it may block.
  /// - Throws: also a ``DeskError`` that `next` throws; its other errors become ``DeskError/StoreFault/other``.
  func merge(
    at time: Timestamp, products next: @escaping @Sendable () throws -> [Edit<Product>]?
  ) async throws(DeskError) -> MergeSummary

  /// - Throws: ``DeskError/Kind/store(_:)``.
  func productLookup() throws(DeskError) -> any RecordLookup<Product>

  /// The due products after a code, in the order of their codes.
  func dueProducts(after ean: GTIN?, limit: Int) async throws(DeskError) -> [SyncedRecord<Product>]

  func countDueProducts() async throws(DeskError) -> Int

  /// Products of one article under codes that differ in leading zeros, each group in the order of its codes. Only older versions,
  /// which took such codes as different, stored them.
  func twinProducts() async throws(DeskError) -> [[SyncedRecord<Product>]]

  /// Joins twins to one product: the content changed last, under the code that the platform accepted last.
  func join(_ twins: [SyncedRecord<Product>], at time: Timestamp) async throws(DeskError)

  /// Records the outcome of sending products. A product with a newer revision stays due.
  func mark(
    _ products: [(ean: GTIN, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError)

  /// This operator's staged, unsaved edits, in the order of first staging; they survive a crash.
  func stagedProducts(of owner: String) async throws(DeskError) -> [Edit<Product>]

  /// Stores staged products, replacing those with the same codes, and deletes others.
  func keepStaged(
    _ edits: [Edit<Product>], forgetting codes: [GTIN], of owner: String, at time: Timestamp
  ) async throws(DeskError)

  /// This operator's unfinished new product; it survives a crash.
  func productForm(of owner: String) async throws(DeskError) -> NewProductForm?

  /// Stores the form of a new product in place of the previous one; an empty form is deleted.
  func keep(_ form: NewProductForm, of owner: String, at time: Timestamp) async throws(DeskError)
}

/// The selection and order of products of the local copy.
public struct ProductQuery: Hashable, Sendable {
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    case ean, name, brand, category, price, stock, stockAge, changed
  }

  /// A text with more matches than this is listed in the order of codes, whatever ``sort`` says: the first rows must appear while
  /// the text is still being typed.
  public static let sortLimit = 5_000

  /// Words that each begin a word of name, brand, category or internal code, or the code itself. Accents and case do not matter.
  public var text: String
  /// Only due products.
  public var isDueOnly: Bool
  /// Only refused products.
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
