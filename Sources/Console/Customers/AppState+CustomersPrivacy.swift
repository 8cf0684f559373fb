import Commerce
import Desk

// The platform's sentences name documents and e-mail addresses: while personal data is hidden, they are, too.
extension AppState {
  func blurred(_ error: DeskError) -> DeskError {
    guard error.kind == .refused else { return error }
    var error = error
    error.detail = personal(error.detail).text.string
    return error
  }

  func blurred(_ outcome: TermsOutcome) -> TermsOutcome {
    var outcome = outcome
    for index in outcome.refused.indices {
      outcome.refused[index].reason = personal(outcome.refused[index].reason).text.string
    }
    outcome.failure = outcome.failure.map { blurred($0) }
    return outcome
  }
}
