import Commerce
import ConsoleKit
import Desk

extension Catalog {
  /// Work that the catalog pane asks for.
  public enum Effect: Hashable, Sendable {
    /// Reads a stretch of what a query finds.
    case load(LoadToken, ProductQuery, offset: Int, limit: Int)
    /// Counts what a query finds, and if wanted what is unsent in the whole local copy.
    case count(LoadToken, ProductQuery, withUnsent: Bool)
    /// Reads one product.
    case open(LoadToken, GTIN)
    /// Reads products one by one, so that they can be changed together.
    case gather(LoadToken, [GTIN])
    /// Reads the codes of what a query finds, at most so many.
    case gatherCodes(LoadToken, ProductQuery, limit: Int)
    /// Looks what a push would take along.
    case plan(LoadToken)
    case loadStaged
    /// Keeps what is staged until it is saved.
    case keepStaged([StagedProduct], forgetting: [GTIN])
    case loadForm
    /// Keeps a new product that is half filled in.
    case keepForm(NewProductForm)
    /// Puts staged changes into the local copy, and then sends what is unsent, if it is not more than so many products.
    case send(LoadToken, [StagedProduct], atMost: Int)
  }
}
