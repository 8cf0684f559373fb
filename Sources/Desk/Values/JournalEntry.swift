import Commerce

/// Where a write to the platform stands.
public enum WriteState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Committed to the journal; the request may be on its way.
  case sending
  /// In the platform's queue.
  case accepted
  /// A later reading of the order shows it.
  case confirmed
  /// Accepted, but readings did not show it in time.
  case notConfirmed
  /// The platform said no.
  case refused
  /// Nothing reached the platform.
  case notSent
  /// The answer did not come. It may have been done.
  case unknown

  /// Whether nobody has to look at it again.
  public var isSettled: Bool {
    switch self {
    case .confirmed, .refused, .notSent: true
    case .sending, .accepted, .notConfirmed, .unknown: false
    }
  }
}

/// What a write changes, with what was there before.
public enum WriteChange: Hashable, Sendable, Codable {
  case status(from: OrderStatus, to: OrderStatus)
  case lines(from: [LineSet.Entry], to: [LineSet.Entry])
}

/// A write about to be sent.
public struct WriteIntent: Hashable, Sendable, Codable {
  public var orderID: OrderID
  public var change: WriteChange
  public var operatorName: String
  public var profile: String
  public var request: RequestID

  public init(orderID: OrderID, change: WriteChange, operatorName: String, profile: String, request: RequestID) {
    self.orderID = orderID
    self.change = change
    self.operatorName = operatorName
    self.profile = profile
    self.request = request
  }
}

/// One write with all that is known of it.
public struct JournalEntry: Hashable, Sendable, Identifiable {
  public struct Event: Hashable, Sendable {
    public var state: WriteState
    public var at: Timestamp
    /// A technical word on the state, without personal data.
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
  public var openedAt: Timestamp { events.first?.at ?? Timestamp(milliseconds: 0) }
}
