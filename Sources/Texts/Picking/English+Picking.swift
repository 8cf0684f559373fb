import Commerce
import Desk

extension English {
  func words(_ phrase: PickingPhrase) -> String {
    switch phrase {
    case .head(let moment, let name): "Picking · \(moment) · \(name)"
    case .orders(1): "Order:"
    case .orders: "Orders:"
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
    case .makeWithout(let unread, let total):
      "Not read: \(listing(unread)). Make the list of the other \(total - unread.count == 1 ? "one" : String(total - unread.count))?"
    case .noneRead(let unread, let error): "Not read: \(listing(unread)). \(fault(error))"
    case .copied: "List copied. If it does not paste, select it with Shift + mouse (or :mouse)."
    case .fileTitle: "Write the list as"
    case .textFile: "Text"
    case .printing: "handing the list to the printer"
    case .printed(let program): "Printing: \(program) has taken the list."
    case .notPrinted(_, .failed(let status, let said)) where !said.isEmpty: "Not printed (status \(status)): \(said)"
    case .notPrinted(let program, let failure): "Not printed: \(program) \(words(failure))"
    case .noPrintCommand: "No printer yet: write print_command: [lp, -d, NAME] into config.yaml."
    case .stillPrinting: "The list is being printed already."
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
