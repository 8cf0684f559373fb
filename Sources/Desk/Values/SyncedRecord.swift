import Commerce

/// A record of the local copy: the state that the platform should have, and the outcome of sending it.
public struct SyncedRecord<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  /// Rises by one with each local change; tells what was sent from what changed since.
  public var revision: Int64
  public var state: SendState
  public var changedAt: Timestamp
  /// When the platform last accepted any revision of it.
  public var acceptedAt: Timestamp?
  /// When a product's price last rose here; `nil` if never, and for other records.
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

/// The sending state of a record.
public enum SendState: Hashable, Sendable, Codable {
  case neverSent
  /// Changed here since it was accepted.
  case changed
  /// Being sent, or without an answer. It may be sent again, since the calls set whole states.
  case sending
  case accepted
  /// The platform's sentence. It is not sent again until it is changed.
  case refused(String)

  /// Whether a push sends it.
  public var isDue: Bool {
    switch self {
    case .neverSent, .changed, .sending: true
    case .accepted, .refused: false
    }
  }
}

/// The result of merging records into the local copy.
public struct MergeSummary: Hashable, Sendable {
  public var added = 0
  public var changed = 0
  /// Equal to the stored record.
  public var unchanged = 0

  public init(added: Int = 0, changed: Int = 0, unchanged: Int = 0) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
  }

  public var total: Int { added + changed + unchanged }
}
