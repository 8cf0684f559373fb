import Commerce
import Desk

/// Work for what the operators on one store leave for each other.
public enum TeamEffect: Hashable, Sendable {
  /// Reports every change to the store from now on, by any process on it.
  case listen
  case loadClaims
  case claim(OrderID)
  case giveUpClaim(OrderID)
  case loadTimeline(OrderID, placedAt: Timestamp?)
  case addNote(OrderID, String)
  case removeNote(OrderNote)
  /// Makes another operator's draft one's own.
  case takeOver(OrderID, from: String)
  case loadShift(LoadToken, notesSince: Timestamp, alertStatuses: [OrderStatus])
  /// Reads an order that is not asked for yet.
  case readAhead(LoadToken, OrderID)
}

/// What is reported of it.
public enum TeamEvent: Sendable {
  case claims([OrderClaim])
  case timeline(OrderID, OrderTimeline)
  case noteKept(OrderNote)
  /// With its text, which must not be lost.
  case noteNotKept(OrderID, String, DeskError)
  case noteRemoved(OrderNote)
  /// `nil` if the draft was gone.
  case tookOver(OrderID, from: String, OrderDraft?)
  case shift(LoadToken, Result<ShiftReport, DeskError>)
  /// `nil` if it could not be read.
  case readAhead(LoadToken, Reading<Order>?)
  case failed(DeskError)

  /// The token of the work that this report ends.
  var finishedToken: LoadToken? {
    switch self {
    case .shift(let token, _), .readAhead(let token, _): token
    default: nil
    }
  }
}
