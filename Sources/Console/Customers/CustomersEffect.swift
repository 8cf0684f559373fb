import Commerce
import Desk

/// Work that the customers pane asks for.
public enum CustomersEffect: Hashable, Sendable {
  case load(LoadToken, CustomerQuery, offset: Int, limit: Int)
  /// Looks one customer up, to be shown.
  case find(LoadToken, DocumentNumber)
  /// Reads customers anew, so that their terms are stated on what is known now.
  case readForTerms(LoadToken, [DocumentNumber])
  case loadForm(LoadToken)
  case keepForm(CustomerForm)
  case findDuplicates(LoadToken, CustomerForm)
  case add(LoadToken, NewCustomer)
  case setTerms(LoadToken, [TermsUpdate])
}
