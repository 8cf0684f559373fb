import Commerce
import Desk

/// What is said of messages to customers, and what they say themselves. Each language words every case: see
/// `Portuguese+Messages.swift`, `English+Messages.swift`.
public enum MessagePhrase: Hashable, Sendable {
  case title(OrderID), chatWith(String), noPhone(String), landline, copied, notMade(OrderID, DeskError)
  /// What a customer is written about an order in a status; a template.
  case template(OrderStatus)
  case unnamedCustomer, unknownTotal
}
