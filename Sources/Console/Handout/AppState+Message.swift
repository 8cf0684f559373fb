import Commerce
import Desk
import Documents
import TextGrid
import Texts

// `w`: what to write to the customer of the order in hand.
extension AppState {
  mutating func writeMessage() -> [Effect] {
    guard let id = orderInHand else { return [] }
    if let summary = freshSummary(id) {
      showMessage(about: summary)
      return []
    }
    // A customer must not be told yesterday's status.
    return beginReading(.readingOrder(id)) { .readForMessage($0, id) }
  }

  mutating func receiveMessage(_ id: OrderID, _ result: Result<OrderSummary, DeskError>) {
    switch result {
    case .success(let summary): showMessage(about: summary)
    case .failure(let error):
      report(error)
      say(.handout(.messageNotMade(id, error)), .failure)
    }
  }

  private mutating func showMessage(about summary: OrderSummary) {
    guard !session.hidesPersonalData else { return say(.isPersonal, .warning) }
    let message = CustomerMessage(about: summary, texts, session.handout)
    present(.handout(.message(MessageView(message, about: summary.id))))
  }

  /// What a message needs of an order, if the platform has said it just now.
  private func freshSummary(_ id: OrderID) -> OrderSummary? {
    if let order = freshOrder(id) { return OrderSummary(order) }
    guard let shown = orders.shown, !shown.isFromStore, isFresh(shown.readAt), !isBeingSent(id) else { return nil }
    return shown.page.rows.first { $0.id == id }
  }
}
