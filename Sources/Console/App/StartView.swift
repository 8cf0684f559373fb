import Commerce

/// Where the console opens.
public enum StartView: Sendable, Hashable {
  case orders(OrderStatus)
  case order(OrderID)
  case catalog
  case customers
}
