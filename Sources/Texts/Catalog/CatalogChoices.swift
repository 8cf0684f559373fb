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
