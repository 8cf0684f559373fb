import Commerce
import Desk

/// What the customers pane asks before it is done.
public enum CustomersQuestion: Hashable, Sendable {
  case add(NewCustomer)
  case setTerms([TermsUpdate])
  case discardForm

  /// Whether a yes sends something to the platform.
  var sends: Bool { self != .discardForm }
}
