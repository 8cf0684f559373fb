/// A column of a product list, by its name in the configuration.
public enum CatalogColumn: String, CaseIterable, Sendable, Hashable {
  case ean, name, brand, category, price, tiers, stock
  case stockAge = "stock_age"
  case state
}
