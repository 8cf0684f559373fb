import Commerce
import Desk

extension MemoryStore: TeamStore {
  @discardableResult
  public func add(_ note: OrderNote) async throws(DeskError) -> OrderNote {
    let kept = try await access(.teamWriting) { state in
      var kept = note
      kept.id = (state.notes.last?.id ?? 0) + 1
      state.notes.append(kept)
      return kept
    }
    change()
    return kept
  }

  public func notes(of id: OrderID) async throws(DeskError) -> [OrderNote] {
    try await access(.teamReading) { $0.notes.filter { $0.orderID == id } }
  }

  public func notes(since time: Timestamp) async throws(DeskError) -> [OrderNote] {
    try await access(.teamReading) { $0.notes.filter { $0.at >= time } }
  }

  @discardableResult
  public func removeNote(_ id: OrderNote.ID, of author: String) async throws(DeskError) -> OrderNote? {
    let note = try await access(.teamWriting) { state in
      defer { state.notes.removeAll { $0.id == id && $0.author == author } }
      return state.notes.first { $0.id == id }
    }
    change()
    return note
  }

  public func claim(_ id: OrderID, by operatorName: String, at time: Timestamp) async throws(DeskError) {
    try await access(.teamWriting) { state in
      guard !state.ownClaims.contains(where: { $0.orderID == id }) else { return }
      state.ownClaims.append(OrderClaim(orderID: id, operatorName: operatorName, since: time))
    }
    change()
  }

  public func giveUpClaim(on id: OrderID) async throws(DeskError) {
    try await access(.teamWriting) { $0.ownClaims.removeAll { $0.orderID == id } }
    change()
  }

  public func claims() async throws(DeskError) -> [OrderClaim] {
    try await access(.teamReading) { $0.claimsElsewhere }
  }

  /// The forms only: what is staged of products has no time here.
  public func recordDrafts() async throws(DeskError) -> [RecordDraft] {
    try await access(.draftReading) { state in
      let customers = state.forms.map { owner, form in
        RecordDraft(owner: owner, content: .newCustomer(fields: form.value.texts.count), changedAt: form.readAt)
      }
      let products = state.productForms.map { owner, form in
        RecordDraft(owner: owner, content: .newProduct(fields: form.value.texts.count), changedAt: form.readAt)
      }
      return (customers + products).sorted { ($0.owner, $0.changedAt) < ($1.owner, $1.changedAt) }
    }
  }
}

extension MemoryStore: NewsStore {
  public func lastLook(of operatorName: String) async throws(DeskError) -> LastLook? {
    try await access(.teamReading) { $0.looks[operatorName] }
  }

  public func keep(_ look: LastLook, of operatorName: String) async throws(DeskError) {
    try await access(.teamWriting) { $0.looks[operatorName] = look }
    change()
  }

  /// Every order that came or moved, whoever moved it.
  public func news(since time: Timestamp, for operatorName: String, limit: Int) async throws(DeskError) -> [OrderNews] {
    try await access(.cacheReading) { state in
      let news = state.index.values.compactMap { order -> OrderNews? in
        if let first = state.firstSeen[order.value.id], first > time {
          return OrderNews(order: order, event: .arrived, noticedAt: first)
        }
        guard let move = state.moves[order.value.id]?.last(where: { $0.seenAt > time }) else { return nil }
        return OrderNews(order: order, event: .changed(from: move.from), noticedAt: move.seenAt)
      }
      let sorted = news.sorted { ($0.noticedAt, $0.order.value.id) > ($1.noticedAt, $1.order.value.id) }
      return Array(sorted.suffix(limit))
    }
  }
}
