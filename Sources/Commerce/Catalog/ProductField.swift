/// A field of a product that fits on one line.
public enum ProductField: String, CaseIterable, Sendable, Hashable {
  case name, brand, category, description, internalCode, ncm
  case price, stock, stockAt, isActive
  case weight, quantityStep, quantityPerPackage

  /// `stockAt` follows the stock.
  package var isEditable: Bool { self != .stockAt }

  package func differs(_ left: Product, _ right: Product) -> Bool {
    switch self {
    case .name: left.name != right.name
    case .brand: left.brand != right.brand
    case .category: left.category != right.category
    case .description: left.description != right.description
    case .internalCode: left.internalCode != right.internalCode
    case .ncm: left.ncm != right.ncm
    case .price: left.price != right.price
    case .stock: left.stock != right.stock
    case .stockAt: left.stockAt != right.stockAt
    case .isActive: left.isActive != right.isActive
    case .weight: left.weight != right.weight
    case .quantityStep: left.quantityStep != right.quantityStep
    case .quantityPerPackage: left.quantityPerPackage != right.quantityPerPackage
    }
  }

  /// Copies this field from one product to another.
  package func copy(from source: Product, to product: inout Product) {
    switch self {
    case .name: product.name = source.name
    case .brand: product.brand = source.brand
    case .category: product.category = source.category
    case .description: product.description = source.description
    case .internalCode: product.internalCode = source.internalCode
    case .ncm: product.ncm = source.ncm
    case .price: product.price = source.price
    case .stock, .stockAt:
      product.stock = source.stock
      product.stockAt = source.stockAt
    case .isActive: product.isActive = source.isActive
    case .weight: product.weight = source.weight
    case .quantityStep: product.quantityStep = source.quantityStep
    case .quantityPerPackage: product.quantityPerPackage = source.quantityPerPackage
    }
  }

  /// Sets the field from typed text. An empty text clears an optional value.
  ///
  /// - Throws: ``EntryFault`` if the text is not a valid value.
  package func set(_ text: String, in product: inout Product, at now: Timestamp) throws(EntryFault) {
    let text = text.trimmed
    switch self {
    case .name:
      guard !text.isEmpty else { throw .empty }
      product.name = text
    case .brand: product.brand = text
    case .category: product.category = text
    case .description: product.description = text
    case .internalCode: product.internalCode = text
    case .ncm: product.ncm = text.isEmpty ? nil : try NCM(text)
    case .price: product.price = try Money(typed: text)
    case .stock:
      product.stock = try Quantity(entry: text)
      product.stockAt = now
    case .weight: product.weight = text.isEmpty ? nil : try Self.grams(text)
    case .quantityStep: product.quantityStep = text.isEmpty ? nil : try Quantity(entry: text)
    case .quantityPerPackage: product.quantityPerPackage = text.isEmpty ? nil : try Quantity(entry: text)
    case .isActive, .stockAt: break
    }
  }

  private static func grams(_ text: String) throws(EntryFault) -> Int64 {
    if let wrong = text.first(where: { !($0.isASCII && $0.isNumber) }) { throw .wrongCharacter(wrong) }
    guard let grams = Int64(text), grams <= 10_000_000 else { throw .tooLarge }
    return grams
  }
}

extension Quantity {
  /// Reads a quantity like ``init(typed:)``, but throws the reason if it cannot.
  package init(entry text: String) throws(EntryFault) {
    guard !text.isEmpty else { throw .empty }
    guard !text.hasPrefix("-") else { throw .negative }
    guard let value = Quantity(typed: text) else { throw .notANumber }
    self = value
  }
}

extension String {
  package var trimmed: String {
    var text = Substring(self).drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
