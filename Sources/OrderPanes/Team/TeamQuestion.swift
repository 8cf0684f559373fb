import Commerce
import ConsoleKit
import Desk

/// What is asked about notes and drafts.
public enum TeamQuestion: Sendable, Equatable {
  case removeNote(OrderNote)
  case takeOver(OrderID, from: String)
}
