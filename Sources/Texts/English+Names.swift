import Commerce
import Desk

// Names: what is written to, parts of the console, states of a write.
extension English {
  func journalTarget(_ target: WriteTarget) -> String {
    switch target {
    case .order(let id): "order \(id)"
    case .catalog: "catalog"
    case .customer: "customer"
    case .customers: "customers"
    }
  }

  func scopeName(_ scope: Scope) -> String {
    switch scope {
    case .orders: "order list"
    case .order: "order"
    case .menu: "choice"
    case .viewer: "reading"
    case .journal: "journal"
    case .question, .typedQuestion: "confirmation"
    case .commandLine: "command line"
    case .finder: "go to order"
    case .quantity: "quantity"
    case .review: "review"
    case .comparison: "comparison"
    case .progress: "progress"
    case .catalog: "catalog"
    case .customers: "customers"
    case .search: "search"
    case .product: "product"
    case .customer: "customer"
    case .form: "form"
    case .picking: "picking list"
    case .message: "message"
    }
  }

  /// Where something is not done.
  func place(of pane: Scope) -> String {
    switch pane {
    case .catalog: "in the catalog pane"
    case .customers: "in the customers pane"
    default: "in the order panes"
    }
  }

  /// What an action shows that shows a pane.
  func contents(of id: ActionID) -> String {
    switch id {
    case .showCatalog: "the catalog"
    case .showCustomers: "the customers"
    default: "the orders"
    }
  }

  func name(of state: WriteState) -> String {
    switch state {
    case .sending: "Sending"
    case .accepted: "Queued"
    case .confirmed: "Confirmed"
    case .notConfirmed: "Unconfirmed"
    case .refused: "Refused"
    case .notSent: "Not sent"
    case .unknown: "Unknown"
    case .asWanted: "As wanted"
    case .closed: "Closed"
    }
  }
}
