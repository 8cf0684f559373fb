import Desk

/// How the program ends. Scripts rely on the numbers.
enum ExitStatus: Int32, Error {
  case done = 0
  case refused = 1
  case usage = 2
  /// The platform could not be reached, or nothing was sent: it is safe to try again.
  case notReached = 3
  /// Something was sent and it is not known what became of it: look before trying again.
  case unknown = 4
  case logInRefused = 5
  /// Local data or the configuration is at fault.
  case local = 6
  case interrupted = 130

  init(_ error: DeskError) {
    self =
      switch error.kind {
      case .notPossible(.lockedBy): .notReached
      case .notPossible(.unsettled): .unknown
      case .refused, .notFound, .notAllowed, .notPossible: .refused
      case .throttled, .gatewayFault, .unreachable, .interrupted, .unreadable, .turnedAway: .notReached
      case .unknownOutcome: .unknown
      case .logInRefused: .logInRefused
      case .store, .noPassword: .local
      case .canceled: .interrupted
      }
  }

  init(_ outcome: WriteOutcome) {
    self =
      switch outcome {
      case .confirmed, .alreadySo, .accepted: .done
      case .notConfirmed, .diverted, .unseen, .unknown, .unsettled: .unknown
      case .unrecorded(let outcome, _): .worst(of: [ExitStatus(outcome), .local])
      case .moved: .refused
      case .refused(let error), .notSent(let error): ExitStatus(error)
      }
  }

  /// The status that most needs a person.
  static func worst(of statuses: [ExitStatus]) -> ExitStatus {
    let gravest: [ExitStatus] = [.logInRefused, .unknown, .local, .refused, .notReached, .interrupted]
    return gravest.first { statuses.contains($0) } ?? .done
  }
}

/// Ends the program early: a sentence for stderr that says what to do next, and the exit code.
struct Failure: Error {
  var status: ExitStatus
  var sentence: String

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// The same failure, with the worse of two exit codes.
  func atLeast(_ other: ExitStatus) -> Failure { Failure(.worst(of: [status, other]), sentence) }
}
