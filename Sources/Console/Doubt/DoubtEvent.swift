import Commerce
import Desk

/// What the console asks of the queue of writes that are not settled.
public enum DoubtEffect: Hashable, Sendable {
  /// When is the platform to be asked next? Nothing is asked of it.
  case look
  /// Asks the platform about the writes whose time has come.
  case settle
  /// Asks about one entry now.
  case ask(LoadToken, JournalEntry.ID)
  /// Ends the doubt about an entry by an operator's word.
  case close(LoadToken, JournalEntry.ID, word: String)
  /// Sends although an earlier write is not settled.
  case changeStatus(LoadToken, StatusChange)
  case changeLines(LoadToken, OrderDraft)
}

/// What the queue reports.
public enum DoubtEvent: Sendable {
  /// The next time, if the platform is asked about anything.
  case next(Timestamp?)
  /// The entries that were looked into, as they stand now.
  case settled([JournalEntry], next: Timestamp?)
  case asked(LoadToken, JournalEntry.ID, Result<JournalEntry?, DeskError>)
  case closed(LoadToken, JournalEntry.ID, Result<JournalEntry?, DeskError>)
}

/// A write that an earlier one is in the way of.
public enum HeldWrite: Sendable, Equatable {
  case status(StatusChange)
  case lines(OrderDraft)
}
