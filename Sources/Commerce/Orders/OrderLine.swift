/// One product line of an order (`products` of O2).
public struct OrderLine: Hashable, Sendable, Codable {
  /// The platform's key of the line.
  public var itemID: String
  /// The product's code; the key of a quantity change (I4).
  public var productCode: String
  public var name: String
  public var quantity: Quantity?
  public var price: Money?
  public var basePrice: Money?
  public var originalPrice: Money?
  public var discount: Money?
  public var tax: Money?
  public var subtotal: Money?
  public var shipped: Quantity?
  /// The product's own status letter (`A` active).
  public var productStatus: String

  public init(
    itemID: String, productCode: String, name: String, quantity: Quantity?, price: Money?, basePrice: Money? = nil,
    originalPrice: Money? = nil, discount: Money? = nil, tax: Money? = nil, subtotal: Money? = nil,
    shipped: Quantity? = nil, productStatus: String = "A"
  ) {
    self.itemID = itemID
    self.productCode = productCode
    self.name = name
    self.quantity = quantity
    self.price = price
    self.basePrice = basePrice
    self.originalPrice = originalPrice
    self.discount = discount
    self.tax = tax
    self.subtotal = subtotal
    self.shipped = shipped
    self.productStatus = productStatus
  }
}
