import Commerce
import ConsoleKit
import Desk

/// The order detail: one order, with the cursor on one of its rows.
public struct OpenOrder: Sendable, Equatable {
  public internal(set) var id: OrderID?
  public internal(set) var shown: Dated<Order>?
  /// It came from the local store, and the platform has not answered yet.
  public internal(set) var isFromStore = false
  public internal(set) var raw: RawAnswer = .none
  public internal(set) var loading: LoadToken?
  /// What was last said about it instead of data: not found, unreadable.
  public internal(set) var failure: DeskError?
  /// Where the last write to this order stands.
  public internal(set) var write: WriteState?
  /// The row under the cursor, counted over the document of the order.
  public internal(set) var row = 0
  public internal(set) var top = 0

  /// What else is known of the customer's orders, the newest first.
  public internal(set) var others: [Dated<OrderSummary>] = []
  /// What happened to it as far as it is known here.
  public internal(set) var timeline = OrderTimeline()
  /// A way back from the journal that waits for the order to be read.
  var reverting: PendingRevert?
  /// The orders from which one came here, the nearest last.
  var cameFrom: [OrderID] = []

  public init() {}

  public var order: Order? { shown?.value }
}
