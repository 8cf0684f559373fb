import Commerce

/// The state of a write to the platform.
public enum WriteState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Committed to the journal; the request may be on its way.
  case sending
  /// In the platform's queue.
  case accepted
  /// A later reading of the order shows it.
  case confirmed
  /// Accepted, but readings did not show it in time.
  case notConfirmed
  case refused
  /// Nothing reached the platform.
  case notSent
  /// There was no answer. The write may have been carried out.
  case unknown
  /// The order is as wanted, but a later write wanted the same and may be the reason.
  case asWanted
  /// An operator found out what became of it and recorded that in the note.
  case closed
}

/// One write with its history.
public struct JournalEntry: Hashable, Sendable, Identifiable {
  public struct Event: Hashable, Sendable {
    public var state: WriteState
    public var at: Timestamp
    /// A technical note on the state, without personal data.
    public var note: String

    public init(state: WriteState, at: Timestamp, note: String) {
      self.state = state
      self.at = at
      self.note = note
    }
  }

  public var id: Int64
  public var intent: WriteIntent
  /// The system's user id of the process that wrote it.
  public var uid: UInt32
  /// Oldest first, never empty.
  public var events: [Event]

  public init(id: Int64, intent: WriteIntent, uid: UInt32, events: [Event]) {
    self.id = id
    self.intent = intent
    self.uid = uid
    self.events = events
  }

  public var state: WriteState { events.last?.state ?? .sending }
  /// Whether it needs no further check.
  public var isSettled: Bool { intent.change.isSettled(in: state) }
  public var openedAt: Timestamp { events.first?.at ?? Timestamp(milliseconds: 0) }
}
