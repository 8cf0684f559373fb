import Commerce
import ConsoleKit
import Desk

/// Work for what the operators on one store leave for each other.
public enum TeamEffect: Hashable, Sendable {
  case loadClaims
  case claim(OrderID)
  case giveUpClaim(OrderID)
  case addNote(OrderID, String)
  case removeNote(OrderNote)
  /// Makes another operator's draft one's own.
  case takeOver(OrderID, from: String)
  /// Reads what the local catalog knows of the lines of a draft, by their codes.
  case nameLines(of: OrderID, [GTIN])
  case loadShift(LoadToken, notesSince: Timestamp, alertStatuses: [OrderStatus])
}

/// What is reported of it.
public enum TeamEvent: Sendable {
  case claims([OrderClaim])
  case noteKept(OrderNote)
  /// With its text, which must not be lost.
  case noteNotKept(OrderID, String, DeskError)
  case noteRemoved(OrderNote)
  /// `nil` if the draft was gone.
  case tookOver(OrderID, from: String, OrderDraft?)
  case linesNamed(of: OrderID, [Product])
  case shift(LoadToken, Result<ShiftReport, DeskError>)
  case failed(DeskError)
}
