import Commerce
import TextGrid

extension OrderStatus {
  /// How a status is coloured: under way, waiting for somebody, in trouble, done.
  package var role: Role {
    switch self {
    case .complete, .dispatched: .statusDone
    case .failed, .paymentDeclined, .canceled, .cancellationRequested: .statusTrouble
    case .awaitingAcceptance, .awaitingStock, .paymentOverdue: .statusWaiting
    default: .statusActive
    }
  }
}
