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

extension OrderLine {
  /// Whether a code is a number in a form that no code has: with an exponent (`7.89E+12`), with a point (`123.5`) or with more
  /// than 14 digits. A spreadsheet or converter makes such numbers, and the platform would read them as another product or none.
  public static func isDamaged(code: String) -> Bool {
    let bytes = Array(code.utf8)
    let digits = bytes.count { (0x30...0x39).contains($0) }
    if digits == bytes.count { return digits > 14 }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    let isMantissa = isDecimal(parts[0])
    guard parts.count == 2 else { return parts.count == 1 && isMantissa }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    // `12E4` may be a supplier's own code.
    return !exponent.isEmpty && exponent.allSatisfy { (0x30...0x39).contains($0) }
      && (isMantissa
        || exponent.count < parts[1].count && !parts[0].isEmpty && parts[0].allSatisfy { (0x30...0x39).contains($0) })
  }

  /// Digits with one point or comma between them.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
