/// I1 and I2: products as the supplier sends them; checked, and answered with how many are queued.
enum CatalogIntake {
  /// The document's limit for one request.
  static let limit = 60
  /// In the order in which the platform looks for them.
  private static let required = ["ean", "amount", "status", "name", "price"]
  private static let requiredInPrices = ["lower_limit", "usergroup_id", "price"]

  static func answer(body: [UInt8]) -> Answer {
    guard let json = JSONValue(bytes: body) else { return .shopError(status: 400, "Bad Request: Syntax error") }
    do {
      return .response("\(try products(in: json).count).0")
    } catch {
      return .response(error.sentence)
    }
  }

  /// The products of a request, each with all that is required.
  private static func products(in json: JSONValue) throws(Refusal) -> [JSONValue] {
    let value = try json.required("products")
    guard case .list(let products) = value else { throw .wrongType(value, allowed: "array") }
    guard products.count <= limit else { throw .tooLong(limit: limit, found: products.count) }
    for product in products {
      for property in required { _ = try product.required(property) }
      guard let tiers = product["prices"] else { continue }
      guard case .list(let prices) = tiers else { throw .wrongType(tiers, allowed: "array") }
      for price in prices {
        for property in requiredInPrices { _ = try price.required(property) }
      }
    }
    return products
  }
}
