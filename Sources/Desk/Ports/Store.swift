import Commerce

/// What the desk keeps between sessions and shares with other consoles on the same file.
public protocol Store: Journal, OrderLocks, OrderCache, OrderIndex, OrderEraser, SweepStore, NewsStore, DraftStore,
  TeamStore
{}

/// Everything that was sent to the platform, append-only: each change of state is an event of its own.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol Journal: DoubtQueue {
  /// Commits an intent as ``WriteState/sending``. When this returns, the entry survives a power cut: the first byte may leave.
  func open(_ intent: WriteIntent, at time: Timestamp) async throws(DeskError) -> JournalEntry.ID

  /// Appends a state to an entry, unless it is settled already or in that state; see ``WriteChange/mayBecome(_:from:)``. What the
  /// entry is then is decided in the same transaction.
  func record(_ state: WriteState, note: String, for id: JournalEntry.ID, at time: Timestamp) async throws(DeskError)

  /// Entries, newest first, that are older than `id` (all, if `nil`).
  func entries(before id: JournalEntry.ID?, limit: Int) async throws(DeskError) -> [JournalEntry]

  func entry(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry?

  /// The entries about one order, newest first.
  func entries(of id: OrderID, limit: Int) async throws(DeskError) -> [JournalEntry]

  /// Takes over the writes that a dead process left unsettled: those in ``WriteState/sending`` are recorded as
  /// ``WriteState/unknown``, and all of them are due at once.
  ///
  /// - Parameter isWanted: which of them; the others are left to whoever can look into them.
  func takeOrphans(
    at time: Timestamp, where isWanted: @escaping @Sendable (WriteIntent) -> Bool
  ) async throws(DeskError) -> [JournalEntry]

  /// Records the writes this process still has in ``WriteState/sending`` as ``WriteState/unknown``: the program is leaving.
  func abandonOwn(note: String, at time: Timestamp) async throws(DeskError)
}

extension Journal {
  /// Takes over every write that a dead process left unsettled.
  public func takeOrphans(at time: Timestamp) async throws(DeskError) -> [JournalEntry] {
    try await takeOrphans(at: time) { _ in true }
  }
}

/// The last known pages, orders and counts, each with the time it was read.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol OrderCache: Sendable {
  func page(status: OrderStatus, number: Int) async throws(DeskError) -> Dated<OrderPage>?
  func keep(_ page: OrderPage, readAt time: Timestamp) async throws(DeskError)
  func order(_ id: OrderID) async throws(DeskError) -> Dated<Order>?
  func keep(_ order: Order, readAt time: Timestamp) async throws(DeskError)
  func counts() async throws(DeskError) -> [OrderStatus: Dated<Int>]
}

/// Staged line changes, one draft an order and owner; they survive everything but being sent or discarded.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol DraftStore: Sendable {
  /// Those of all owners.
  func drafts() async throws(DeskError) -> [OrderDraft]
  func save(_ draft: OrderDraft) async throws(DeskError)
  func discardDraft(of id: OrderID, owner: String) async throws(DeskError)

  /// Makes an owner's draft of an order another's, as it stands now.
  ///
  /// - Returns: `nil` where it is gone, or the new owner has one already: nothing is changed then.
  func giveDraft(
    of id: OrderID, from owner: String, to newOwner: String, at time: Timestamp
  ) async throws(DeskError) -> OrderDraft?
}

/// A value and when it was true.
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
