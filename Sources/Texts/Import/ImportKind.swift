/// What a file holds that is imported.
public enum ImportKind: Hashable, Sendable {
  case products, customers
}
