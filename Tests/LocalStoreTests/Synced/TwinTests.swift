import Commerce
import Desk
import GRDB
import Testing

@testable import LocalStore

@Suite("Codes that differ in leading zeros")
struct TwinTests {
  let folder: StoreFolder
  let store: LocalStore
  private let short = "7891000140307"
  private let long = "07891000140307"

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func product(_ code: String, price: Int64) throws -> Product {
    try Product(ean: GTIN(code), name: "Leite", price: Money(centavos: price), stock: Quantity(1))
  }

  @Test("are one product, which keeps the code it was first known by, in one part and over several")
  func merged() async throws {
    let parts = Parts([
      [try product(short, price: 100), try product(long, price: 200)], [try product(long, price: 300)],
    ])
    #expect(try await store.merge(at: .after(0), products: parts.nextEdits) == MergeSummary(added: 1))
    try await store.merge(products: [product(long, price: 400)], at: .after(1))
    let kept = try #require(try await store.product(GTIN(long)))
    #expect(kept.value.ean.digits == short)
    #expect(kept.value.price == Money(centavos: 400))
    #expect(try await store.countProducts(ProductQuery()) == 1)
    #expect(try store.productLookup().record(GTIN(long))?.ean.digits == short)
  }

  @Test(
    "are found by either code", arguments: ["7891000140307", "07891000140307", "00789100014", "789100", "078910001403"])
  func found(text: String) async throws {
    for code in [short, long] {
      let folder = try StoreFolder()
      let store = try folder.open()
      try await store.merge(products: [product(code, price: 1)], at: .after(0))
      #expect(try await store.countProducts(ProductQuery(text: text)) == 1)
      store.close()
    }
  }

  @Test("that an older version kept as two are shown, and joined under the code accepted last with what changed last")
  func joined() async throws {
    try await store.merge(products: [product(short, price: 100), product("7891000244265", price: 5)], at: .after(0))
    try await store.mark([(ean: GTIN(short), revision: 1)], as: .accepted, at: .after(1))
    let twin = try product(long, price: 200)
    let (from, to) = try (ProductKey.id(of: GTIN(short)), ProductKey.id(of: GTIN(long)))
    try await store.write { db in
      let columns = "name, brand, category, code, stock, stock_at, revision, reason" as SQL
      try db.execute(
        literal: """
          INSERT INTO product (id, \(literal: columns), price, state, changed_at, content)
          SELECT \(to), \(literal: columns), 2000000, 0, changed_at + 9, \(twin.content) FROM product WHERE id = \(from)
          """)
    }
    let groups = try await store.twinProducts()
    #expect(groups.map { $0.map(\.value.ean.digits) } == [[long, short]])
    try await store.join(groups[0], at: .after(20))
    #expect(try await store.twinProducts().isEmpty)
    let kept = try #require(try await store.product(GTIN(long)))
    #expect(kept.value.ean.digits == short)
    #expect(kept.value.price == Money(centavos: 200))
    #expect(kept.state == .changed)
    #expect(try await store.countProducts(ProductQuery(text: "leite")) == 2)
  }
}
