import Commerce

/// The use cases of the catalog: reads and edits its local copy, and sends due products to the platform (API document I1, I2).
///
/// Safe to call from many tasks. A desk runs one push at a time; a second one waits.
public struct CatalogDesk: Sendable {
  let platform: any CatalogPlatform
  let store: any CatalogStore & Journal
  let clock: any DeskClock
  let identity: OrderDesk.Identity
  let sending: JournalledSending
  let settings: CatalogSettings
  let queue = WriteQueue()

  public init(
    platform: any CatalogPlatform, store: any CatalogStore & Journal, clock: any DeskClock,
    identity: OrderDesk.Identity, settings: CatalogSettings = CatalogSettings()
  ) {
    self.platform = platform
    self.store = store
    self.clock = clock
    self.identity = identity
    self.settings = settings
    sending = JournalledSending(journal: store, clock: clock, identity: identity)
  }

  // MARK: The local copy

  public func products(
    _ query: ProductQuery, offset: Int, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Product>] {
    try await store.products(query, offset: offset, limit: limit)
  }

  public func count(_ query: ProductQuery) async throws(DeskError) -> Int {
    try await store.countProducts(query)
  }

  public func product(_ ean: GTIN) async throws(DeskError) -> SyncedRecord<Product>? {
    try await store.product(ean)
  }

  /// Products of one article under codes that differ in leading zeros. Nothing is pushed until they are joined.
  public func twins() async throws(DeskError) -> [[SyncedRecord<Product>]] {
    try await store.twinProducts()
  }

  /// Joins twins to one product.
  public func join(_ twins: [SyncedRecord<Product>]) async throws(DeskError) {
    try await store.join(twins, at: clock.now())
  }

  /// Saves products as stated, regardless of their earlier values.
  public func save(_ products: [Product]) async throws(DeskError) -> MergeSummary {
    try await save(products.map { Edit(after: $0) })
  }

  /// Saves edited products, all or none. Changed ones become due.
  public func save(_ edits: [Edit<Product>]) async throws(DeskError) -> MergeSummary {
    let part = SinglePart(edits)
    return try await merge { part.take() }
  }

  /// How records of a file get into the local copy.
  public var intake: RecordIntake<Product> { RecordIntake(store, clock: clock) }

  /// Merges the parts of an import, all or none.
  ///
  /// - Parameter next: returns the next part, `nil` at the end; it may block. An error it throws ends the import.
  public func merge(_ next: @escaping @Sendable () throws -> [Edit<Product>]?) async throws(DeskError) -> MergeSummary {
    try await intake.merge(next)
  }

  /// This operator's staged, unsaved edits.
  public func stagedProducts() async throws(DeskError) -> [Edit<Product>] {
    try await store.stagedProducts(of: identity.operatorName)
  }

  /// Stores staged edits until they are saved.
  public func keepStaged(_ edits: [Edit<Product>], forgetting codes: [GTIN]) async throws(DeskError) {
    try await store.keepStaged(edits, forgetting: codes, of: identity.operatorName, at: clock.now())
  }

  /// This operator's unfinished new product.
  public func newProductForm() async throws(DeskError) -> NewProductForm? {
    try await store.productForm(of: identity.operatorName)
  }

  /// Stores an unfinished new product; an empty form is deleted.
  public func keep(_ form: NewProductForm) async throws(DeskError) {
    try await store.keep(form, of: identity.operatorName, at: clock.now())
  }
}

public struct CatalogSettings: Hashable, Sendable {
  /// In seconds; an older stock is not published.
  public var stockAgeLimit: Int
  /// The number of concurrent batches, at least one.
  public var batchesInFlight: Int

  public init(stockAgeLimit: Int = 14_400, batchesInFlight: Int = 4) {
    self.stockAgeLimit = stockAgeLimit
    self.batchesInFlight = batchesInFlight
  }

  /// A stock counted before this time is too old.
  func stockLimit(at now: Timestamp) -> Timestamp {
    Timestamp(milliseconds: now.milliseconds - Int64(stockAgeLimit) * 1000)
  }
}

extension Product {
  /// Whether its stock is recent enough to be published.
  func hasStock(since limit: Timestamp) -> Bool { stockAt.map { $0 >= limit } ?? false }
}
