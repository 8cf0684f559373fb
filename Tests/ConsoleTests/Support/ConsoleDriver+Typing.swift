import TerminalRuntime

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Key {
  /// The keys of a text as a terminal without marks of a paste sends it.
  static func typed(_ text: String) -> [Key] {
    text.map { $0 == "\r" || $0 == "\n" ? Key(.enter) : $0 == "\t" ? Key(.tab) : .character($0) }
  }
}

extension ConsoleDriver {
  /// Opens the first order of the list.
  mutating func openFirst() {
    press("enter")
    answerOrder(Sample.order(state.orders.open.id?.rawValue ?? ""))
    paint()
  }
}
