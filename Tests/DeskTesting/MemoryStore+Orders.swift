import Commerce
import Desk

extension MemoryStore {
  public func page(status: OrderStatus, number: Int) async throws(DeskError) -> Dated<OrderPage>? {
    try await access(.cacheReading) { $0.pages[status]?[number] }
  }

  /// Keeps a page and the count it carries, unless later readings are there already.
  public func keep(_ page: OrderPage, readAt time: Timestamp) async throws(DeskError) {
    try await access(.cacheWriting) { state in
      Dated(page, readAt: time).replaceEarlier(&state.pages[page.status, default: [:]][page.number])
      for row in page.rows { Dated(row, readAt: time).replaceEarlier(&state.index[row.id]) }
      if let total = page.totalItems { Dated(total, readAt: time).replaceEarlier(&state.counts[page.status]) }
    }
  }

  public func order(_ id: OrderID) async throws(DeskError) -> Dated<Order>? {
    try await access(.cacheReading) { $0.orders[id] }
  }

  /// Keeps an order, unless a later reading of it is there already.
  public func keep(_ order: Order, readAt time: Timestamp) async throws(DeskError) {
    try await access(.cacheWriting) { state in
      Dated(order, readAt: time).replaceEarlier(&state.orders[order.id])
      Dated(OrderSummary(order), readAt: time).replaceEarlier(&state.index[order.id])
    }
  }

  public func counts() async throws(DeskError) -> [OrderStatus: Dated<Int>] {
    try await access(.cacheReading) { $0.counts }
  }

  /// In the order of their numbers.
  public func drafts() async throws(DeskError) -> [OrderDraft] {
    try await access(.draftReading) { $0.drafts.values.sorted { $0.id < $1.id } }
  }

  public func save(_ draft: OrderDraft) async throws(DeskError) {
    try await access(.draftWriting) { $0.drafts[draft.id] = draft }
  }

  public func discardDraft(of id: OrderID) async throws(DeskError) {
    try await access(.draftWriting) { $0.drafts[id] = nil }
  }
}

extension Dated {
  fileprivate func replaceEarlier(_ kept: inout Dated?) {
    if let kept, kept.readAt > readAt { return }
    kept = self
  }
}
