import Commerce
import Desk

/// What the desk reports to the customers pane.
public enum CustomersEvent: Sendable {
  case loaded(LoadToken, Result<CustomerWindow, DeskError>)
  case found(LoadToken, DocumentNumber, Result<SyncedRecord<Customer>?, DeskError>)
  case readForTerms(LoadToken, Result<[SyncedRecord<Customer>], DeskError>)
  case form(LoadToken, Result<CustomerForm?, DeskError>)
  case formNotKept(DeskError)
  case duplicates(LoadToken, [SyncedRecord<Customer>])
  case added(LoadToken, NewCustomer, AddOutcome)
  /// Somebody else is registering the same customer.
  case addWaits(LoadToken, LockHolder)
  case reviewed(LoadToken, Result<DueTerms, DeskError>)
  case termsProgress(LoadToken, TermsProgress)
  case termsEnded(LoadToken, Result<TermsOutcome, DeskError>)

  /// The token of the work that this report ends.
  var finishedToken: LoadToken? {
    switch self {
    case .loaded(let token, _), .found(let token, _, _), .readForTerms(let token, _), .form(let token, _),
      .duplicates(let token, _), .added(let token, _, _), .reviewed(let token, _), .termsEnded(let token, _):
      token
    case .formNotKept, .termsProgress, .addWaits: nil
    }
  }
}

/// A stretch of the customers found, and how many there are in all.
public struct CustomerWindow: Sendable, Equatable {
  public var total: Int
  public var rows: [SyncedRecord<Customer>]
  /// How many customers of the whole local copy are due, if that was asked for.
  public var unsent: Int?
}
