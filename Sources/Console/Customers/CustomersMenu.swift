import Desk
import Texts

/// The choices of the customers pane.
public enum CustomersMenu: Hashable, Sendable {
  /// The values of the list that has the keyboard in the form beneath.
  case values
  /// Which customers the list shows.
  case filter
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
