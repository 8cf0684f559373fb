import Commerce
import Desk

/// What is said of writes that are waited for or not settled. Each language words every case: see `Portuguese+Doubt.swift`,
/// `English+Doubt.swift`.
public enum DoubtPhrase: Hashable, Sendable {
  // Waiting
  case waiting(OrderID, LockHolder), waitingForCustomer(LockHolder), waitingForEarlier(OrderID, by: String, at: String)
  /// A write may have been taken or not, and its order is read.
  case lookingFor(OrderID)
  case checkFails(OrderID, DeskError, since: String)
  // An earlier write is in the way
  case earlierQuestion(OrderID, WriteState, by: String, at: String), earlierShows(OrderStatus, at: String),
    earlierWarning
  // Settling
  case settledLater(OrderID, at: String), asking(JournalEntry.ID), stillOpen(JournalEntry.ID, WriteState)
  case notAsked(JournalEntry.ID, DeskError), cannotBeAsked
  case openSoNoWayBack, notOpen
  case closePrompt(JournalEntry.ID), closeNeedsWord, closed(JournalEntry.ID), closedBy(JournalEntry.ID, WriteState)
  /// Open writes at the moment of leaving: those that the next start checks, and those that only a person can check.
  case leftOpen(Int, isKept: Bool), leftToYou(Int)
  /// How a set ended, in four counts.
  case setEnded(OutcomeCounts, OrderStatus)
}
