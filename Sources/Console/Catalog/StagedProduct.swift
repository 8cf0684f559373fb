import Commerce

/// A product with changes that are not in the mirror yet.
public struct StagedProduct: Sendable, Hashable, Identifiable {
  /// The product as the mirror has it; `nil` for one that it does not have.
  public var before: Product?
  public var after: Product

  public var id: GTIN { after.ean }
  public var isNew: Bool { before == nil }
  public var isEmpty: Bool { before == after }

  /// What the changes are told from: a new product is a change of one in which nothing is filled in.
  var origin: Product {
    before ?? Product(ean: after.ean, name: "", price: .zero, stock: .zero)
  }

  /// The changes on another state of the product: what was not changed here stays as it is there.
  ///
  /// A stock that came in since must not be put back by a change of price, nor a whole product by one of the same code that was
  /// typed meanwhile.
  public func rebased(on current: Product) -> Product {
    let before = origin
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
  /// Goes up with every change, so that who shows them knows when to look again.
  private(set) var version = 0
  /// How many of them the mirror does not have.
  public private(set) var newCount = 0

  public subscript(code: GTIN) -> StagedProduct? { byCode[code] }

  /// Stages a product as it is to be, made from what it is; equal to that it is not staged any more.
  ///
  /// - Parameter before: `nil` for a product that the mirror does not have.
  mutating func put(_ after: Product, over before: Product?) {
    let staged = StagedProduct(before: before, after: after)
    guard !staged.isEmpty else { return remove([staged.id]) }
    version += 1
    let old = byCode.updateValue(staged, forKey: staged.id)
    if old == nil { order.append(staged.id) }
    newCount += (staged.isNew ? 1 : 0) - (old?.isNew == true ? 1 : 0)
  }

  /// Takes out several at once.
  mutating func remove(_ codes: some Sequence<GTIN>) {
    version += 1
    for code in codes where byCode.removeValue(forKey: code)?.isNew == true { newCount -= 1 }
    order.removeAll { byCode[$0] == nil }
  }

  mutating func removeAll() {
    remove(order)
  }

  /// Forgets what has reached the mirror; what was changed again meanwhile stays staged, on top of that.
  mutating func forget(saved: [StagedProduct]) {
    version += 1
    for item in saved {
      guard let now = byCode[item.id] else { continue }
      byCode[item.id] = now == item ? nil : StagedProduct(before: item.after, after: now.after)
    }
    order.removeAll { byCode[$0].map(\.isEmpty) ?? true }
    byCode = byCode.filter { !$0.value.isEmpty }
    newCount = byCode.values.count(where: \.isNew)
  }
}
