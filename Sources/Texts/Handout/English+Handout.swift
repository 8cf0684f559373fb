import Commerce
import Desk

extension English {
  func words(_ phrase: HandoutPhrase) -> String {
    switch phrase {
    case .pickingHead(let moment, let name): "Picking · \(moment) · \(name)"
    case .pickingOrders(1): "Order:"
    case .pickingOrders: "Orders:"
    case .notInList: "NOT IN THIS LIST, as they could not be read:"
    case .checkStatus: "Check the status before picking:"
    case .withoutProducts: "Without products:"
    case .stagedNotIn: "Staged changes that are not sent are not in this list:"
    case .productCount(let count): counted(count, "product", "products")
    case .unknownQuantities(let count):
      "Unknown quantity (?) of \(counted(count, "product", "products")): look in the platform before picking."
    case .nothingToPick: "No products to pick."
    case .shippedAlready(let amount): "(\(amount) sent already)"
    case .readingOrders(let done, let total): "reading orders \(done)/\(total)"
    case .pickWithout(let unread, let total):
      "Not read: \(listing(unread)). Make the list of the other \(total - unread.count == 1 ? "one" : String(total - unread.count))?"
    case .noneRead(let unread, let error): "Not read: \(listing(unread)). \(fault(error))"
    case .listCopied: "List copied. If it does not paste, select it with Shift + mouse (or :mouse)."
    case .fileTitle: "Write the list as"
    case .textFile: "Text"
    case .printing: "handing the list to the printer"
    case .printed(let program): "Printing: \(program) has taken the list."
    case .notPrinted(_, .failed(let status, let said)) where !said.isEmpty: "Not printed (status \(status)): \(said)"
    case .notPrinted(let program, let failure): "Not printed: \(program) \(words(failure))"
    case .noPrintCommand: "No printer yet: write print_command: [lp, -d, NAME] into config.yaml."
    case .stillPrinting: "The list is being printed already."
    case .messageTitle(let id): "Message about order \(id)"
    case .chatWith(let phone): "WhatsApp \(phone)"
    case .noPhone(""): "No link: the order has no phone number."
    case .noPhone(let text): "No link: “\(text)” is not a phone number with its area code."
    case .landline: "A landline: it may have no WhatsApp."
    case .messageCopied: "Message copied. If it does not paste, select it with Shift + mouse (or :mouse)."
    case .messageNotMade(let id, let error): "Order \(id) not read: \(fault(error))"
    case .message(let status): "Hello {name}! " + message(about: status)
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

  private func words(_ failure: PrintFailure) -> String {
    switch failure {
    case .notStarted: "did not start. See print_command in config.yaml."
    case .timedOut: "did not end in time. Try it on a terminal."
    case .canceled: "was stopped."
    case .failed(let status, _): "failed (status \(status)). Try it on a terminal."
    case .killed(let signal): "was killed (signal \(signal)). Try it on a terminal."
    }
  }

  /// As many as a dialog can hold.
  private func listing(_ names: [String]) -> String {
    names.prefix(24).joined(separator: " ") + (names.count > 24 ? " … +\(names.count - 24)" : "")
  }
}
