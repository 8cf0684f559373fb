import Commerce

/// The result of a search, best matches first.
public struct FoundOrders: Hashable, Sendable {
  /// Each as last seen; its status may have changed since.
  public var orders: [Dated<OrderSummary>]
  /// Whether there are more matches than requested.
  public var isCut: Bool

  public init(orders: [Dated<OrderSummary>] = [], isCut: Bool = false) {
    self.orders = orders
    self.isCut = isCut
  }
}

extension OrderIndex {
  /// Searches the index and tells whether the result is complete. See ``orders(matching:limit:)``.
  public func search(_ text: String, limit: Int) async throws(DeskError) -> FoundOrders {
    let found = try await orders(matching: text, limit: limit + 1)
    return FoundOrders(orders: Array(found.prefix(limit)), isCut: found.count > limit)
  }
}

extension OrderDesk {
  /// Searches the known orders of all statuses without asking the platform. See ``OrderIndex``.
  public func search(_ text: String, limit: Int) async throws(DeskError) -> FoundOrders {
    try await store.search(text, limit: limit)
  }

  /// Orders as last seen by any process of the store.
  public func lastSeen(_ ids: [OrderID]) async -> [Dated<OrderSummary>] {
    (try? await store.orders(ids)) ?? []
  }

  /// How many orders the index has, and how current it is.
  public func indexReach() async throws(DeskError) -> IndexReach {
    try await store.indexReach()
  }

  /// Other known orders of an order's customer, newest first.
  public func otherOrders(like order: Order, limit: Int = 50) async -> [Dated<OrderSummary>] {
    let known = (try? await store.orders(of: order.customer, limit: limit + 1)) ?? []
    return Array(known.filter { $0.value.id != order.id }.prefix(limit))
  }
}
