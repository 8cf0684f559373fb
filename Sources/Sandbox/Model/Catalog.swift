import Commerce

/// A product as the platform currently sells it.
struct CatalogProduct: Sendable {
  /// A price from a quantity on, for one customer profile (`prices[]` of I2).
  struct Tier: Sendable {
    var lowerLimit: Quantity
    /// `0` stands for every customer.
    var userGroup = "0"
    var price: Money
  }

  /// The EAN-13.
  var code: String
  var name: String
  var price: Money
  var isSoldByWeight: Bool
  var tiers: [Tier]

  /// The unit price for a quantity and the customer's profiles.
  ///
  /// Of the tiers that apply, the one with the largest quantity counts; among several, the cheapest. If none applies, the
  /// product's own price counts, even if a tier would be more expensive.
  func price(for quantity: Quantity, groups: Set<String> = []) -> Money {
    let applying = tiers.filter { $0.lowerLimit <= quantity && ($0.userGroup == "0" || groups.contains($0.userGroup)) }
    let best = applying.min { ($1.lowerLimit, $0.price) < ($0.lowerLimit, $1.price) }
    return best?.price ?? price
  }
}

/// The goods of the shop: initially the same for every seed, except for their prices.
struct Catalog: Sendable {
  private(set) var products: [CatalogProduct]
  private var places: [String: Int]
  private var removed: Set<String> = []

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

  /// The codes on sale, the sandbox's own first.
  var codes: [String] { products.lazy.map(\.code).filter { !removed.contains($0) } }

  /// The index of a product; `nil` if it is not on sale.
  func index(of code: String) -> Int? { removed.contains(code) ? nil : places[code] }

  subscript(code: String) -> CatalogProduct? { index(of: code).map { products[$0] } }

  /// Adds a product, or replaces the one with its code.
  mutating func put(_ product: CatalogProduct) {
    removed.remove(product.code)
    if let place = places[product.code] {
      products[place] = product
    } else {
      places[product.code] = products.count
      products.append(product)
    }
  }

  /// Takes a product off sale. It keeps its index, since line keys are made of indices.
  mutating func remove(_ code: String) {
    if places[code] != nil { removed.insert(code) }
  }

  /// `Suco de {Uva/Caju} Forte` gives two names.
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

  /// The Brazilian prefix, four digits for the brand, a number within it, and the check digit.
  private static func code(brand: String, index: Int) -> String {
    let company = brand.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9_000 } + 1_000
    let item = String(10_000 + index).dropFirst()
    return CheckDigits.ean13("789\(company)0\(item)")
  }
}
