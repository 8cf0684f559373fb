import Commerce

/// How a write ended, as far as it can be known now.
public enum WriteOutcome: Hashable, Sendable {
  /// A reading after the write agrees; `differences` is what else changed (prices, totals, dropped lines).
  case confirmed(Order, differences: [OrderDifference])
  /// In the queue, and nobody waited for more.
  case accepted
  /// In the queue, but no reading agreed in time; the last one.
  case notConfirmed(Order)
  /// In the queue, and readings in a row show a status that is neither the former nor the wanted one; since when.
  case diverted(Order, since: Timestamp)
  /// In the queue, but the order could not be read any more; the last reading, if there was one, is older than the error.
  case unseen(DeskError, last: Dated<Order>?)
  /// The platform said no.
  case refused(DeskError)
  /// It may have been done; readings after it did not settle it. The last one, if there was one.
  case unknown(DeskError, last: Dated<Order>?)
  /// Nothing reached the platform.
  case notSent(DeskError)
  /// Nothing was sent: the order had moved since the operator saw it.
  case moved(Order)
  /// Nothing was sent: the order already is as wanted.
  case alreadySo(Order)
  /// Nothing was sent: an earlier write to the order is not settled, and the order as it is does not show it. The last such
  /// write, and those before it, the oldest first.
  case unsettled(JournalEntry, before: [JournalEntry], Order)
  /// It ended so, and the journal could not take it down. The next process on the store finds out.
  indirect case unrecorded(WriteOutcome, DeskError)
}

/// Over which earlier writes, not settled, one may be sent.
public enum UnsettledPermission: Hashable, Sendable {
  case none
  /// Those that an operator was shown.
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

/// How far a write goes by itself where something is in its way.
public struct WriteOptions: Hashable, Sendable {
  /// How long to wait for another process that has the order; `nil` waits until the task is canceled.
  public var lockPatience: Duration?
  /// Sends although these earlier writes to the order are not settled.
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

/// The steps a single write reports while it runs.
public enum WriteStep: Hashable, Sendable {
  /// Another process is changing the order now.
  case waiting(for: LockHolder)
  /// An earlier write to the order may still be in the platform's queue.
  case waitingForEarlier(JournalEntry)
  case rereading
  case sending
  /// In the platform's queue; from here on the order is read back.
  case queued
  /// The platform may have taken it or not; from here on the order is read back.
  case unknown
  case checking(attempt: Int, accepted: Bool)
  /// The order cannot be read since then; the error is the last reading's.
  case checkFails(DeskError, since: Timestamp, accepted: Bool)
}

/// Something in an order that a write did not ask for and that is different after it.
public enum OrderDifference: Hashable, Sendable {
  case price(productCode: String, from: Money?, to: Money?)
  case quantity(productCode: String, from: Quantity?, to: Quantity?)
  case lineGone(productCode: String)
  case lineCame(productCode: String)
  case shipping(from: Money?, to: Money?)
  case total(from: Money?, to: Money?)
  case status(from: OrderStatus, to: OrderStatus)
}

/// A status change an operator confirmed, bound to the order's number.
public struct StatusChange: Hashable, Sendable, Identifiable {
  public var orderID: OrderID
  /// The status the operator saw when confirming; anything else now stops the change.
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
  /// An order a status menu was opened for, and the status it was seen in.
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
