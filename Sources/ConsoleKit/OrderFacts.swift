import Commerce

/// What all may know of the orders that are being changed. The orders tell it; no one else need ask them.
public struct OrderFacts: Sendable, Equatable {
  /// Orders with changes of this operator that are not sent yet.
  public var staged: Set<OrderID> = []
  /// Orders with changes of others that are not sent yet.
  public var stagedByOthers: Set<OrderID> = []
  /// Orders that a write is under way for.
  public var beingSent: Set<OrderID> = []

  public init(
    staged: Set<OrderID> = [], stagedByOthers: Set<OrderID> = [], beingSent: Set<OrderID> = []
  ) {
    self.staged = staged
    self.stagedByOthers = stagedByOthers
    self.beingSent = beingSent
  }
}
