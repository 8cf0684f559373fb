import Commerce

/// A record of the local copy: what the supplier wants the platform to have, and what became of sending it.
public struct SyncedRecord<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  /// Goes up by one with each change made here: what was sent is told from what was changed meanwhile.
  public var revision: Int64
  public var state: SendState
  public var changedAt: Timestamp
  /// When the platform last accepted it, in whatever revision.
  public var acceptedAt: Timestamp?
  /// When a product's price last went up here; `nil` for other records, and while it never did.
  public var raisedAt: Timestamp?

  public init(
    value: Value, revision: Int64, state: SendState, changedAt: Timestamp, acceptedAt: Timestamp? = nil,
    raisedAt: Timestamp? = nil
  ) {
    self.value = value
    self.revision = revision
    self.state = state
    self.changedAt = changedAt
    self.acceptedAt = acceptedAt
    self.raisedAt = raisedAt
  }
}

/// Where a record stands between here and the platform.
public enum SendState: Hashable, Sendable, Codable {
  case neverSent
  /// Accepted once, and changed here since.
  case changed
  /// On its way, or its answer never came. Sending it again is right: the calls set whole states.
  case sending
  case accepted
  /// The platform's sentence. It is not sent again until it is changed.
  case refused(String)

  /// Whether a push takes it along.
  public var isDue: Bool {
    switch self {
    case .neverSent, .changed, .sending: true
    case .accepted, .refused: false
    }
  }
}

/// What a merge of imported records did to the local copy.
public struct MergeSummary: Hashable, Sendable {
  public var added = 0
  public var changed = 0
  /// Equal to what was there, and left as it was.
  public var unchanged = 0

  public init(added: Int = 0, changed: Int = 0, unchanged: Int = 0) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
  }

  public var total: Int { added + changed + unchanged }
}
