import Commerce

/// Changes in readings of orders that an operator has not seen yet.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol NewsStore: Sendable {
  /// When an operator last looked at the news; `nil` if never.
  func lastLook(of operatorName: String) async throws(DeskError) -> LastLook?
  func keep(_ look: LastLook, of operatorName: String) async throws(DeskError)

  /// The orders that are new, moved, or changed their total since a time, latest first. If there are more than `limit`, those
  /// noticed first are returned.
  ///
  /// An order is not news if it was placed long before that time, or before the operator first looked (for a new operator: before
  /// anybody looked), and is only seen now. Neither is what the operator changed by a write of the journal, nor an order that is
  /// back in its earlier state.
  func news(since time: Timestamp, for operatorName: String, limit: Int) async throws(DeskError) -> [OrderNews]
}

/// When an operator looked at the news, and when before that.
public struct LastLook: Hashable, Sendable {
  public var at: Timestamp
  public var before: Timestamp
  /// The time of their first look.
  public var began: Timestamp

  public init(at: Timestamp, before: Timestamp, began: Timestamp) {
    self.at = at
    self.before = before
    self.began = began
  }

  /// The next look.
  public func followed(at time: Timestamp) -> LastLook { LastLook(at: time, before: at, began: began) }

  /// The first look: earlier events are not news.
  public static func first(at time: Timestamp) -> LastLook { LastLook(at: time, before: time, began: time) }
}

/// One order that is new, moved, or changed its total.
public struct OrderNews: Hashable, Sendable {
  public enum Event: Hashable, Sendable {
    case arrived
    /// The status at the operator's last look, which may be the current one, and the former total if it changed.
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
