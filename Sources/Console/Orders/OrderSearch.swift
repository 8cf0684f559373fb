import Commerce
import Desk

/// What the index finds under some words, shown in place of the page: orders of all statuses.
public struct OrderSearch: Sendable, Equatable {
  /// As it was typed.
  public internal(set) var text: String
  /// `nil` until the index has answered.
  public internal(set) var found: FoundOrders?
  /// The rows of what was found, each as it was last seen.
  var rows: [OrderSummary] = []
  /// When each of them was last read.
  var readAt: [OrderID: Timestamp] = [:]
  var loading: LoadToken?
  /// Enter was pressed before the answer to the text came.
  var isAwaited = false
  /// Which text the rows answer.
  private(set) var answeredText: String?
  /// `nil` is the best first.
  var sort: OrdersState.RowSort?
  /// The order the cursor was on before.
  var cursorBefore: OrderID?

  /// No screen shows more at once; who finds more types another letter.
  static let limit = 200

  init(text: String, cursorBefore: OrderID?) {
    self.text = text
    self.cursorBefore = cursorBefore
  }

  mutating func take(_ found: FoundOrders) {
    self.found = found
    answeredText = text
    rows = found.orders.map(\.value)
    readAt = Dictionary(found.orders.map { ($0.value.id, $0.readAt) }) { first, _ in first }
  }

  /// Takes over what a later reading says of a row; it keeps its place.
  mutating func update(_ summary: OrderSummary, readAt time: Timestamp) {
    guard let index = rows.firstIndex(where: { $0.id == summary.id }) else { return }
    rows[index] = summary
    readAt[summary.id] = time
  }
}
