import Commerce

/// I1 and I2: reads and checks the supplier's products.
enum CatalogIntake {
  /// The document's limit for one request.
  private static let limit = 60

  private static let tier = ObjectSchema(
    required: ["lower_limit", "usergroup_id", "price"],
    properties: [
      ("lower_limit", .matching(.decimal)), ("usergroup_id", .matching(.digits)), ("price", .matching(.decimal)),
    ])

  private static let product = ObjectSchema(
    required: ["ean", "amount", "status", "name", "price"],
    properties: [
      ("ean", .filledText), ("amount", .matching(.decimal)), ("status", .oneOf(["0", "1"])), ("name", .filledText),
      ("price", .matching(.decimal)), ("prices", .list(of: tier, counting: 0...Int.max)), ("ncm", .text),
      ("brand", .text), ("weight", .matching(.decimal)), ("internal_product_code", .text),
      ("quantity_per_package", .matching(.decimal)), ("qty_step", .matching(.decimal)), ("number", .text),
      ("last", .boolean),
    ])

  private static let batch = ObjectSchema(
    required: ["products"], properties: [("products", .list(of: product, counting: 1...limit))])

  /// The products of a request: all of them, or none if one is faulty.
  static func updates(in json: JSONValue) throws(Refusal) -> [ProductUpdate] {
    try batch.check(json)
    var updates: [ProductUpdate] = []
    for product in json.elements("products") { updates.append(try update(product)) }
    return updates
  }

  private static func update(_ json: JSONValue) throws(Refusal) -> ProductUpdate {
    var tiers: [CatalogProduct.Tier] = []
    for tier in json.elements("prices") {
      tiers.append(
        CatalogProduct.Tier(
          lowerLimit: try tier.quantity("lower_limit"), userGroup: tier.string("usergroup_id"),
          price: try tier.money("price")))
    }
    let product = CatalogProduct(
      code: json.string("ean"), name: json.string("name"), price: try json.money("price"), isSoldByWeight: false,
      tiers: tiers)
    return ProductUpdate(
      product: product, amount: try json.quantity("amount"), isActive: json.string("status") == "1",
      internalCode: json.string("internal_product_code"), number: json.string("number"),
      isLast: json["last"] == .bool(true))
  }
}
