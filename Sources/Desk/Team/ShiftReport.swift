import Commerce

/// What one shift hands over to the next.
public struct ShiftReport: Hashable, Sendable {
  public var operatorName: String
  public var madeAt: Timestamp
  /// The open writes, newest first.
  public var openWrites: [JournalEntry] = []
  /// Staged, unsent changes, by owner and order.
  public var drafts: [OrderDraft] = []
  /// Unfinished changes in catalog and customers, by owner.
  public var recordDrafts: [RecordDraft] = []
  /// Who is changing which order.
  public var claims: [OrderClaim] = []
  public var notesSince: Timestamp
  /// Oldest first.
  public var notes: [OrderNote] = []
  /// The number of orders in each alert status, and when it was read.
  public var alerts: [Alert] = []

  public struct Alert: Hashable, Sendable {
    public var status: OrderStatus
    public var count: Dated<Int>

    public init(status: OrderStatus, count: Dated<Int>) {
      self.status = status
      self.count = count
    }
  }

  public init(operatorName: String, madeAt: Timestamp, notesSince: Timestamp) {
    self.operatorName = operatorName
    self.madeAt = madeAt
    self.notesSince = notesSince
  }

  /// Collects the report from the store, without the platform.
  public init(
    of store: any Store, by operatorName: String, at now: Timestamp, notesSince: Timestamp,
    alertStatuses: [OrderStatus]
  ) async throws(DeskError) {
    self.init(operatorName: operatorName, madeAt: now, notesSince: notesSince)
    openWrites = try await store.openWrites(of: nil).map(\.entry).reversed()
    drafts = try await store.drafts().sorted { ($0.owner, $1.id) < ($1.owner, $0.id) }
    recordDrafts = try await store.recordDrafts()
    claims = try await store.claims()
    notes = try await store.notes(since: notesSince)
    let counts = try await store.counts()
    alerts = alertStatuses.compactMap { status in
      counts[status].flatMap { $0.value > 0 ? Alert(status: status, count: $0) : nil }
    }
  }
}
