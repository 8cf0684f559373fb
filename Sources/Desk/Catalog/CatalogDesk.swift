import Commerce

/// The use cases of the catalog: reading and editing its local copy, and sending what is due to the platform (API document I1, I2).
///
/// Safe to call from many tasks. One push at a time runs on a desk; a second one waits for it.
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

  /// Products of one article under codes that differ in leading zeros. A push sends none of them twice: it waits until they are
  /// joined.
  public func twins() async throws(DeskError) -> [[SyncedRecord<Product>]] {
    try await store.twinProducts()
  }

  /// Makes one product of some twins.
  public func join(_ twins: [SyncedRecord<Product>]) async throws(DeskError) {
    try await store.join(twins, at: clock.now())
  }

  /// Keeps products as they are stated, whatever they were before.
  public func save(_ products: [Product]) async throws(DeskError) -> MergeSummary {
    try await save(products.map { Edit(after: $0) })
  }

  /// Keeps edited products, all or none. Those that are different now become due.
  public func save(_ edits: [Edit<Product>]) async throws(DeskError) -> MergeSummary {
    let part = SinglePart(edits)
    return try await merge { part.take() }
  }

  /// How records of a file get into the local copy.
  public var intake: RecordIntake<Product> { RecordIntake(store, clock: clock) }

  /// Takes the parts of an import, all or none.
  ///
  /// - Parameter next: the next part, `nil` at the end; called where it may block. What it throws ends the import.
  public func merge(_ next: @escaping @Sendable () throws -> [Edit<Product>]?) async throws(DeskError) -> MergeSummary {
    try await intake.merge(next)
  }

  /// What this operator staged and did not save.
  public func stagedProducts() async throws(DeskError) -> [Edit<Product>] {
    try await store.stagedProducts(of: identity.operatorName)
  }

  /// Keeps what is staged until it is saved.
  public func keepStaged(_ edits: [Edit<Product>], forgetting codes: [GTIN]) async throws(DeskError) {
    try await store.keepStaged(edits, forgetting: codes, of: identity.operatorName, at: clock.now())
  }

  /// The new product that this operator left half filled in.
  public func newProductForm() async throws(DeskError) -> NewProductForm? {
    try await store.productForm(of: identity.operatorName)
  }

  /// Keeps a new product that is half filled in; an empty form is forgotten.
  public func keep(_ form: NewProductForm) async throws(DeskError) {
    try await store.keep(form, of: identity.operatorName, at: clock.now())
  }
}

/// How the catalog is sent.
public struct CatalogSettings: Hashable, Sendable {
  /// Seconds after which a stock is too old to be published.
  public var stockAgeLimit: Int
  /// How many batches are under way at once, at least one.
  public var batchesInFlight: Int

  public init(stockAgeLimit: Int = 14_400, batchesInFlight: Int = 4) {
    self.stockAgeLimit = stockAgeLimit
    self.batchesInFlight = batchesInFlight
  }

  /// The moment before which a stock was counted too long ago.
  func stockLimit(at now: Timestamp) -> Timestamp {
    Timestamp(milliseconds: now.milliseconds - Int64(stockAgeLimit) * 1000)
  }
}

extension Product {
  /// Whether its stock may be published, as each sending does.
  func hasStock(since limit: Timestamp) -> Bool { stockAt.map { $0 >= limit } ?? false }
}
