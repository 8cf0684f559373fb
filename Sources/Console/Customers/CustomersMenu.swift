/// The choices of the customers pane.
public enum CustomersMenu: Hashable, Sendable {
  /// The values of the list that has the keyboard in the form beneath.
  case values
}
