import Texts

/// The panes of the console.
public enum Pane: Sendable, Hashable, CaseIterable {
  case orders, order, catalog, customers

  /// The scope of its keys while nothing lies over it.
  public var scope: Scope {
    switch self {
    case .orders: .orders
    case .order: .order
    case .catalog: .catalog
    case .customers: .customers
    }
  }

  /// The list of orders and the open order, which may be side by side.
  public var isOfOrders: Bool { self == .orders || self == .order }

  /// The action that shows it; of the order panes, the list.
  public var opener: ActionID {
    switch self {
    case .orders, .order: .showOrders
    case .catalog: .showCatalog
    case .customers: .showCustomers
    }
  }
}
