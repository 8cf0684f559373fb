import Commerce
import Desk
import Texts

// The order in hand, and what is known of orders for picking lists and messages.
extension AppState {
  /// How old a reading may be and still be worked from, in seconds.
  private static let freshSeconds: Int64 = 300

  /// The order under the cursor of the list, else the open one.
  var orderInHand: OrderID? { pane == .orders ? orders.current?.id : order.id }

  var availabilityOfPicking: Availability { marks.isEmpty && orderInHand == nil ? .disabled(.noOrderHere) : .enabled }

  var availabilityOfMessage: Availability {
    session.hidesPersonalData ? .disabled(.isPersonal) : orderInHand == nil ? .disabled(.noOrderHere) : .enabled
  }

  /// `i`: the picking list of the marked orders, else of the order in hand.
  mutating func makePickingList() -> [Effect] {
    let ids = marks.isEmpty ? orderInHand.map { [$0] } ?? [] : marks.orders.map(\.id)
    return carryOut(.makePickingList(ids, known: ids.compactMap { freshOrder($0) }))
  }

  /// `w`: the message to the customer of the order in hand.
  mutating func writeMessage() -> [Effect] {
    orderInHand.map { carryOut(.writeMessage($0, known: freshSummary($0))) } ?? []
  }

  /// The open order, if the platform has said just now what is in it and no write to it is under way.
  private func freshOrder(_ id: OrderID) -> Order? {
    guard order.id == id, let shown = order.shown, !order.isFromStore, isFresh(shown.readAt), !isBeingSent(id) else {
      return nil
    }
    return shown.value
  }

  /// What a message needs of an order, if the platform has said it just now.
  private func freshSummary(_ id: OrderID) -> OrderSummary? {
    if let order = freshOrder(id) { return OrderSummary(order) }
    guard let shown = orders.shown, !shown.isFromStore, isFresh(shown.readAt), !isBeingSent(id) else { return nil }
    return shown.page.rows.first { $0.id == id }
  }

  private func isFresh(_ moment: Timestamp) -> Bool { moment.seconds(until: now) <= Self.freshSeconds }
}
