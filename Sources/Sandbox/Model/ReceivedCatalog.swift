import Commerce

/// The products received by the catalog call (I1, I2): each arrival, and each product's latest state. Refused batches leave no
/// trace.
public struct ReceivedCatalog: Hashable, Sendable {
  /// A product in an accepted batch.
  public struct Arrival: Hashable, Sendable {
    public var ean: String
    /// As sent; empty if missing.
    public var number: String
    /// The value of `last`.
    public var isLast: Bool
    /// The number of its accepted batch, from 1.
    public var batch: Int
  }

  /// In the order of arrival.
  public private(set) var arrivals: [Arrival] = []
  /// The number of accepted batches.
  public private(set) var batches = 0
  private var products: [String: ReceivedProduct] = [:]

  /// The number of different products.
  public var count: Int { products.count }

  /// Their EANs, sorted as text.
  public var eans: [String] { products.keys.sorted() }

  /// The `number`s in order, without those that are not numbers.
  public var numbers: [Int] { arrivals.compactMap { Int($0.number) } }

  /// The arrivals with `last`.
  public var lastMarks: [Arrival] { arrivals.filter(\.isLast) }

  /// The latest state of a product.
  public subscript(ean: String) -> ReceivedProduct? { products[ean] }

  mutating func take(_ batch: [ProductUpdate]) {
    batches += 1
    for update in batch {
      let ean = update.product.code
      arrivals.append(Arrival(ean: ean, number: update.number, isLast: update.isLast, batch: batches))
      products[ean] = ReceivedProduct(update, times: (products[ean]?.times ?? 0) + 1)
    }
  }
}

/// The latest state of a received product.
public struct ReceivedProduct: Hashable, Sendable {
  public var ean: String
  public var name: String
  public var price: Money
  public var tiers: [PriceTier]
  public var amount: Quantity
  /// Whether `status` was "1"; "0" takes it off sale.
  public var isActive: Bool
  public var internalCode: String
  /// The number of its arrivals.
  public var times: Int

  init(_ update: ProductUpdate, times: Int) {
    ean = update.product.code
    name = update.product.name
    price = update.product.price
    tiers = update.product.tiers.map {
      PriceTier(lowerLimit: $0.lowerLimit, userGroup: $0.userGroup, price: $0.price)
    }
    amount = update.amount
    isActive = update.isActive
    internalCode = update.internalCode
    self.times = times
  }
}

/// A product of one accepted request.
struct ProductUpdate: Sendable {
  var product: CatalogProduct
  var amount: Quantity
  /// Whether it goes on sale, or off sale.
  var isActive: Bool
  var internalCode: String
  var number: String
  var isLast: Bool
}
