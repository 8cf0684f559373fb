import Commerce

/// A product as the platform sells it today.
struct CatalogProduct: Sendable {
  /// A price from a quantity on (`prices[]` of I2).
  struct Tier: Sendable {
    var lowerLimit: Quantity
    var price: Money
  }

  /// The EAN-13.
  var code: String
  var name: String
  var price: Money
  var isSoldByWeight: Bool
  /// By rising quantity.
  var tiers: [Tier]

  /// What one unit costs when so many are bought.
  func price(for quantity: Quantity) -> Money {
    tiers.last { $0.lowerLimit <= quantity }?.price ?? price
  }
}

/// The goods of the sandbox, the same for every seed but for their prices.
struct Catalog: Sendable {
  let products: [CatalogProduct]
  private let places: [String: Int]

  init(seed: UInt64) {
    var products: [CatalogProduct] = []
    for row in Assortment.rows.split(separator: "\n") {
      let cells = row.split(separator: "|").map(String.init)
      guard cells.count == 3 else { continue }
      for name in Self.varieties(of: cells[1]) {
        for size in cells[2].split(separator: ";") {
          let words = size.split(separator: " ")
          guard let listed = words.last.flatMap({ Money(wire: $0) }) else { continue }
          let measure = words.dropLast().joined(separator: " ")
          let index = products.count
          products.append(
            Self.product(seed: seed, index: index, brand: cells[0], name: name, size: measure, listed: listed))
        }
      }
    }
    self.products = products
    places = Dictionary(products.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  func index(of code: String) -> Int? { places[code] }

  subscript(code: String) -> CatalogProduct? { places[code].map { products[$0] } }

  /// `Suco de {Uva/Caju} Forte` is two names.
  private static func varieties(of name: String) -> [String] {
    guard let open = name.firstIndex(of: "{"), let close = name.firstIndex(of: "}"), open < close else { return [name] }
    return name[name.index(after: open)..<close].split(separator: "/").map { variety in
      String(name[..<open] + variety + name[name.index(after: close)...])
    }
  }

  private static func product(
    seed: UInt64, index: Int, brand: String, name: String, size: String, listed: Money
  ) -> CatalogProduct {
    var random = SplitMix64(seed: seed, stream: 1, index: index)
    let byWeight = size == "kg"
    // Prices keep the shop's habit of ending in 9.
    let shift = Int64(random.number(in: -4...4)) * 1_000
    let price = Money(tenThousandths: max(9_900, listed.tenThousandths + shift))
    let hasTiers = index % 5 == 0 && !byWeight
    let tiers = [(Quantity(12), Int64(97)), (Quantity(48), 94)].map { limit, percent in
      CatalogProduct.Tier(lowerLimit: limit, price: Money(centavos: price.tenThousandths * percent / 10_000))
    }
    return CatalogProduct(
      code: code(brand: brand, index: index), name: byWeight ? "\(name) \(brand)" : "\(name) \(brand) \(size)",
      price: price, isSoldByWeight: byWeight, tiers: hasTiers ? tiers : [])
  }

  /// The Brazilian prefix, four digits for the brand, a number within it, the check digit.
  private static func code(brand: String, index: Int) -> String {
    let company = brand.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9_000 } + 1_000
    let item = String(10_000 + index).dropFirst()
    return CheckDigits.ean13("789\(company)0\(item)")
  }
}
