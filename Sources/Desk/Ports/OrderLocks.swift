import Commerce

/// Lets one process of a store at a time read, compare and write one order, or register one customer.
///
/// A lock ends with the process that holds it, in whatever way that ends.
public protocol OrderLocks: Sendable {
  /// Waits until work may begin that takes locks. Called before the first lock of each piece of work.
  func waitForStart() async

  /// Takes a lock for this process, unless somebody has it.
  ///
  /// - Returns: `nil` where it was taken, else who holds it.
  /// - Throws: ``DeskError/Kind/store(_:)`` if the store cannot be read or written.
  func lock(_ subject: LockSubject, for operatorName: String, at time: Timestamp) async throws(DeskError) -> LockHolder?

  func unlock(_ subject: LockSubject) async
}

extension OrderLocks {
  public func waitForStart() async {}
}

/// What a lock is on. Several are taken in ascending order, so that no two processes wait for each other.
public struct LockSubject: Hashable, Sendable, Comparable {
  public let rawValue: String

  /// An order by its digits without leading zeros: `0813` and `813` are one order to the platform.
  public static func order(_ id: OrderID) -> LockSubject {
    LockSubject(rawValue: "order \(id.key)")
  }

  /// What makes a new customer one customer: the document and the address, upper and lower case alike.
  public static func customer(_ customer: NewCustomer) -> [LockSubject] {
    [
      LockSubject(rawValue: "document \(customer.document.wireText)"),
      LockSubject(rawValue: "email \(customer.email.text.lowercased())"),
    ].sorted()
  }

  /// The order it is on; `nil` of a customer.
  public var orderID: OrderID? {
    rawValue.hasPrefix("order ") ? OrderID(rawValue: String(rawValue.dropFirst("order ".count))) : nil
  }

  public static func < (left: LockSubject, right: LockSubject) -> Bool { left.rawValue < right.rawValue }
}

/// Who holds a lock.
public struct LockHolder: Hashable, Sendable {
  /// Empty where the process has not said yet who works in it.
  public var operatorName: String
  public var since: Timestamp
  public var processID: Int32
  /// Whether the process was stopped, as by Ctrl-Z: it holds the lock until it goes on or ends.
  public var isStopped: Bool

  public init(operatorName: String, since: Timestamp, processID: Int32, isStopped: Bool) {
    self.operatorName = operatorName
    self.since = since
    self.processID = processID
    self.isStopped = isStopped
  }
}
