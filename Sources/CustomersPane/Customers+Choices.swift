import Commerce
import ConsoleKit
import Desk
import Texts

extension Customers {
  /// The lists to choose from.
  public enum Choice: Hashable, Sendable {
    /// The values of the field that has the keyboard in the form beneath.
    case values
    /// Which customers the list shows.
    case filter
  }

  /// What is asked before it is done.
  public enum Inquiry: Hashable, Sendable {
    case add(NewCustomer)
    case setTerms([TermsUpdate])
    case discardForm
  }

  public typealias Entry = Never
}

extension CustomerQuery {
  /// One filter at a time, as the menu offers them.
  var filter: CustomerFilter {
    get { isDueOnly ? .unsent : isRefusedOnly ? .refused : isBlockedOnly ? .blocked : .all }
    set {
      isDueOnly = newValue == .unsent
      isRefusedOnly = newValue == .refused
      isBlockedOnly = newValue == .blocked
    }
  }
}
