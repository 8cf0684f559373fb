/// A product as the supplier keeps and sends it (API document I1, I2). The platform has no call to read it back.
public struct Product: Hashable, Sendable, Codable, Identifiable {
  public var ean: GTIN
  public var name: String
  /// For the supplier's own use; not part of the API.
  public var description: String
  /// The manufacturer; `brand` on the wire.
  public var brand: String
  /// For the supplier's own use; not part of the API.
  public var category: String
  public var ncm: NCM?
  /// In grams.
  public var weight: Int64?
  /// The price of one unit for a customer without a price table.
  public var price: Money
  /// Prices by customer profile and quantity (I2). If empty, the single price applies (I1).
  public var tiers: [PriceTier]
  /// For the gateway only; not part of the API.
  public var promotion: Promotion?
  /// Units for sale; `amount` on the wire. Sending a product publishes it.
  public var stock: Quantity
  /// When the stock was counted or imported; `nil` if unknown.
  public var stockAt: Timestamp?
  /// Units are sold in multiples of this.
  public var quantityStep: Quantity?
  public var quantityPerPackage: Quantity?
  /// The supplier's own number; `internal_product_code` on the wire.
  public var internalCode: String
  /// Whether the platform offers it; `status` on the wire.
  public var isActive: Bool

  public var id: GTIN { ean }

  public init(
    ean: GTIN, name: String, description: String = "", brand: String = "", category: String = "", ncm: NCM? = nil,
    weight: Int64? = nil, price: Money, tiers: [PriceTier] = [], promotion: Promotion? = nil, stock: Quantity,
    stockAt: Timestamp? = nil, quantityStep: Quantity? = nil, quantityPerPackage: Quantity? = nil,
    internalCode: String = "", isActive: Bool = true
  ) {
    self.ean = ean
    self.name = name
    self.description = description
    self.brand = brand
    self.category = category
    self.ncm = ncm
    self.weight = weight
    self.price = price
    self.tiers = tiers
    self.promotion = promotion
    self.stock = stock
    self.stockAt = stockAt
    self.quantityStep = quantityStep
    self.quantityPerPackage = quantityPerPackage
    self.internalCode = internalCode
    self.isActive = isActive
  }
}

/// The unit price for one customer profile from a quantity on (API document I2, `prices`).
public struct PriceTier: Hashable, Sendable, Codable {
  /// The least quantity this price applies to; 1 if quantity does not matter.
  public var lowerLimit: Quantity
  /// The profile's number as the platform names it; `0` stands for every profile.
  public var userGroup: String
  public var price: Money

  public init(lowerLimit: Quantity = Quantity(1), userGroup: String = "0", price: Money) {
    self.lowerLimit = lowerLimit
    self.userGroup = userGroup
    self.price = price
  }
}

/// A price that applies for a limited time.
public struct Promotion: Hashable, Sendable, Codable {
  public var price: Money
  public var from: Timestamp?
  /// The first moment at which it no longer applies.
  public var until: Timestamp?

  public init(price: Money, from: Timestamp? = nil, until: Timestamp? = nil) {
    self.price = price
    self.from = from
    self.until = until
  }
}
