import Commerce

/// What one operator hands over to the next.
public struct ShiftReport: Hashable, Sendable {
  public var operatorName: String
  public var madeAt: Timestamp
  /// The writes of the last days that somebody has to look at, the newest first.
  public var openWrites: [JournalEntry] = []
  /// Staged and not sent, by owner and order.
  public var drafts: [OrderDraft] = []
  /// Who has an order open to change it.
  public var claims: [OrderClaim] = []
  public var notesSince: Timestamp
  /// The oldest first.
  public var notes: [OrderNote] = []
  /// How many orders were in a status that asks for somebody, and when that was read.
  public var alerts: [Alert] = []

  public struct Alert: Hashable, Sendable {
    public var status: OrderStatus
    public var count: Dated<Int>

    public init(status: OrderStatus, count: Dated<Int>) {
      self.status = status
      self.count = count
    }
  }

  /// Seconds back to which writes are looked for.
  static let reach: Int64 = 7 * 86_400

  public init(operatorName: String, madeAt: Timestamp, notesSince: Timestamp) {
    self.operatorName = operatorName
    self.madeAt = madeAt
    self.notesSince = notesSince
  }

  /// Gathers it from the store, without the platform.
  public init(
    of store: any Store, by operatorName: String, at now: Timestamp, notesSince: Timestamp,
    alertStatuses: [OrderStatus]
  ) async throws(DeskError) {
    self.init(operatorName: operatorName, madeAt: now, notesSince: notesSince)
    let since = now.advanced(by: -Self.reach * 1000)
    for entry in try await store.unsettledEntries(since: since) {
      if try await !Self.isOvertaken(entry, in: store) { openWrites.append(entry) }
    }
    drafts = try await store.drafts().sorted { ($0.owner, $1.id) < ($1.owner, $0.id) }
    claims = try await store.claims()
    notes = try await store.notes(since: notesSince)
    let counts = try await store.counts()
    alerts = alertStatuses.compactMap { status in
      counts[status].flatMap { $0.value > 0 ? Alert(status: status, count: $0) : nil }
    }
  }

  /// Whether a later write of the same kind to the order was confirmed: what became of this one does not matter any more.
  private static func isOvertaken(_ entry: JournalEntry, in store: any Store) async throws(DeskError) -> Bool {
    guard let id = entry.intent.target.orderID else { return false }
    return try await store.entries(of: id, limit: 50).contains { later in
      later.id > entry.id && later.state == .confirmed && later.intent.change.isSameKind(as: entry.intent.change)
    }
  }
}

extension WriteChange {
  fileprivate func isSameKind(as other: WriteChange) -> Bool {
    switch (self, other) {
    case (.status, .status), (.lines, .lines): true
    default: false
    }
  }
}
