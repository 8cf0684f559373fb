import Commerce

/// The desk's persistent data, shared by all consoles on the same file.
public protocol Store: Journal, OrderLocks, OrderCache, OrderIndex, OrderEraser, SweepStore, NewsStore, DraftStore,
  TeamStore
{}

/// An append-only log of everything sent to the platform: each change of state is an event.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol Journal: DoubtQueue {
  /// Commits an intent as ``WriteState/sending``. When it returns, the entry survives a power cut, and the first byte may leave.
  func open(_ intent: WriteIntent, at time: Timestamp) async throws(DeskError) -> JournalEntry.ID

  /// Appends a state to an entry, unless the entry is settled or already in that state; see ``WriteChange/mayBecome(_:from:)``.
  /// The current state is checked in the same transaction.
  func record(_ state: WriteState, note: String, for id: JournalEntry.ID, at time: Timestamp) async throws(DeskError)

  /// Entries older than `id` (all if `nil`), newest first.
  func entries(before id: JournalEntry.ID?, limit: Int) async throws(DeskError) -> [JournalEntry]

  func entry(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry?

  /// The entries on one order, newest first.
  func entries(of id: OrderID, limit: Int) async throws(DeskError) -> [JournalEntry]

  /// Takes over the open writes of dead processes: those in ``WriteState/sending`` are recorded as ``WriteState/unknown``, and
  /// all of them are due at once.
  ///
  /// - Parameter isWanted: selects the writes to take over.
  func takeOrphans(
    at time: Timestamp, where isWanted: @escaping @Sendable (WriteIntent) -> Bool
  ) async throws(DeskError) -> [JournalEntry]

  /// Records this process's writes in ``WriteState/sending`` as ``WriteState/unknown``, because the program is leaving.
  func abandonOwn(note: String, at time: Timestamp) async throws(DeskError)
}

extension Journal {
  /// Takes over all open writes of dead processes.
  public func takeOrphans(at time: Timestamp) async throws(DeskError) -> [JournalEntry] {
    try await takeOrphans(at: time) { _ in true }
  }
}

/// The last known pages, orders and counts, each with its time of reading.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol OrderCache: Sendable {
  func page(status: OrderStatus, number: Int) async throws(DeskError) -> Dated<OrderPage>?
  func keep(_ page: OrderPage, readAt time: Timestamp) async throws(DeskError)
  func order(_ id: OrderID) async throws(DeskError) -> Dated<Order>?
  func keep(_ order: Order, readAt time: Timestamp) async throws(DeskError)
  func counts() async throws(DeskError) -> [OrderStatus: Dated<Int>]
}

/// Staged line changes, one draft for each order and owner. A draft remains until it is sent or discarded.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol DraftStore: Sendable {
  /// The drafts of all owners.
  func drafts() async throws(DeskError) -> [OrderDraft]
  func save(_ draft: OrderDraft) async throws(DeskError)
  func discardDraft(of id: OrderID, owner: String) async throws(DeskError)

  /// Gives an owner's draft of an order to another owner.
  ///
  /// - Returns: `nil` if there is none, or if the new owner has one already; nothing is changed then.
  func giveDraft(
    of id: OrderID, from owner: String, to newOwner: String, at time: Timestamp
  ) async throws(DeskError) -> OrderDraft?
}

/// A value with the time at which it was true.
public struct Dated<Value: Sendable>: Sendable {
  public var value: Value
  public var readAt: Timestamp

  public init(_ value: Value, readAt: Timestamp) {
    self.value = value
    self.readAt = readAt
  }
}

extension Dated: Equatable where Value: Equatable {}
extension Dated: Hashable where Value: Hashable {}
