import Commerce

// What the operators of one store share. None of it reaches the platform.
extension OrderDesk {
  /// An element after each change to the store by any process; changes in quick succession are combined.
  public func changes() -> AsyncStream<Void> { store.changes() }

  /// Saves a note on an order, signed by the operator.
  @discardableResult
  public func addNote(_ text: String, on id: OrderID) async throws(DeskError) -> OrderNote {
    try await store.add(OrderNote(orderID: id, author: identity.operatorName, at: clock.now(), text: text))
  }

  /// Removes one of the operator's own notes.
  public func removeNote(_ id: OrderNote.ID) async throws(DeskError) {
    try await store.removeNote(id, of: identity.operatorName)
  }

  /// Tells others that the operator is changing an order, until the claim is released or the process ends.
  public func claim(_ id: OrderID) async throws(DeskError) {
    try await store.claim(id, by: identity.operatorName, at: clock.now())
  }

  public func giveUpClaim(on id: OrderID) async throws(DeskError) {
    try await store.giveUpClaim(on: id)
  }

  /// The claims of other operators.
  public func claims() async throws(DeskError) -> [OrderClaim] {
    try await store.claims()
  }

  /// Takes over another operator's draft.
  ///
  /// - Returns: `nil` if there is none, or if the operator has one already.
  public func takeOver(_ id: OrderID, from owner: String) async throws(DeskError) -> OrderDraft? {
    try await store.giveDraft(of: id, from: owner, to: identity.operatorName, at: clock.now())
  }

  /// Everything the next shift has to know. See ``ShiftReport``.
  public func shift(
    notesSince time: Timestamp, alertStatuses: [OrderStatus]
  ) async throws(DeskError) -> ShiftReport {
    try await ShiftReport(
      of: store, by: identity.operatorName, at: clock.now(), notesSince: time, alertStatuses: alertStatuses)
  }
}
