import Commerce
import ConsoleKit
import Desk

extension Customers {
  /// What the desk reports to the customers pane.
  public enum Event: Sendable {
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
  }
}

/// A stretch of the customers found, and how many there are in all.
public struct CustomerWindow: Sendable, Equatable {
  public var total: Int
  public var rows: [SyncedRecord<Customer>]
  /// How many customers of the whole local copy are due, if that was asked for.
  public var unsent: Int?
}
