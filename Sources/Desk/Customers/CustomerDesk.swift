import Commerce

/// The use cases of the customers: their local copy, the form of a new one (API document I5), and what they may do (I6).
///
/// Safe to call from many tasks. Statements of terms go one after another, and so do new customers with one document.
public struct CustomerDesk: Sendable {
  let platform: any CustomerPlatform
  let store: any CustomerStore & Journal & OrderLocks
  let clock: any DeskClock
  let identity: OrderDesk.Identity
  let sending: JournalledSending
  let locking: LockedWork
  let settings: CustomerSettings
  let queue = WriteQueue()

  /// - Parameter locks: those of the store where `nil`.
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

  /// Keeps customers as they are stated, whatever they were before.
  public func save(_ customers: [Customer]) async throws(DeskError) -> MergeSummary {
    try await save(customers.map { Edit(after: $0) })
  }

  /// Keeps edited customers, all or none.
  public func save(_ edits: [Edit<Customer>]) async throws(DeskError) -> MergeSummary {
    let part = SinglePart(edits)
    return try await merge { part.take() }
  }

  /// How records of a file get into the local copy.
  public var intake: RecordIntake<Customer> { RecordIntake(store, clock: clock) }

  /// Takes the parts of an import, all or none.
  ///
  /// - Parameter next: the next part, `nil` at the end; called where it may block. What it throws ends the import.
  public func merge(_ next: @escaping @Sendable () throws -> [Edit<Customer>]?) async throws(DeskError) -> MergeSummary
  {
    try await intake.merge(next)
  }

  /// Whether a customer's limit is of an age at which it has to be confirmed or typed anew: it is net of the open orders, and an
  /// old one gives spent credit back. Also if there is none, or its age is not known.
  public func isStale(_ terms: CustomerTerms) -> Bool {
    guard terms.limit != nil, let at = terms.limitAt else { return true }
    return at.seconds(until: clock.now()) > Int64(settings.limitAgeLimit)
  }
}

/// How customers are sent.
public struct CustomerSettings: Hashable, Sendable {
  /// Seconds after which a limit has to be confirmed or typed anew.
  public var limitAgeLimit: Int

  public init(limitAgeLimit: Int = 86_400) {
    self.limitAgeLimit = limitAgeLimit
  }
}
