import Commerce
import Desk

extension English {
  func words(_ phrase: MessagePhrase) -> String {
    switch phrase {
    case .title(let id): "Message about order \(id)"
    case .chatWith(let phone): "WhatsApp \(phone)"
    case .noPhone(""): "No link: the order has no phone number."
    case .noPhone(let text): "No link: “\(text)” is not a phone number with its area code."
    case .landline: "A landline: it may have no WhatsApp."
    case .copied: "Message copied. If it does not paste, select it with Shift + mouse (or :mouse)."
    case .notMade(let id, let error): "Order \(id) not read: \(fault(error))"
    case .template(let status): "Hello {name}! " + message(about: status)
    case .unnamedCustomer: "customer"
    case .unknownTotal: "to be confirmed"
    }
  }

  private func message(about status: OrderStatus) -> String {
    switch status {
    case .preparing: "Your order {order} is being prepared. We will tell you when it leaves."
    case .dispatched: "Your order {order} has been dispatched and is on its way."
    case .cancellationRequested: "We have received your request to cancel order {order} and will answer soon."
    case .sentToSupplier: "We have received your order {order} ({total}) and are looking after it."
    case .awaitingAcceptance: "Order {order} ({total}) awaits your acceptance. Would you confirm it?"
    case .paymentOverdue: "The payment of order {order} ({total}) is overdue. If you have paid, please disregard this."
    case .canceled: "Order {order} was canceled. If you have any question, just answer here."
    case .awaitingStock: "Order {order} awaits products that are not in stock yet. We will tell you when it goes on."
    case .paymentDeclined: "The payment of order {order} ({total}) was declined. Shall we try another way?"
    case .failed: "There was a problem with order {order}. We are taking care of it and will tell you soon."
    case .open: "Order {order} ({total}) is open. If you need anything, just answer here."
    case .complete: "Order {order} is complete. Thank you!"
    case .cancellationDenied: "Order {order} could not be canceled. If you have any question, just answer here."
    default: "Order {order} is in the status {status}."
    }
  }
}
