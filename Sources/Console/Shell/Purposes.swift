import CatalogPane
import Commerce
import ConsoleKit
import CustomersPane
import Desk
import OrderPanes
import Texts
import Widgets

/// What a menu is of.
public enum MenuPurpose: Sendable, Equatable {
  case export(ExportRequest.Content, remarks: [StyledText])
  case orders(Orders.Choice)
  case catalog(Catalog.Choice)
  case customers(Customers.Choice)
  case picking(Picking.Choice)

  /// Whether a choice writes a file.
  var writesFile: Bool {
    switch self {
    case .export, .picking: true
    case .orders, .catalog, .customers: false
    }
  }
}

/// What a question is about.
public enum QuestionPurpose: Sendable, Equatable {
  case quit
  case orders(Orders.Inquiry)
  case catalog(Catalog.Inquiry)
  case customers(Customers.Inquiry)
  case picking(Picking.Inquiry)
}

extension Question<QuestionPurpose> {
  /// Whether a yes sends something to the platform.
  var sends: Bool {
    if let answer = AppState.components.lazy.compactMap({ $0.sends(purpose) }).first { return answer }
    return switch purpose {
    case .quit, .orders, .catalog, .customers, .picking: false
    }
  }
}

/// What a line at the bottom is for.
public enum InputPurpose: Sendable, Equatable {
  case command
  case orders(Orders.Entry)
  case journal(Journal.Entry)
  /// Words to look for in the pane beneath, which answers with every letter.
  case search
}

extension InputLine<InputPurpose> {
  var scope: Scope {
    switch purpose {
    case .command: .commandLine
    case .orders, .journal: .finder
    case .search: .search
    }
  }
}
