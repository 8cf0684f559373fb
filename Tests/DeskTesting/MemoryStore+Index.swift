import Commerce
import Desk

extension MemoryStore {
  /// Texts are compared as they stand, beginnings of words and digits alike.
  public func orders(matching text: String, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>] {
    let words = text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return [] }
    return try await known { order in
      let texts = [order.id.rawValue, order.customer.fullName, order.customer.email, order.customer.phone]
      return words.allSatisfy { texts.joined(separator: " ").lowercased().contains($0) }
    }.prefix(limit).map(\.self)
  }

  public func orders(of customer: Order.Customer, limit: Int) async throws(DeskError) -> [Dated<OrderSummary>] {
    let orders = try await known { order in
      !customer.email.isEmpty && order.customer.email == customer.email
        || !customer.phone.isEmpty && order.customer.phone == customer.phone
    }
    return Array(orders.sorted { ($0.value.placedAt?.seconds ?? 0) > ($1.value.placedAt?.seconds ?? 0) }.prefix(limit))
  }

  public func orders(_ ids: [OrderID]) async throws(DeskError) -> [Dated<OrderSummary>] {
    try await known { ids.contains($0.id) }
  }

  public func moves(of id: OrderID) async throws(DeskError) -> [StatusMove] {
    try await access(.cacheReading) { $0.moves[id] ?? [] }
  }

  public func indexReach() async throws(DeskError) -> IndexReach {
    let known = try await known { _ in true }
    let firstPages = try await access(.cacheReading) { state in
      OrderStatus.documented.compactMap { state.pages[$0]?[1]?.readAt }
    }
    return IndexReach(
      count: known.count, oldest: known.compactMap(\.value.placedAt).min(),
      readAt: firstPages.count == OrderStatus.documented.count ? firstPages.min() : nil)
  }

  /// Each order as it was last seen, the newest first.
  private func known(
    where isWanted: @Sendable (OrderSummary) -> Bool
  ) async throws(DeskError) -> [Dated<OrderSummary>] {
    let all = try await access(.cacheReading) { $0.index.values }
    return all.filter { isWanted($0.value) }.sorted { $0.value.id > $1.value.id }
  }
}

extension MemoryStore {
  public func orders(in selection: OrderSelection) async throws(DeskError) -> [OrderID] {
    try await access(.cacheReading) { state in
      state.index.values.filter { state.has($0, in: selection) }.map(\.value.id).sorted(by: >)
    }
  }

  public func forget(_ selection: OrderSelection) async throws(DeskError) -> Int {
    let ids = try await orders(in: selection)
    try await forget(ids)
    return ids.count
  }

  public func forget(_ ids: [OrderID]) async throws(DeskError) {
    defer { change() }
    try await access(.cacheWriting) { state in
      for id in ids {
        if let status = state.index[id]?.value.status { state.sweepMarks[status, default: SweepMark()].tolerated += 1 }
        state.index[id] = nil
        state.firstSeen[id] = nil
        state.moves[id] = nil
        state.orders[id] = nil
      }
      state.drafts.removeAll { ids.contains($0.id) }
      state.notes.removeAll { ids.contains($0.orderID) }
      for (status, pages) in state.pages {
        for number in pages.keys { state.pages[status]?[number]?.value.rows.removeAll { ids.contains($0.id) } }
      }
    }
  }
}

extension MemoryStore.State {
  fileprivate func has(_ order: Dated<OrderSummary>, in selection: OrderSelection) -> Bool {
    let (id, customer) = (order.value.id, order.value.customer)
    switch selection {
    case .numbers(let ids): return ids.contains(id)
    case .customer(.email(let address)): return customer.email == address
    case .customer(.number(let digits)): return customer.phone.filter(\.isNumber) == digits
    // The index has no details here.
    case .customer(.document): return false
    case .outdated(let placed, let read):
      let isUsed =
        drafts.contains { $0.id == id } || notes.contains { $0.orderID == id }
        || (ownClaims + claimsElsewhere).contains { $0.orderID == id }
      return (order.value.placedAt ?? order.readAt) < placed && order.readAt < read && !isUsed
    }
  }
}

extension MemoryStore: SweepStore {
  public func beginSweep() async -> Bool {
    isSwept.withLock { isSwept in
      defer { isSwept = true }
      return !isSwept
    }
  }

  public func endSweep() async {
    isSwept.withLock { $0 = false }
  }

  public func knownStatuses(of ids: [OrderID]) async throws(DeskError) -> [OrderID: OrderStatus] {
    let known = try await known { ids.contains($0.id) }
    return Dictionary(uniqueKeysWithValues: known.map { ($0.value.id, $0.value.status) })
  }

  public func countOrders(in status: OrderStatus) async throws(DeskError) -> Int {
    try await known { $0.status == status }.count
  }

  public func orders(in status: OrderStatus, notSeenSince time: Timestamp) async throws(DeskError) -> [OrderID] {
    try await known { $0.status == status }.filter { $0.readAt < time }.map(\.value.id)
  }

  public func sweepMark(of status: OrderStatus) async throws(DeskError) -> SweepMark {
    try await access(.cacheReading) { $0.sweepMarks[status] ?? SweepMark() }
  }

  public func keep(_ mark: SweepMark, of status: OrderStatus) async throws(DeskError) {
    try await access(.cacheWriting) { $0.sweepMarks[status] = mark }
  }
}
