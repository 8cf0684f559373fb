import Commerce
import TextGrid

extension Order.Address {
  /// The address as it is written on a parcel, without empty parts.
  var lines: [String] {
    [name, street, complement, district, city, state, postalCode].filter { !$0.isEmpty }
  }
}

extension OrderStatus {
  /// How a status is coloured: under way, waiting for somebody, in trouble, done.
  var role: Role {
    switch self {
    case .complete, .dispatched: .statusDone
    case .failed, .paymentDeclined, .canceled, .cancellationRequested: .statusTrouble
    case .awaitingAcceptance, .awaitingStock, .paymentOverdue: .statusWaiting
    default: .statusActive
    }
  }
}
