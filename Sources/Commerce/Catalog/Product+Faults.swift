/// Why a product should not be sent: its fields are well-formed but contradict each other.
public enum ProductFault: Hashable, Sendable {
  case emptyName
  case priceNotPositive
  case stockNegative
  case weightNotPositive
  case quantityStepNotPositive
  case quantityPerPackageNotPositive
  case tierPriceNotPositive(lowerLimit: Quantity, userGroup: String)
  case tierLimitNotPositive(lowerLimit: Quantity, userGroup: String)
  /// Two prices for the same profile and the same least quantity.
  case tierRepeated(lowerLimit: Quantity, userGroup: String)
  case promotionPriceNotPositive
  /// The promotion would not lower the price.
  case promotionNotBelowPrice
  /// The promotion would never apply.
  case promotionEndsBeforeItBegins
}

extension Product {
  /// All faults, in the order of the fields; empty if the product can be sent.
  public var faults: [ProductFault] {
    var faults: [ProductFault] = []
    if name.allSatisfy(\.isWhitespace) { faults.append(.emptyName) }
    if price <= .zero { faults.append(.priceNotPositive) }
    if stock < .zero { faults.append(.stockNegative) }
    if let weight, weight <= 0 { faults.append(.weightNotPositive) }
    if let quantityStep, quantityStep <= .zero { faults.append(.quantityStepNotPositive) }
    if let quantityPerPackage, quantityPerPackage <= .zero { faults.append(.quantityPerPackageNotPositive) }
    faults += tierFaults
    if let promotion { faults += promotion.faults(below: price) }
    return faults
  }

  private var tierFaults: [ProductFault] {
    var faults: [ProductFault] = []
    var seen: [String: Set<Quantity>] = [:]
    for tier in tiers {
      if tier.price <= .zero {
        faults.append(.tierPriceNotPositive(lowerLimit: tier.lowerLimit, userGroup: tier.userGroup))
      }
      if tier.lowerLimit <= .zero {
        faults.append(.tierLimitNotPositive(lowerLimit: tier.lowerLimit, userGroup: tier.userGroup))
      }
      if !seen[tier.userGroup, default: []].insert(tier.lowerLimit).inserted {
        faults.append(.tierRepeated(lowerLimit: tier.lowerLimit, userGroup: tier.userGroup))
      }
    }
    return faults
  }
}

extension Promotion {
  /// Whether the promotion is below the regular price.
  public func lowers(_ regular: Money) -> Bool { price < regular }

  fileprivate func faults(below regular: Money) -> [ProductFault] {
    var faults: [ProductFault] = []
    if price <= .zero { faults.append(.promotionPriceNotPositive) }
    if !lowers(regular) { faults.append(.promotionNotBelowPrice) }
    if let from, let until, until <= from { faults.append(.promotionEndsBeforeItBegins) }
    return faults
  }
}
