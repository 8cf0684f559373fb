import Commerce
import Desk
import Texts
import Widgets

/// What a menu is of.
public enum MenuPurpose: Sendable, Equatable {
  case export(ExportRequest.Content, remarks: [StyledText])
  case orders(Orders.Choice)
  case catalog(CatalogMenu)
  case customers(Customers.Choice)
  /// The forms of the picking list beneath.
  case pickingFile

  /// Whether a choice writes a file.
  var writesFile: Bool {
    switch self {
    case .export, .pickingFile: true
    case .orders, .catalog, .customers: false
    }
  }
}

/// What a question is about.
public enum QuestionPurpose: Sendable, Equatable {
  case quit
  case orders(Orders.Inquiry)
  case catalog(CatalogQuestion)
  case customers(Customers.Inquiry)
  case handout(HandoutQuestion)
}

extension Question<QuestionPurpose> {
  /// Whether a yes sends something to the platform.
  var sends: Bool {
    if let answer = AppState.components.lazy.compactMap({ $0.sends(purpose) }).first { return answer }
    return switch purpose {
    case .quit, .orders, .catalog, .customers, .handout: false
    }
  }
}

/// What a line at the bottom is for.
public enum InputPurpose: Sendable, Equatable {
  case command
  case orders(Orders.Entry)
  /// What was found out about an open entry of the journal.
  case closeEntry(JournalEntry.ID)
  /// Words to look for in the pane beneath, which answers with every letter.
  case search
}

extension InputLine<InputPurpose> {
  var scope: Scope {
    switch purpose {
    case .command: .commandLine
    case .orders, .closeEntry: .finder
    case .search: .search
    }
  }
}
