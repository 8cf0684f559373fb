import Commerce

/// The use cases of customers: their local copy, registration (API document I5), and their terms (I6).
///
/// Safe to call from many tasks. Changes of terms run one after another, and so do registrations with one document.
public struct CustomerDesk: Sendable {
  let platform: any CustomerPlatform
  let store: any CustomerStore & Journal & OrderLocks
  let clock: any DeskClock
  let identity: OrderDesk.Identity
  let sending: JournalledSending
  let locking: LockedWork
  let settings: CustomerSettings
  let queue = WriteQueue()

  /// - Parameter locks: the store's if `nil`.
  public init(
    platform: any CustomerPlatform, store: any CustomerStore & Journal & OrderLocks, clock: any DeskClock,
    identity: OrderDesk.Identity, settings: CustomerSettings = CustomerSettings(), locks: (any OrderLocks)? = nil
  ) {
    self.platform = platform
    self.store = store
    self.clock = clock
    self.identity = identity
    self.settings = settings
    locking = LockedWork(locks: locks ?? store, clock: clock, operatorName: identity.operatorName)
    sending = JournalledSending(journal: store, clock: clock, identity: identity)
  }

  // MARK: The local copy

  public func customers(
    _ query: CustomerQuery, offset: Int, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Customer>] {
    try await store.customers(query, offset: offset, limit: limit)
  }

  public func count(_ query: CustomerQuery) async throws(DeskError) -> Int {
    try await store.countCustomers(query)
  }

  public func customer(_ document: DocumentNumber) async throws(DeskError) -> SyncedRecord<Customer>? {
    try await store.customer(document)
  }

  /// Saves customers as stated, regardless of their earlier values.
  public func save(_ customers: [Customer]) async throws(DeskError) -> MergeSummary {
    try await save(customers.map { Edit(after: $0) })
  }

  /// Saves edited customers, all or none.
  public func save(_ edits: [Edit<Customer>]) async throws(DeskError) -> MergeSummary {
    let part = SinglePart(edits)
    return try await merge { part.take() }
  }

  /// How records of a file get into the local copy.
  public var intake: RecordIntake<Customer> { RecordIntake(store, clock: clock) }

  /// Merges the parts of an import, all or none.
  ///
  /// - Parameter next: returns the next part, `nil` at the end; it may block. An error it throws ends the import.
  public func merge(_ next: @escaping @Sendable () throws -> [Edit<Customer>]?) async throws(DeskError) -> MergeSummary
  {
    try await intake.merge(next)
  }

  /// Whether a customer's limit is too old, of unknown age or missing, and must be confirmed or typed again. A limit is net of
  /// the open orders, so an old one would restore credit already spent.
  public func isStale(_ terms: CustomerTerms) -> Bool {
    guard terms.limit != nil, let at = terms.limitAt else { return true }
    return at.seconds(until: clock.now()) > Int64(settings.limitAgeLimit)
  }
}

public struct CustomerSettings: Hashable, Sendable {
  /// In seconds; an older limit has to be confirmed or typed again.
  public var limitAgeLimit: Int

  public init(limitAgeLimit: Int = 86_400) {
    self.limitAgeLimit = limitAgeLimit
  }
}
