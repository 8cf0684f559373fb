/// Why an order does not lead to its customer.
public enum CustomerLinkFault: Error, Hashable, Sendable {
  /// No extra field is configured to hold the document; the key of one of the order's that seems to.
  case notConfigured(candidate: String?)
  case noOrder
  /// The order has no such field.
  case missing(String)
  case unreadable(String)
}
