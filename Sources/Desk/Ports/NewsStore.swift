import Commerce

/// What readings of orders have shown that an operator has not seen yet.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol NewsStore: Sendable {
  /// When an operator last looked at the news; `nil` if that was never.
  func lastLook(of operatorName: String) async throws(DeskError) -> LastLook?
  func keep(_ look: LastLook, of operatorName: String) async throws(DeskError)

  /// The orders that came, moved or changed their total since a moment, what was noticed last first; of more than are asked for those that were
  /// noticed first.
  ///
  /// An order that was placed long before that moment, or before the operator (of one who never did, anybody) ever looked, and is only now met is no news.
  /// Neither is what the operator moved or corrected by a write of the journal, nor an order that is back as it was.
  func news(since time: Timestamp, for operatorName: String, limit: Int) async throws(DeskError) -> [OrderNews]
}

/// When an operator looked at the news, and when before that.
public struct LastLook: Hashable, Sendable {
  public var at: Timestamp
  public var before: Timestamp
  /// When they looked first.
  public var began: Timestamp

  public init(at: Timestamp, before: Timestamp, began: Timestamp) {
    self.at = at
    self.before = before
    self.began = began
  }

  /// The next look.
  public func followed(at time: Timestamp) -> LastLook { LastLook(at: time, before: at, began: began) }

  /// The first one: what was there before is no news.
  public static func first(at time: Timestamp) -> LastLook { LastLook(at: time, before: time, began: time) }
}

/// One order that came, moved or changed its total.
public struct OrderNews: Hashable, Sendable {
  public enum Event: Hashable, Sendable {
    case arrived
    /// The status that it had when the operator last looked, which may be the present one, and the total, where that changed.
    case changed(from: OrderStatus, total: Money? = nil)

    public var formerStatus: OrderStatus? { if case .changed(let status, _) = self { status } else { nil } }
    public var formerTotal: Money? { if case .changed(_, let total) = self { total } else { nil } }
  }

  public var order: Dated<OrderSummary>
  public var event: Event
  /// When a reading first showed it.
  public var noticedAt: Timestamp

  public init(order: Dated<OrderSummary>, event: Event, noticedAt: Timestamp) {
    self.order = order
    self.event = event
    self.noticedAt = noticedAt
  }
}
