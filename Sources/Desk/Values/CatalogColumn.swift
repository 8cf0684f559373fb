/// What a list of products can show, by the name that the configuration has for it.
public enum CatalogColumn: String, CaseIterable, Sendable, Hashable {
  case ean, name, brand, category, price, tiers, stock
  case stockAge = "stock_age"
  case state
}
