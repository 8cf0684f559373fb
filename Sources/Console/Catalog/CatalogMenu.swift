import Commerce

/// The choices of the catalog pane.
public enum CatalogMenu: Sendable, Hashable {
  case sort, filter, columns
  /// What to change; the products were taken when the key was pressed.
  case edit([GTIN])
}
