import Commerce
import Desk

extension MemoryStore {
  public func page(status: OrderStatus, number: Int) async throws(DeskError) -> Dated<OrderPage>? {
    try await access(.cacheReading) { $0.pages[status]?[number] }
  }

  /// Keeps a page and the count it carries, unless later readings are there already.
  public func keep(_ page: OrderPage, readAt time: Timestamp) async throws(DeskError) {
    defer { change() }
    try await access(.cacheWriting) { state in
      Dated(page, readAt: time).replaceEarlier(&state.pages[page.status, default: [:]][page.number])
      for row in page.rows { state.see(row, at: time) }
      if let total = page.totalItems { Dated(total, readAt: time).replaceEarlier(&state.counts[page.status]) }
    }
  }

  public func order(_ id: OrderID) async throws(DeskError) -> Dated<Order>? {
    try await access(.cacheReading) { $0.orders[id] }
  }

  /// Keeps an order, unless a later reading of it is there already.
  public func keep(_ order: Order, readAt time: Timestamp) async throws(DeskError) {
    defer { change() }
    try await access(.cacheWriting) { state in
      Dated(order, readAt: time).replaceEarlier(&state.orders[order.id])
      state.see(OrderSummary(order), at: time)
    }
  }

  public func counts() async throws(DeskError) -> [OrderStatus: Dated<Int>] {
    try await access(.cacheReading) { $0.counts }
  }

  /// In the order of their numbers.
  public func drafts() async throws(DeskError) -> [OrderDraft] {
    try await access(.draftReading) { $0.drafts.sorted { ($0.id, $0.owner) < ($1.id, $1.owner) } }
  }

  public func save(_ draft: OrderDraft) async throws(DeskError) {
    defer { change() }
    try await access(.draftWriting) { state in
      state.drafts.removeAll { $0.id == draft.id && $0.owner == draft.owner }
      state.drafts.append(draft)
    }
  }

  public func giveDraft(
    of id: OrderID, from owner: String, to newOwner: String, at time: Timestamp
  ) async throws(DeskError) -> OrderDraft? {
    defer { change() }
    return try await access(.draftWriting) { state in
      guard !state.drafts.contains(where: { $0.id == id && $0.owner == newOwner }),
        let index = state.drafts.firstIndex(where: { $0.id == id && $0.owner == owner })
      else { return nil }
      state.drafts[index].owner = newOwner
      state.drafts[index].changedAt = time
      return state.drafts[index]
    }
  }

  public func discardDraft(of id: OrderID, owner: String) async throws(DeskError) {
    defer { change() }
    try await access(.draftWriting) { $0.drafts.removeAll { $0.id == id && $0.owner == owner } }
  }
}

extension MemoryStore.State {
  /// Takes an order into the index, and remembers when it came or moved.
  fileprivate mutating func see(_ order: OrderSummary, at time: Timestamp) {
    if let known = index[order.id] {
      guard known.readAt <= time else { return }
      if known.value.status != order.status {
        moves[order.id, default: []].append(
          StatusMove(from: known.value.status, to: order.status, after: known.readAt, seenAt: time))
      }
    } else {
      firstSeen[order.id] = time
    }
    index[order.id] = Dated(order, readAt: time)
  }
}

extension Dated {
  fileprivate func replaceEarlier(_ kept: inout Dated?) {
    if let kept, kept.readAt > readAt { return }
    kept = self
  }
}
