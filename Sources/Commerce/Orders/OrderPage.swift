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

/// One page of the orders in one status (API document O1), no order twice.
public struct OrderPage: Hashable, Sendable, Codable {
  /// The page size of the API document. Answers tell their own, and no reading relies on this one.
  public static let size = 20

  public var status: OrderStatus
  /// Counted from 1.
  public var number: Int
  public var rows: [OrderSummary]
  /// How many orders are in the status, where the platform said so (`params.total_items`).
  public var totalItems: Int?
  /// How many rows a full page has, as the answer shows it (`params.items_per_page`, or a first page that is not all).
  public var itemsPerPage: Int?
  /// The rows of which the answer does not state the status: they have that of the list. Not kept.
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

  /// How many pages there are; `nil` where the answer does not tell.
  public var knownPageCount: Int? {
    guard let totalItems, let size = itemsPerPage, size > 0 else {
      if rows.isEmpty { return max(1, number - 1) }
      return number == 1 && totalItems == rows.count ? 1 : nil
    }
    return max(1, totalItems / size + (totalItems % size > 0 ? 1 : 0))
  }

  /// Whether it may be the page before it again: where the number of pages is not known, that could go on for ever.
  public func mayRepeat(_ former: OrderPage?) -> Bool { knownPageCount == nil && rows == former?.rows }

  /// How many pages may be asked for: where the answer does not tell there may be one behind any page that has rows.
  public var pageCount: Int { knownPageCount ?? max(number, number &+ 1) }
}
