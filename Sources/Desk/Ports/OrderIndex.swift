import Commerce

/// Every order the desk has seen, over all statuses, each as it was last seen. What the cache is given to keep goes there, too.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol OrderIndex: Sendable {
  /// The orders that a text finds: each of its words begins a word of number, name, e-mail address, product code, product or
  /// note, and digits may also stand inside a phone or document. Accents and case do not matter; no words find nothing.
  ///
  /// The order of that number comes first, then all with just this phone or document, then the others, the newest first.
  func orders(matching text: String, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>]

  /// The orders placed last whose customer has the e-mail address or the phone of this one, the newest first.
  func orders(of customer: Order.Customer, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>]

  /// Some orders as they were last seen; those never seen are left out.
  func orders(_ ids: [OrderID]) async throws(DeskError) -> [Dated<OrderSummary>]

  /// The changes of an order's status that readings have shown, the oldest first.
  func moves(of id: OrderID) async throws(DeskError) -> [StatusMove]

  func indexReach() async throws(DeskError) -> IndexReach
}

/// A change of status that two readings lie around.
public struct StatusMove: Hashable, Sendable {
  public var from: OrderStatus
  public var to: OrderStatus
  /// The last reading that showed the old status.
  public var after: Timestamp
  /// The first one that showed the new status.
  public var seenAt: Timestamp

  public init(from: OrderStatus, to: OrderStatus, after: Timestamp, seenAt: Timestamp) {
    self.from = from
    self.to = to
    self.after = after
    self.seenAt = seenAt
  }
}

/// How far the index of orders reaches.
public struct IndexReach: Hashable, Sendable {
  /// How many orders are in it.
  public var count: Int
  /// When the oldest of them was placed.
  public var oldest: Timestamp?
  /// How up to date it is: the documented statuses' newest orders were all read at this moment or later; `nil` while those of
  /// one have never been read.
  public var readAt: Timestamp?

  public init(count: Int = 0, oldest: Timestamp? = nil, readAt: Timestamp? = nil) {
    self.count = count
    self.oldest = oldest
    self.readAt = readAt
  }
}

/// What a sweep needs to know of the index, and how far it got.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol SweepStore: Sendable {
  /// Lets one sweep at a time run on the store.
  ///
  /// - Returns: `false` while another one runs, here or in another process, whose end, in whatever way, gives the turn up.
  func beginSweep() async -> Bool
  func endSweep() async

  /// The statuses in which orders were last seen; those never seen are left out.
  func knownStatuses(of ids: [OrderID]) async throws(DeskError) -> [OrderID: OrderStatus]

  /// How many orders were last seen in a status.
  func countOrders(in status: OrderStatus) async throws(DeskError) -> Int

  /// Orders last seen in a status, and before a moment.
  func orders(in status: OrderStatus, notSeenSince time: Timestamp) async throws(DeskError) -> [OrderID]

  func sweepMark(of status: OrderStatus) async throws(DeskError) -> SweepMark
  func keep(_ mark: SweepMark, of status: OrderStatus) async throws(DeskError)
}

/// How far the sweeping of a status got.
public struct SweepMark: Hashable, Sendable {
  /// The page a reading of the whole list goes on with; `nil` where none was cut off.
  public var nextPage: Int?
  /// How many more orders the platform counts than it lists or than are to be kept here, below 0 how many were last seen in
  /// the status and are nowhere any more: what is not looked for again.
  public var tolerated: Int
  /// How many orders too many were known at the end of the last sweep. Most of them are on their way to a list that had been
  /// read already, and the next sweep meets them there.
  public var excess: Int

  public init(nextPage: Int? = nil, tolerated: Int = 0, excess: Int = 0) {
    self.nextPage = nextPage
    self.tolerated = tolerated
    self.excess = excess
  }
}
