import Commerce
import Desk
import Texts
import Widgets

/// One line of text typed at the bottom: a command, the number of an order to find, words to search for.
public struct InputLine: Sendable, Equatable {
  public enum Purpose: Sendable, Equatable {
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

  public var purpose: Purpose
  public var field: TextField

  var scope: Scope {
    switch purpose {
    case .command: .commandLine
    case .find, .addLine, .note, .closeEntry: .finder
    case .search: .search
    }
  }
}
