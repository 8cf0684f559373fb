import Commerce
import Desk

/// A customer that is read, and how far down.
public struct CustomerDetail: Sendable, Equatable {
  public var record: MirrorRecord<Customer>
  public var top = 0
}
