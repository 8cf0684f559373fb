import Commerce
import ConsoleKit
import Desk

extension Catalog {
  /// What the desk reports to the catalog pane.
  public enum Event: Sendable {
    case window(LoadToken, Result<[SyncedRecord<Product>], DeskError>)
    case counted(LoadToken, found: Result<Int, DeskError>, unsent: Result<Int, DeskError>?)
    case product(LoadToken, Result<SyncedRecord<Product>?, DeskError>)
    case gathered(LoadToken, Result<[SyncedRecord<Product>], DeskError>)
    case codes(LoadToken, Result<[GTIN], DeskError>)
    case planned(LoadToken, Result<PushPlan, DeskError>)
    /// The staged changes are in the local copy.
    case saved(LoadToken, [StagedProduct])
    /// What was staged before the program was started.
    case staged([StagedProduct])
    case stagedNotKept(DeskError)
    /// A new product that was left half filled in before the program was started.
    case form(NewProductForm)
    case formNotKept(DeskError)
    case progress(LoadToken, PushProgress)
    case ended(LoadToken, Result<PushOutcome, DeskError>)
  }
}
