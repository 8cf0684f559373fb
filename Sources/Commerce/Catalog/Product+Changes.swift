extension Product: Revisable {
  /// The stock and the time of its count change together.
  public func takingChanges(from before: Product, to after: Product) -> Product {
    var product = self
    product.take(\.name, from: before, to: after)
    product.take(\.description, from: before, to: after)
    product.take(\.brand, from: before, to: after)
    product.take(\.category, from: before, to: after)
    product.take(\.ncm, from: before, to: after)
    product.take(\.weight, from: before, to: after)
    product.take(\.price, from: before, to: after)
    product.take(\.tiers, from: before, to: after)
    product.take(\.promotion, from: before, to: after)
    if after.stock != before.stock || after.stockAt != before.stockAt {
      product.stock = after.stock
      product.stockAt = after.stockAt
    }
    product.take(\.quantityStep, from: before, to: after)
    product.take(\.quantityPerPackage, from: before, to: after)
    product.take(\.internalCode, from: before, to: after)
    product.take(\.isActive, from: before, to: after)
    return product
  }
}
