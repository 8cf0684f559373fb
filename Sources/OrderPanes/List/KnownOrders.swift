import Commerce
import ConsoleKit
import Desk

/// Orders of all statuses as the index knows them, shown in place of the page.
public struct KnownOrders: Sendable, Equatable {
  public enum Subject: Sendable, Equatable {
    /// What some words find, best first.
    case search(OrderSearch)
    /// What came or changed, the last first.
    case news(NewsList)
  }

  public internal(set) var subject: Subject
  /// Each as it was last seen.
  private(set) var rows: [OrderSummary] = []
  /// When each of them was last read.
  private(set) var readAt: [OrderID: Timestamp] = [:]
  /// `nil` is as they came.
  var sort: OrderList.RowSort?
  /// The order of the page that the cursor was on before.
  var cursorBefore: OrderID?
  /// The order that was open before.
  var cameFrom: OrderID?

  init(_ subject: Subject, cursorBefore: OrderID?, cameFrom: OrderID?) {
    self.subject = subject
    self.cursorBefore = cursorBefore
    self.cameFrom = cameFrom
  }

  mutating func show(_ orders: [Dated<OrderSummary>]) {
    rows = orders.map(\.value)
    readAt = Dictionary(orders.map { ($0.value.id, $0.readAt) }) { first, _ in first }
  }

  /// Takes over what a later reading says of a row; it keeps its place.
  mutating func update(_ summary: OrderSummary, readAt time: Timestamp) {
    guard let index = rows.firstIndex(where: { $0.id == summary.id }), readAt[summary.id].map({ $0 <= time }) ?? true
    else { return }
    rows[index] = summary
    readAt[summary.id] = time
  }
}
