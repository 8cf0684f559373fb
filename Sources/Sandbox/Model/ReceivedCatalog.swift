import Commerce

/// What the catalog call (I1, I2) brought: each arrival, and each product as it last came. Refused batches leave no trace.
public struct ReceivedCatalog: Hashable, Sendable {
  /// A product in an accepted batch.
  public struct Arrival: Hashable, Sendable {
    public var ean: String
    /// As it came; empty if it did not.
    public var number: String
    /// What `last` said.
    public var isLast: Bool
    /// Which accepted batch it was in, from 1.
    public var batch: Int
  }

  /// In the order of arrival.
  public private(set) var arrivals: [Arrival] = []
  /// How many batches were accepted.
  public private(set) var batches = 0
  private var products: [String: ReceivedProduct] = [:]

  /// How many different products arrived.
  public var count: Int { products.count }

  /// Their EANs in the order of text.
  public var eans: [String] { products.keys.sorted() }

  /// The sequence of the `number`s; what is no number is left out.
  public var numbers: [Int] { arrivals.compactMap { Int($0.number) } }

  /// The arrivals that said `last`.
  public var lastMarks: [Arrival] { arrivals.filter(\.isLast) }

  /// The product of an EAN as it last came, and how often it did.
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

/// A product as it last arrived.
public struct ReceivedProduct: Hashable, Sendable {
  public var ean: String
  public var name: String
  public var price: Money
  public var tiers: [PriceTier]
  public var amount: Quantity
  /// Whether `status` was "1"; with "0" it is taken off sale.
  public var isActive: Bool
  public var internalCode: String
  /// In how many arrivals it came.
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

/// A product as one accepted request has it.
struct ProductUpdate: Sendable {
  var product: CatalogProduct
  var amount: Quantity
  /// Whether it shall be sold; else it is taken off sale.
  var isActive: Bool
  var internalCode: String
  var number: String
  var isLast: Bool
}
