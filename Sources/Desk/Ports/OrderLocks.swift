import Commerce

/// Lets one process of a store at a time read, compare and write an order, or register a customer.
///
/// A lock ends with its process, however that ends.
public protocol OrderLocks: Sendable {
  /// Waits until work with locks may begin. Called before the first lock of each piece of work.
  func waitForStart() async

  /// Takes a lock for this process if it is free.
  ///
  /// - Returns: `nil` if the lock was taken, else its holder.
  /// - Throws: ``DeskError/Kind/store(_:)`` if the store cannot be read or written.
  func lock(_ subject: LockSubject, for operatorName: String, at time: Timestamp) async throws(DeskError) -> LockHolder?

  func unlock(_ subject: LockSubject) async
}

extension OrderLocks {
  public func waitForStart() async {}
}

/// The subject of a lock. Several are locked in ascending order, which prevents deadlocks.
public struct LockSubject: Hashable, Sendable, Comparable {
  public let rawValue: String

  /// An order by its digits without leading zeros: to the platform, `0813` and `813` are one order.
  public static func order(_ id: OrderID) -> LockSubject {
    LockSubject(rawValue: "order \(id.key)")
  }

  /// The identity of a new customer: its document and its address, whose case does not matter.
  public static func customer(_ customer: NewCustomer) -> [LockSubject] {
    [
      LockSubject(rawValue: "document \(customer.document.wireText)"),
      LockSubject(rawValue: "email \(customer.email.text.lowercased())"),
    ].sorted()
  }

  /// The order; `nil` for a customer.
  public var orderID: OrderID? {
    rawValue.hasPrefix("order ") ? OrderID(rawValue: String(rawValue.dropFirst("order ".count))) : nil
  }

  public static func < (left: LockSubject, right: LockSubject) -> Bool { left.rawValue < right.rawValue }
}

public struct LockHolder: Hashable, Sendable {
  /// Empty until the process has stated its operator.
  public var operatorName: String
  public var since: Timestamp
  public var processID: Int32
  /// Whether the process was stopped, as by Ctrl-Z; it holds the lock until it continues or ends.
  public var isStopped: Bool

  public init(operatorName: String, since: Timestamp, processID: Int32, isStopped: Bool) {
    self.operatorName = operatorName
    self.since = since
    self.processID = processID
    self.isStopped = isStopped
  }
}
