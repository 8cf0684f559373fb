import Commerce
import ConsoleKit
import Desk
import Texts

extension Catalog {
  /// The lists to choose from.
  public enum Choice: Hashable, Sendable {
    case sort, filter, columns
    /// What to change; the products were taken when the key was pressed.
    case edit([GTIN])
  }

  /// What is asked before it is done.
  public enum Inquiry: Hashable, Sendable {
    /// Forget everything that is staged.
    case discard
  }

  public typealias Entry = Never
}

extension ProductQuery {
  /// One filter at a time, as the menu offers them.
  var filter: CatalogFilter {
    get { isDueOnly ? .unsent : isRefusedOnly ? .refused : .all }
    set {
      isDueOnly = newValue == .unsent
      isRefusedOnly = newValue == .refused
    }
  }
}
