import Commerce

/// What a search found, best first.
public struct FoundOrders: Hashable, Sendable {
  /// Each as it was last seen: its status may be another one by now.
  public var orders: [Dated<OrderSummary>]
  /// Whether more were found than were asked for.
  public var isCut: Bool

  public init(orders: [Dated<OrderSummary>] = [], isCut: Bool = false) {
    self.orders = orders
    self.isCut = isCut
  }
}

extension OrderIndex {
  /// What a text finds, and whether that is all. See ``orders(matching:limit:)``.
  public func search(_ text: String, limit: Int) async throws(DeskError) -> FoundOrders {
    let found = try await orders(matching: text, limit: limit + 1)
    return FoundOrders(orders: Array(found.prefix(limit)), isCut: found.count > limit)
  }
}

extension OrderDesk {
  /// What is known here under some words, over all statuses, without asking the platform. See ``OrderIndex``.
  public func search(_ text: String, limit: Int) async throws(DeskError) -> FoundOrders {
    try await store.search(text, limit: limit)
  }

  /// Some orders as anybody on the store has last seen them.
  public func lastSeen(_ ids: [OrderID]) async -> [Dated<OrderSummary>] {
    (try? await store.orders(ids)) ?? []
  }

  /// How far a search reaches.
  public func indexReach() async throws(DeskError) -> IndexReach {
    try await store.indexReach()
  }

  /// What else is known here to have been ordered by an order's customer, the newest first.
  public func otherOrders(like order: Order, limit: Int = 50) async -> [Dated<OrderSummary>] {
    let known = (try? await store.orders(of: order.customer, limit: limit + 1)) ?? []
    return Array(known.filter { $0.value.id != order.id }.prefix(limit))
  }
}
