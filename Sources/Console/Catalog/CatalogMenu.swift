import Commerce

/// The choices of the catalog pane.
public enum CatalogMenu: Sendable, Hashable {
  case sort, filter, columns
  /// What to change; the products were taken when the key was pressed.
  case edit([GTIN])
}

/// What can be changed in several products at once.
public enum CatalogChange: CaseIterable, Sendable, Hashable {
  case percent, price, stock, activate, deactivate
  /// All fields of a single product.
  case fields
}

/// Which products the list shows.
public enum CatalogFilter: CaseIterable, Sendable, Hashable {
  case all, unsent, refused
}
