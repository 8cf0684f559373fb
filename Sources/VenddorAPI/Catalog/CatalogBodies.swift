import Commerce
import Desk
import WireTree

/// The body of the call that sends products (I1, I2).
///
/// Values have the types of the document's samples: `last` is a boolean, all others are strings. A key without a known value is
/// left out. The keys always have the same order, so that two bodies can be compared.
struct CatalogBodies {
  /// The `status` of a product that the platform has to stop offering.
  var removedStatus: String

  func products(_ batch: ProductBatch) -> String {
    let last = batch.endsSync ? batch.products.count - 1 : nil
    let products = batch.products.enumerated().map { place, product in
      self.product(product, number: batch.firstNumber + place, isLast: place == last)
    }
    return WireValue.object([.init("products", .array(products))]).compactText
  }

  private func product(_ product: Product, number: Int, isLast: Bool) -> WireValue {
    let members: [(String, WireValue?)] = [
      ("ean", .string(product.ean.digits)),
      ("ncm", (product.ncm?.digits).map(WireValue.string)),
      ("name", .string(product.name)),
      ("brand", product.brand.isEmpty ? nil : .string(product.brand)),
      ("weight", product.weight.map { .string(String($0)) }),
      ("price", .string(product.price.wireText)),
      ("amount", .string(product.stock.wireText)),
      ("qty_step", (product.quantityStep?.wireText).map(WireValue.string)),
      ("status", .string(product.isActive ? "1" : removedStatus)),
      ("prices", product.tiers.isEmpty ? nil : .array(product.tiers.map(Self.tier))),
      ("internal_product_code", product.internalCode.isEmpty ? nil : .string(product.internalCode)),
      ("quantity_per_package", (product.quantityPerPackage?.wireText).map(WireValue.string)),
      ("number", .string(String(number))),
      ("last", .bool(isLast)),
    ]
    return .object(members.compactMap { key, value in value.map { WireValue.Member(key, $0) } })
  }

  /// The API requires all three members.
  private static func tier(_ tier: PriceTier) -> WireValue {
    .object([
      .init("lower_limit", .string(tier.lowerLimit.wireText)), .init("usergroup_id", .string(tier.userGroup)),
      .init("price", .string(tier.price.wireText)),
    ])
  }
}
