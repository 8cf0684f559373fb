import Commerce
import ConsoleKit
import Desk

extension Customers {
  /// Work that the customers pane asks for.
  public enum Effect: Hashable, Sendable {
    /// Reads a stretch of what a query finds, and if wanted counts what is unsent in the whole local copy.
    case load(LoadToken, CustomerQuery, offset: Int, limit: Int, withUnsent: Bool)
    /// Looks one customer up, to be shown.
    case find(LoadToken, DocumentNumber)
    /// Reads customers anew, so that their terms are stated on what is known now.
    case readForTerms(LoadToken, [DocumentNumber])
    case loadForm(LoadToken)
    case keepForm(CustomerForm)
    case findDuplicates(LoadToken, CustomerForm)
    /// With the time of the reading that showed which customers are known.
    case add(LoadToken, NewCustomer, knownAt: Timestamp?)
    case setTerms(LoadToken, [TermsUpdate])
    /// Looks which terms are due.
    case reviewTerms(LoadToken)
    /// Sends due terms that were looked at.
    case pushTerms(LoadToken, [TermsUpdate])
  }
}
