import Desk

extension DeskError {
  /// What it shows of the connection; `nil` where it shows nothing of it.
  var connection: AppState.Connection? {
    switch kind {
    case .logInRefused: isTurnedAwayThrice ? .troubled : .logInRefused
    case .noPassword: .noPassword
    case .notFound, .refused, .notAllowed, .notPossible, .store, .canceled: nil
    case .unreachable: .failing
    case .turnedAway, .throttled, .gatewayFault, .interrupted, .unreadable, .unknownOutcome: .troubled
    }
  }
}
