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

  /// The list row of a full order.
  public init(_ order: Order) {
    self.init(
      id: order.id, status: order.status, placedAt: order.placedAt, customer: order.customer, total: order.totals.total)
  }
}

/// One page of the orders in one status (API document O1), without repeated orders.
public struct OrderPage: Hashable, Sendable, Codable {
  /// The page size in the API document. Answers state their own, and readings do not rely on this one.
  public static let size = 20

  public var status: OrderStatus
  /// Counted from 1.
  public var number: Int
  public var rows: [OrderSummary]
  /// The number of orders in the status if the platform states it (`params.total_items`).
  public var totalItems: Int?
  /// The rows of a full page as the answer shows it (`params.items_per_page`, or a first page that is not the last).
  public var itemsPerPage: Int?
  /// The rows whose status the answer does not state: they have the list's status. Not stored.
  public var withoutStatus: Set<OrderID> = []

  private enum CodingKeys: String, CodingKey { case status, number, rows, totalItems, itemsPerPage }

  public init(
    status: OrderStatus, number: Int, rows: [OrderSummary], totalItems: Int?, itemsPerPage: Int? = nil
  ) {
    self.status = status
    self.number = number
    self.rows = rows
    self.totalItems = totalItems
    let isFull = number == 1 && !rows.isEmpty && (totalItems ?? 0) > rows.count
    self.itemsPerPage = itemsPerPage ?? (isFull ? rows.count : nil)
  }

  /// The number of pages; `nil` if the answer does not tell.
  public var knownPageCount: Int? {
    guard let totalItems, let size = itemsPerPage, size > 0 else {
      if rows.isEmpty { return max(1, number - 1) }
      return number == 1 && totalItems == rows.count ? 1 : nil
    }
    return max(1, totalItems / size + (totalItems % size > 0 ? 1 : 0))
  }

  /// Whether this page may repeat the one before: if the number of pages is unknown, paging might otherwise never end.
  public func mayRepeat(_ former: OrderPage?) -> Bool { knownPageCount == nil && rows == former?.rows }

  /// The number of pages that may be requested. If the answer does not tell, another may follow any page with rows.
  public var pageCount: Int { knownPageCount ?? max(number, number &+ 1) }
}
