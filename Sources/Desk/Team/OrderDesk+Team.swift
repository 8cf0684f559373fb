import Commerce

// What the operators on one store leave for each other. None of it reaches the platform.
extension OrderDesk {
  /// One element after each change to the store by any process on it; changes in quick succession are one.
  public func changes() -> AsyncStream<Void> { store.changes() }

  /// Keeps a note on an order, signed by the operator.
  @discardableResult
  public func addNote(_ text: String, on id: OrderID) async throws(DeskError) -> OrderNote {
    try await store.add(OrderNote(orderID: id, author: identity.operatorName, at: clock.now(), text: text))
  }

  /// Removes a note of the operator's own.
  public func removeNote(_ id: OrderNote.ID) async throws(DeskError) {
    try await store.removeNote(id, of: identity.operatorName)
  }

  /// Tells the others that the operator is changing an order, until it is given up or the process ends.
  public func claim(_ id: OrderID) async throws(DeskError) {
    try await store.claim(id, by: identity.operatorName, at: clock.now())
  }

  public func giveUpClaim(on id: OrderID) async throws(DeskError) {
    try await store.giveUpClaim(on: id)
  }

  /// The claims of the others.
  public func claims() async throws(DeskError) -> [OrderClaim] {
    try await store.claims()
  }

  /// Makes another operator's draft the operator's own, as it stands in the store now.
  ///
  /// - Returns: `nil` where it is gone, or the operator has one already.
  public func takeOver(_ id: OrderID, from owner: String) async throws(DeskError) -> OrderDraft? {
    try await store.giveDraft(of: id, from: owner, to: identity.operatorName, at: clock.now())
  }

  /// What whoever works next has to know. See ``ShiftReport``.
  public func shift(
    notesSince time: Timestamp, alertStatuses: [OrderStatus]
  ) async throws(DeskError) -> ShiftReport {
    try await ShiftReport(
      of: store, by: identity.operatorName, at: clock.now(), notesSince: time, alertStatuses: alertStatuses)
  }
}
