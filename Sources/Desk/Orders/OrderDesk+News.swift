import Commerce

/// The orders that came or changed, the last first.
public struct News: Hashable, Sendable {
  public var items: [OrderNews]
  /// Whether there is more, which was noticed after these.
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

extension NewsStore {
  /// The orders that came or changed since a moment.
  public func news(
    of operatorName: String, since time: Timestamp, at now: Timestamp, limit: Int
  ) async throws(DeskError) -> News {
    let found = try await news(since: time, for: operatorName, limit: limit + 1)
    let items = Array(found.suffix(limit))
    // A reading that is being stored carries the moment of its answer: what comes that late is shown twice rather than never.
    var asOf = now.advanced(by: -storingTime)
    if found.count > limit, let last = items.first { asOf = min(asOf, last.noticedAt.advanced(by: -1)) }
    return News(items: items, isCut: found.count > limit, since: time, asOf: max(asOf, time))
  }

  /// An operator has seen what was noticed up to a moment.
  public func noteLook(of operatorName: String, asOf time: Timestamp) async throws(DeskError) {
    guard let look = try await lastLook(of: operatorName) else {
      return try await keep(.first(at: time), of: operatorName)
    }
    if time > look.at { try await keep(look.followed(at: time), of: operatorName) }
  }

  /// How long a reading may take into the store, in milliseconds: it waits for other processes up to five seconds.
  private var storingTime: Int64 { 10_000 }
}

extension OrderDesk {
  /// The orders that came or changed since this operator last looked; for one who never did, the looking begins now.
  public func news(limit: Int) async throws(DeskError) -> News {
    let now = clock.now()
    guard let look = try await store.lastLook(of: identity.operatorName) else {
      try await store.keep(.first(at: now), of: identity.operatorName)
      return News(since: now, asOf: now)
    }
    return try await news(since: max(look.at, now.advanced(by: -Self.newsAge)), limit: limit)
  }

  /// What the operator's last look showed, and what came since.
  public func newsOfLastLook(limit: Int) async throws(DeskError) -> News {
    let look = try await store.lastLook(of: identity.operatorName)
    return try await news(since: look?.before ?? clock.now(), limit: limit)
  }

  public func news(since time: Timestamp, limit: Int) async throws(DeskError) -> News {
    try await store.news(of: identity.operatorName, since: time, at: clock.now(), limit: limit)
  }

  /// What happened longer ago than this is no news to anybody, in milliseconds.
  private static let newsAge: Int64 = 7 * 86_400_000

  /// The operator has seen what was noticed up to a moment.
  public func lookAtNews(asOf time: Timestamp) async throws(DeskError) {
    try await store.noteLook(of: identity.operatorName, asOf: time)
  }
}
