import Commerce

/// The outcome of a write, as far as known.
public enum WriteOutcome: Hashable, Sendable {
  /// A later reading agrees; `differences` lists other changes (prices, totals, dropped lines).
  case confirmed(Order, differences: [OrderDifference])
  /// Queued, without a read-back.
  case accepted
  /// Queued, but no reading agreed in time; this is the last one.
  case notConfirmed(Order)
  /// Queued, but several readings in a row show a third status, since this time.
  case diverted(Order, since: Timestamp)
  /// Queued, but the order could no longer be read; the last reading, if any, is older than the error.
  case unseen(DeskError, last: Dated<Order>?)
  case refused(DeskError)
  /// It may have been carried out, and readings did not settle it; the last one, if any.
  case unknown(DeskError, last: Dated<Order>?)
  /// Nothing reached the platform.
  case notSent(DeskError)
  /// Nothing was sent: the order changed since the operator saw it.
  case moved(Order)
  /// Nothing was sent: the order already is as wanted.
  case alreadySo(Order)
  /// Nothing was sent: an earlier write to the order is not settled, and the current order does not show it. The last such write,
  /// and the ones before it, oldest first.
  case unsettled(JournalEntry, before: [JournalEntry], Order)
  /// This outcome, but the journal could not record it. The next process of the store finds out.
  indirect case unrecorded(WriteOutcome, DeskError)
}

/// Which earlier open writes do not block a write.
public enum UnsettledPermission: Hashable, Sendable {
  case none
  /// Those that the operator was shown.
  case named(Set<JournalEntry.ID>)
  case all

  func covers(_ id: JournalEntry.ID) -> Bool {
    switch self {
    case .none: false
    case .named(let ids): ids.contains(id)
    case .all: true
    }
  }
}

/// How a write handles locks and earlier writes.
public struct WriteOptions: Hashable, Sendable {
  /// How long to wait for another process that has the order; `nil` waits until the task is canceled.
  public var lockPatience: Duration?
  /// The earlier open writes that do not block this one.
  public var overUnsettled: UnsettledPermission
  /// How long a wait lasts before it is reported who holds the lock.
  public var reportsWaitAfter: Duration

  public init(
    lockPatience: Duration? = nil, overUnsettled: UnsettledPermission = .none, reportsWaitAfter: Duration = .zero
  ) {
    self.lockPatience = lockPatience
    self.reportsWaitAfter = reportsWaitAfter
    self.overUnsettled = overUnsettled
  }
}

/// The steps of a single write.
public enum WriteStep: Hashable, Sendable {
  /// Another process is changing the order.
  case waiting(for: LockHolder)
  /// An earlier write to the order may still be in the platform's queue.
  case waitingForEarlier(JournalEntry)
  case rereading
  case sending
  /// In the platform's queue; the read-back begins.
  case queued
  /// The outcome is unknown; the read-back begins.
  case unknown
  case checking(attempt: Int, accepted: Bool)
  /// The order could not be read since then; the error is that of the last reading.
  case checkFails(DeskError, since: Timestamp, accepted: Bool)
}

/// A difference in an order that a write did not ask for.
public enum OrderDifference: Hashable, Sendable {
  case price(productCode: String, from: Money?, to: Money?)
  case quantity(productCode: String, from: Quantity?, to: Quantity?)
  case lineGone(productCode: String)
  case lineCame(productCode: String)
  case shipping(from: Money?, to: Money?)
  case total(from: Money?, to: Money?)
  case status(from: OrderStatus, to: OrderStatus)
}

/// A status change that an operator confirmed, bound to the order's number.
public struct StatusChange: Hashable, Sendable, Identifiable {
  public var orderID: OrderID
  /// The status the operator saw when confirming; any other one now stops the change.
  public var expected: OrderStatus
  public var wanted: OrderStatus

  public var id: OrderID { orderID }

  public init(orderID: OrderID, expected: OrderStatus, wanted: OrderStatus) {
    self.orderID = orderID
    self.expected = expected
    self.wanted = wanted
  }
}

extension StatusChange {
  /// The order of a status menu, and the status it was seen in.
  public struct Target: Sendable, Hashable {
    public var orderID: OrderID
    public var status: OrderStatus
    public var total: Money?

    public init(orderID: OrderID, status: OrderStatus, total: Money?) {
      self.orderID = orderID
      self.status = status
      self.total = total
    }
  }
}
