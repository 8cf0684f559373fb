import Commerce
import ConsoleKit
import Texts
import Widgets

// A list to the clipboard, to a file, to the printer.

extension ComponentReading<Picking> {
  var availabilityOfPrinting: Availability {
    guard session.printProgram != nil else { return .disabled(.picking(.noPrintCommand)) }
    return layers.pageInHand?.printing == nil ? .enabled : .disabled(.picking(.stillPrinting))
  }
}

extension Update<Picking> {
  mutating func copyList() {
    if let view = layers.page { copy(view.document.text(texts), saying: .picking(.copied)) }
  }

  mutating func writeFile(_ format: PickingFile.Format) {
    if let view = layers.page { ask(.write(PickingFile(format: format, document: view.document))) }
  }

  mutating func printList() {
    guard var view = layers.page else { return }
    let token = newToken()
    view.printing = token
    layers.replaceTop(with: view)
    begin(token, .picking(.printing))
    ask(.print(token, view.document.text(texts)))
  }

  mutating func receivePrinted(_ token: LoadToken, _ failure: PrintFailure?) {
    forgetPrinting(token)
    guard endAwaited(token) else { return }
    let program = session.printProgram ?? ""
    switch failure {
    case nil: say(.picking(.printed(by: program)), .success)
    case .canceled?: break
    case let failure?: say(.picking(.notPrinted(by: program, failure)), .failure)
    }
  }

  /// The list can be printed again.
  mutating func forgetPrinting(_ token: LoadToken) {
    layers.changePages { page in
      var view = page
      if view.printing == token { view.printing = nil }
      return view
    }
  }
}
