import Commerce

/// All orders seen so far, of every status, each as last seen. Orders saved to the cache are indexed too.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol OrderIndex: Sendable {
  /// The orders that match a text: each of its words begins a word of number, name, e-mail address, product code, product or
  /// note; digits may also occur within a phone or document. Accents and case do not matter. A text without words matches
  /// nothing.
  ///
  /// The order with that number comes first, then those with exactly this phone or document, then the others, newest first.
  func orders(matching text: String, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>]

  /// The latest orders with this customer's e-mail address or phone, newest first.
  func orders(of customer: Order.Customer, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>]

  /// Orders as last seen; unknown ones are left out.
  func orders(_ ids: [OrderID]) async throws(DeskError) -> [Dated<OrderSummary>]

  /// The changes of an order's status shown by readings, oldest first.
  func moves(of id: OrderID) async throws(DeskError) -> [StatusMove]

  func indexReach() async throws(DeskError) -> IndexReach
}

/// A change of status between two readings.
public struct StatusMove: Hashable, Sendable {
  public var from: OrderStatus
  public var to: OrderStatus
  /// The last reading that showed the old status.
  public var after: Timestamp
  /// The first reading that showed the new status.
  public var seenAt: Timestamp

  public init(from: OrderStatus, to: OrderStatus, after: Timestamp, seenAt: Timestamp) {
    self.from = from
    self.to = to
    self.after = after
    self.seenAt = seenAt
  }
}

/// The extent of the order index.
public struct IndexReach: Hashable, Sendable {
  /// The number of orders in it.
  public var count: Int
  /// When the oldest of them was placed.
  public var oldest: Timestamp?
  /// The newest orders of every documented status were read at this time or later; `nil` if one status was never read.
  public var readAt: Timestamp?

  public init(count: Int = 0, oldest: Timestamp? = nil, readAt: Timestamp? = nil) {
    self.count = count
    self.oldest = oldest
    self.readAt = readAt
  }
}

/// The index as a sweep needs it, and the progress of sweeps.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol SweepStore: Sendable {
  /// Takes the store's sweep lock.
  ///
  /// - Returns: `false` while another sweep runs, here or in another process. The lock is released however that process ends.
  func beginSweep() async -> Bool
  func endSweep() async

  /// The last known statuses of orders; unknown orders are left out.
  func knownStatuses(of ids: [OrderID]) async throws(DeskError) -> [OrderID: OrderStatus]

  /// The number of orders last seen in a status.
  func countOrders(in status: OrderStatus) async throws(DeskError) -> Int

  /// Orders last seen in a status, before a time.
  func orders(in status: OrderStatus, notSeenSince time: Timestamp) async throws(DeskError) -> [OrderID]

  func sweepMark(of status: OrderStatus) async throws(DeskError) -> SweepMark
  func keep(_ mark: SweepMark, of status: OrderStatus) async throws(DeskError)
}

/// The progress of sweeping a status.
public struct SweepMark: Hashable, Sendable {
  /// The page on which to continue an interrupted reading of the whole list; `nil` if none was interrupted.
  public var nextPage: Int?
  /// The accepted difference between the platform's count and the known orders: above 0, orders that it does not list or that are
  /// not kept here; below 0, orders last seen in the status that no longer exist anywhere. They are not searched for again.
  public var tolerated: Int
  /// How many orders too many were known at the end of the last sweep. Most of them moved to a list that had already been read;
  /// the next sweep finds them there.
  public var excess: Int

  public init(nextPage: Int? = nil, tolerated: Int = 0, excess: Int = 0) {
    self.nextPage = nextPage
    self.tolerated = tolerated
    self.excess = excess
  }
}
