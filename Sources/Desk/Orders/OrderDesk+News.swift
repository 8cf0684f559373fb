import Commerce

/// New and changed orders, latest first.
public struct News: Hashable, Sendable {
  public var items: [OrderNews]
  /// Whether there are more, noticed after these.
  public var isCut: Bool
  public var since: Timestamp
  /// The items include everything noticed up to this time.
  public var asOf: Timestamp

  public init(items: [OrderNews] = [], isCut: Bool = false, since: Timestamp, asOf: Timestamp) {
    self.items = items
    self.isCut = isCut
    self.since = since
    self.asOf = asOf
  }
}

extension NewsStore {
  /// The orders that are new or changed since a time.
  public func news(
    of operatorName: String, since time: Timestamp, at now: Timestamp, limit: Int
  ) async throws(DeskError) -> News {
    let found = try await news(since: time, for: operatorName, limit: limit + 1)
    let items = Array(found.suffix(limit))
    // A reading being stored is dated by its answer: showing it twice is better than never.
    var asOf = now.advanced(by: -storingTime)
    if found.count > limit, let last = items.first { asOf = min(asOf, last.noticedAt.advanced(by: -1)) }
    return News(items: items, isCut: found.count > limit, since: time, asOf: max(asOf, time))
  }

  /// Records that an operator has seen everything noticed up to a time.
  public func noteLook(of operatorName: String, asOf time: Timestamp) async throws(DeskError) {
    guard let look = try await lastLook(of: operatorName) else {
      return try await keep(.first(at: time), of: operatorName)
    }
    if time > look.at { try await keep(look.followed(at: time), of: operatorName) }
  }

  /// How long storing a reading may take, in milliseconds: it waits up to five seconds for other processes.
  private var storingTime: Int64 { 10_000 }
}

extension OrderDesk {
  /// The new and changed orders since this operator's last look. For a new operator, looking begins now.
  public func news(limit: Int) async throws(DeskError) -> News {
    let now = clock.now()
    guard let look = try await store.lastLook(of: identity.operatorName) else {
      try await store.keep(.first(at: now), of: identity.operatorName)
      return News(since: now, asOf: now)
    }
    return try await news(since: max(look.at, now.advanced(by: -Self.newsAge)), limit: limit)
  }

  /// The news of the operator's last look, and newer ones.
  public func newsOfLastLook(limit: Int) async throws(DeskError) -> News {
    let look = try await store.lastLook(of: identity.operatorName)
    return try await news(since: look?.before ?? clock.now(), limit: limit)
  }

  public func news(since time: Timestamp, limit: Int) async throws(DeskError) -> News {
    try await store.news(of: identity.operatorName, since: time, at: clock.now(), limit: limit)
  }

  /// In milliseconds. Older events are not news.
  private static let newsAge: Int64 = 7 * 86_400_000

  /// Records that the operator has seen everything noticed up to a time.
  public func lookAtNews(asOf time: Timestamp) async throws(DeskError) {
    try await store.noteLook(of: identity.operatorName, asOf: time)
  }
}
