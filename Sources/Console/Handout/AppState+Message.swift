import Commerce
import Desk
import Documents
import TextGrid
import Texts

// `w`: what to write to the customer of the order in hand.
extension AppState {
  mutating func writeMessage(_ id: OrderID, known: OrderSummary?) -> [Effect] {
    guard let known else { return beginReading(.readingOrder(id)) { .readForMessage($0, id) } }
    showMessage(about: known)
    return []
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
}
