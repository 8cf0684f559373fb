/// One row of the order list (API document O1).
public struct OrderSummary: Hashable, Sendable, Codable, Identifiable {
  public var id: OrderID
  public var status: OrderStatus
  public var placedAt: Timestamp?
  public var customer: Order.Customer
  public var total: Money?

  public init(
    id: OrderID, status: OrderStatus, placedAt: Timestamp?, customer: Order.Customer = Order.Customer(), total: Money?
  ) {
    self.id = id
    self.status = status
    self.placedAt = placedAt
    self.customer = customer
    self.total = total
  }

  /// The row that a detail would have in the list.
  public init(_ order: Order) {
    self.init(
      id: order.id, status: order.status, placedAt: order.placedAt, customer: order.customer, total: order.totals.total)
  }
}

/// One page of the orders in one status (API document O1): at most 20 rows, no order twice.
public struct OrderPage: Hashable, Sendable, Codable {
  /// The platform's page size.
  public static let size = 20

  public var status: OrderStatus
  /// Counted from 1.
  public var number: Int
  public var rows: [OrderSummary]
  /// How many orders are in the status, where the platform said so (`params.total_items`).
  public var totalItems: Int?

  public init(status: OrderStatus, number: Int, rows: [OrderSummary], totalItems: Int?) {
    self.status = status
    self.number = number
    self.rows = rows
    self.totalItems = totalItems
  }

  /// How many pages there are; without a total, as many as are known to exist.
  public var pageCount: Int {
    guard let totalItems else { return rows.count < Self.size ? number : number + 1 }
    return max(1, totalItems / Self.size + (totalItems % Self.size > 0 ? 1 : 0))
  }
}
