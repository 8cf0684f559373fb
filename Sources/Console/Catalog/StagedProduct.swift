import Commerce

/// A product with changes that are not in the mirror yet.
public struct StagedProduct: Sendable, Hashable, Identifiable {
  public var before: Product
  public var after: Product

  public var id: GTIN { before.ean }
  public var isEmpty: Bool { before == after }

  /// The changes on another state of the product: what was not changed here stays as it is there.
  ///
  /// A stock that came in since must not be put back by a change of price.
  public func rebased(on current: Product) -> Product {
    var product = current
    func take<Value: Equatable>(_ field: WritableKeyPath<Product, Value>) {
      if after[keyPath: field] != before[keyPath: field] { product[keyPath: field] = after[keyPath: field] }
    }
    take(\.name)
    take(\.description)
    take(\.brand)
    take(\.category)
    take(\.ncm)
    take(\.weight)
    take(\.price)
    take(\.tiers)
    take(\.promotion)
    if after.stock != before.stock || after.stockAt != before.stockAt {
      product.stock = after.stock
      product.stockAt = after.stockAt
    }
    take(\.quantityStep)
    take(\.quantityPerPackage)
    take(\.internalCode)
    take(\.isActive)
    return product
  }
}

/// The staged products, in the order in which they were first changed.
public struct StagedProducts: Sendable, Equatable {
  private var byCode: [GTIN: StagedProduct] = [:]
  private var order: [GTIN] = []

  public var count: Int { order.count }
  public var isEmpty: Bool { order.isEmpty }
  public var all: [StagedProduct] { order.compactMap { byCode[$0] } }

  public subscript(code: GTIN) -> StagedProduct? { byCode[code] }

  /// Stages a product as it is to be, made from what it is; equal to that it is not staged any more.
  mutating func put(_ after: Product, over before: Product) {
    let staged = StagedProduct(before: before, after: after)
    guard !staged.isEmpty else { return remove(before.ean) }
    if byCode.updateValue(staged, forKey: staged.id) == nil { order.append(staged.id) }
  }

  mutating func remove(_ code: GTIN) {
    if byCode.removeValue(forKey: code) != nil { order.removeAll { $0 == code } }
  }

  /// Takes out several at once.
  mutating func remove(_ codes: some Sequence<GTIN>) {
    for code in codes { byCode[code] = nil }
    order.removeAll { byCode[$0] == nil }
  }

  /// Forgets what has reached the mirror; what was changed again meanwhile stays staged, on top of that.
  mutating func forget(saved: [StagedProduct]) {
    for item in saved {
      guard let now = byCode[item.id] else { continue }
      byCode[item.id] = now == item ? nil : StagedProduct(before: item.after, after: now.after)
    }
    order.removeAll { byCode[$0].map(\.isEmpty) ?? true }
    byCode = byCode.filter { !$0.value.isEmpty }
  }
}
