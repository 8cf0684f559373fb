import Commerce
import Desk
import Synchronization

@testable import LocalStore

extension GTIN {
  /// A code of 13 digits; codes are ordered as their numbers are.
  static func sample(_ number: Int) throws -> GTIN {
    try sample(body: "789" + String(1_000_000_000 + number).dropFirst())
  }

  /// The code that begins with all its digits but the last.
  static func sample(body: String) throws -> GTIN {
    let last = checkDigit(of: Array(body.utf8))
    return try GTIN(body + String(decoding: [last], as: UTF8.self))
  }
}

extension Product {
  static func sample(
    _ number: Int, name: String = "Café", brand: String = "", category: String = "", price: Int64 = 1281,
    stock: Int64 = 10, stockAt: Timestamp? = nil, code: String = ""
  ) throws -> Product {
    Product(
      ean: try .sample(number), name: name, brand: brand, category: category, price: Money(centavos: price),
      stock: Quantity(stock), stockAt: stockAt, internalCode: code)
  }

  /// One with nothing left out.
  static func complete() throws -> Product {
    Product(
      ean: try .sample(7), name: "Chocolate ao leite 90 g", description: "Barra", brand: "Doçura", category: "Doces",
      ncm: try NCM("1806.90.00"), weight: 90, price: Money(tenThousandths: 58_123),
      tiers: [PriceTier(lowerLimit: Quantity(12), userGroup: "51", price: Money(centavos: 499))],
      promotion: Promotion(price: Money(centavos: 450), from: .after(1), until: .after(2)),
      stock: Quantity(thousandths: 12_500), stockAt: .after(3), quantityStep: Quantity(6),
      quantityPerPackage: Quantity(24), internalCode: "CH/90-A", isActive: false)
  }
}

extension DocumentNumber {
  /// A CNPJ; they are ordered as their numbers are.
  static func sample(_ number: Int) throws -> DocumentNumber {
    try sample(body: String(100_000_000_000 + number))
  }

  static func sample(body: String) throws -> DocumentNumber {
    try DocumentNumber(body + String(decoding: checkDigits(of: Array(body.utf8)), as: UTF8.self))
  }
}

extension Customer {
  static func sample(
    _ number: Int, name: String = "Mercadinho", company: String = "", city: String = "", email: String = "",
    isBlocked: Bool? = nil
  ) throws -> Customer {
    Customer(
      document: try .sample(number), email: email, tradeName: name, company: company,
      delivery: DeliveryAddress(city: city), terms: CustomerTerms(isBlocked: isBlocked))
  }
}

/// Hands out parts one after another, as a file being read does.
final class Parts<Value: Sendable>: Sendable {
  private let parts: [[Value]]
  private let taken = Atomic<Int>(0)

  init(_ parts: [[Value]]) {
    self.parts = parts
  }

  func next() -> [Value]? {
    let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < parts.count ? parts[index] : nil
  }
}

extension Parts where Value: Revisable {
  /// Records that are stated whole.
  func nextEdits() -> [Edit<Value>]? { next()?.map { Edit(after: $0) } }
}

extension LocalStore {
  @discardableResult
  func merge(products: [Product], at time: Timestamp = .after(0)) async throws(DeskError) -> MergeSummary {
    let parts = Parts([products.map { Edit(after: $0) }])
    return try await merge(at: time, products: parts.next)
  }

  @discardableResult
  func merge(customers: [Customer], at time: Timestamp = .after(0)) async throws(DeskError) -> MergeSummary {
    let parts = Parts([customers.map { Edit(after: $0) }])
    return try await merge(at: time, customers: parts.next)
  }

  func found(_ query: ProductQuery, offset: Int = 0, limit: Int = 100) async throws(DeskError) -> [Product] {
    try await products(query, offset: offset, limit: limit).map(\.value)
  }

  func found(_ text: String) async throws(DeskError) -> [Product] {
    try await found(ProductQuery(text: text))
  }
}
