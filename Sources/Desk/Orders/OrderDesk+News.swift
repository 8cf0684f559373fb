import Commerce

/// What came or moved, the last first.
public struct News: Hashable, Sendable {
  public var items: [OrderNews]
  /// Whether there is more than was asked for.
  public var isCut: Bool
  public var since: Timestamp
  /// What was noticed up to this moment is among the items.
  public var asOf: Timestamp

  public init(items: [OrderNews] = [], isCut: Bool = false, since: Timestamp, asOf: Timestamp) {
    self.items = items
    self.isCut = isCut
    self.since = since
    self.asOf = asOf
  }
}

extension OrderDesk {
  /// What came or moved since this operator last looked; for one who never did, the looking begins now.
  public func news(limit: Int) async throws(DeskError) -> News {
    if let look = try await store.lastLook(of: identity.operatorName) {
      return try await news(since: look.at, limit: limit)
    }
    let now = clock.now()
    try await store.keep(.first(at: now), of: identity.operatorName)
    return News(since: now, asOf: now)
  }

  /// What the operator's last look showed, and what came since.
  public func newsOfLastLook(limit: Int) async throws(DeskError) -> News {
    let look = try await store.lastLook(of: identity.operatorName)
    return try await news(since: look?.before ?? clock.now(), limit: limit)
  }

  public func news(since time: Timestamp, limit: Int) async throws(DeskError) -> News {
    // A reading that is being stored carries the moment of its answer: what came that late is shown twice rather than never.
    let asOf = Timestamp(milliseconds: clock.now().milliseconds - Self.storingTime)
    let items = try await store.news(since: time, for: identity.operatorName, limit: limit + 1)
    let last = max(asOf, items.first?.noticedAt ?? time)
    return News(items: Array(items.prefix(limit)), isCut: items.count > limit, since: time, asOf: max(last, time))
  }

  /// How long a reading may take into the store, in milliseconds.
  private static let storingTime: Int64 = 2000

  /// The operator has seen what was noticed up to a moment.
  public func lookAtNews(asOf time: Timestamp) async throws(DeskError) {
    let look = try await store.lastLook(of: identity.operatorName)
    guard time > look?.at ?? Timestamp(milliseconds: 0) else { return }
    try await store.keep(look?.followed(at: time) ?? .first(at: time), of: identity.operatorName)
  }
}
