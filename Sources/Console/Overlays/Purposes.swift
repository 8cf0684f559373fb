import Commerce
import Desk
import Texts
import Widgets

/// What a menu is of.
public enum MenuPurpose: Sendable, Equatable {
  case filter
  /// The orders were taken when the key was pressed: what the cursor does meanwhile changes nothing.
  case status([StatusChange.Target])
  case export(ExportRequest.Content?, remarks: [StyledText])
  case sort
  case catalog(Catalog.Choice)
  case customers(Customers.Choice)
  /// The forms of the picking list beneath.
  case pickingFile

  /// Whether a choice writes a file.
  var writesFile: Bool {
    switch self {
    case .export, .pickingFile: true
    case .filter, .status, .sort, .catalog, .customers: false
    }
  }
}

/// What a question is about.
public enum QuestionPurpose: Sendable, Equatable {
  case changeStatus([StatusChange])
  case discardDraft(OrderID)
  case quit
  case catalog(Catalog.Inquiry)
  case customers(Customers.Inquiry)
  case handout(HandoutQuestion)
  case team(TeamQuestion)
  /// Sends although an earlier write to the order is not settled.
  case sendOver(HeldWrite, earlier: Set<JournalEntry.ID>)
}

extension Question<QuestionPurpose> {
  /// Whether a yes sends something to the platform.
  var sends: Bool {
    if let answer = AppState.components.lazy.compactMap({ $0.sends(purpose) }).first { return answer }
    return switch purpose {
    case .changeStatus, .sendOver: true
    case .discardDraft, .quit, .catalog, .customers, .handout, .team: false
    }
  }
}

/// What a line at the bottom is for.
public enum InputPurpose: Sendable, Equatable {
  case command, find
  /// `CODE AMOUNT` of a line to add to an order.
  case addLine
  /// A note on an order, taken when the key was pressed.
  case note(OrderID)
  /// What was found out about an open entry of the journal.
  case closeEntry(JournalEntry.ID)
  /// Words to look for in the pane beneath, which answers with every letter.
  case search
}

extension InputLine<InputPurpose> {
  var scope: Scope {
    switch purpose {
    case .command: .commandLine
    case .find, .addLine, .note, .closeEntry: .finder
    case .search: .search
    }
  }
}
