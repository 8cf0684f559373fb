import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("Lists of products")
struct ProductListTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  /// Which of these products come, by their numbers, in ascending order.
  @Test(
    "each column sorts both ways, accents and case aside, equal values by code",
    arguments: zip(
      ProductQuery.Sort.allCases,
      [
        [1, 2, 3, 4], [3, 4, 2, 1], [2, 4, 1, 3], [1, 4, 2, 3], [4, 3, 1, 2], [3, 1, 4, 2],
        // The age grows as the time of the count goes back, and one that nobody knows is the greatest.
        [3, 1, 4, 2], [2, 3, 4, 1],
      ]))
  func sorts(sort: ProductQuery.Sort, expected: [Int]) async throws {
    try await store.merge(
      products: [
        .sample(2, name: "chá", brand: "Água", category: "b", price: 500, stock: 30),
        .sample(3, name: "Ábaco", brand: "zê", category: "B", price: 200, stock: 0, stockAt: .after(9)),
        .sample(4, name: "Bala", brand: "agua", category: "a", price: 100, stock: 20, stockAt: .after(5)),
      ], at: .after(1))
    try await store.merge(
      products: [.sample(1, name: "Zinco", brand: "Nós", category: "á", price: 300, stock: 10, stockAt: .after(7))],
      at: .after(2))
    let codes = try expected.map { try GTIN.sample($0) }
    #expect(try await store.found(ProductQuery(sort: sort)).map(\.ean) == codes)
    #expect(try await store.found(ProductQuery(sort: sort, isDescending: true)).map(\.ean) == codes.reversed())
    for filtered in [ProductQuery(isDueOnly: true, sort: sort), ProductQuery(text: "7", sort: sort)] {
      #expect(try await store.found(filtered).map(\.ean) == codes)
    }
  }

  @Test("stretches of a list make up the whole of it", arguments: ProductQuery.Sort.allCases, [false, true])
  func stretches(sort: ProductQuery.Sort, isDescending: Bool) async throws {
    let products = try (0..<25).map { number in
      try Product.sample(
        number, name: "nome \(number % 3)", brand: "m\(number % 2)", category: "c\(number % 4)",
        price: Int64(number % 5), stock: Int64(number % 3), stockAt: number % 4 == 0 ? nil : .after(Int64(number % 6)))
    }
    try await store.merge(products: products)
    for text in ["", "nome"] {
      let query = ProductQuery(text: text, sort: sort, isDescending: isDescending)
      let whole = try await store.found(query)
      #expect(Set(whole) == Set(products))
      var stretches: [Product] = []
      for offset in stride(from: 0, to: 30, by: 7) {
        stretches += try await store.found(query, offset: offset, limit: 7)
      }
      #expect(stretches == whole)
    }
    #expect(try await store.found(ProductQuery(sort: sort), offset: 25).isEmpty)
    #expect(try await store.found(ProductQuery(sort: sort), offset: -1, limit: -1).isEmpty)
  }

  @Test("filters and text narrow each other")
  func filters() async throws {
    try await store.merge(products: (0..<6).map { try .sample($0, name: $0 < 3 ? "café" : "chá", price: Int64(-$0)) })
    let records = try [0, 4].map { (ean: try GTIN.sample($0), revision: Int64(1)) }
    try await store.mark(records, as: .refused("não"), at: .after(1))
    try await store.mark([(ean: .sample(1), revision: 1)], as: .accepted, at: .after(1))
    for sort in [ProductQuery.Sort.ean, .name] {
      let due = ProductQuery(text: "caf", isDueOnly: true, sort: sort)
      #expect(try await store.found(due).map(\.ean) == [.sample(2)])
      #expect(try await store.countProducts(due) == 1)
      let refused = ProductQuery(text: "cha", isRefusedOnly: true, sort: sort)
      #expect(try await store.found(refused).map(\.ean) == [.sample(4)])
      #expect(try await store.found(ProductQuery(isDueOnly: true, isRefusedOnly: true, sort: sort)).isEmpty)
    }
    #expect(
      try await store.found(ProductQuery(isDueOnly: true, sort: .price)).map(\.ean) == [
        .sample(5), .sample(3), .sample(2),
      ])
  }

  @Test("a text that finds very many lists them by code, and is not counted to the end; a filter sorts any number")
  func many() async throws {
    let count = ProductQuery.sortLimit + 10
    try await store.merge(products: (0..<count).map { try .sample($0, name: "café", price: Int64($0 * 7919 % count)) })
    let searched = ProductQuery(text: "caf", sort: .price, isDescending: true)
    #expect(try await store.found(searched, limit: 3).map(\.ean) == (0..<3).map { try .sample($0) })
    #expect(try await store.countProducts(searched) == ProductQuery.sortLimit + 1)
    let due = ProductQuery(isDueOnly: true, sort: .price)
    #expect(try await store.found(due, offset: 2, limit: 3).map(\.price) == (2..<5).map { Money(centavos: $0) })
    #expect(try await store.countProducts(due) == count)
    #expect(try await store.countProducts(ProductQuery()) == count)
  }

  @Test("places far down are the same ones from both ends", arguments: [ProductQuery.Sort.ean, .price], [false, true])
  func farPlaces(sort: ProductQuery.Sort, isDescending: Bool) async throws {
    let count = 45_000
    // By hand: the local copy's own way takes seconds for so many.
    let content = try Product.sample(1).content.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    try folder.tamper(
      """
      WITH RECURSIVE n (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM n WHERE n < \(count - 1))
      INSERT INTO product (id, name, brand, category, code, price, stock, revision, state, reason, changed_at, content)
      SELECT n, '', '', '', '', n * 7919 % \(count), 0, n, 0, '', 0, x'\(content)' FROM n
      """)
    let query = ProductQuery(sort: sort, isDescending: isDescending)
    let whole = try await store.products(query, offset: 0, limit: count).map(\.revision)
    #expect(Set(whole).count == count)
    for offset in [20_000, 21_000, 22_500, 22_501, 40_000, 44_990, 44_999, 45_000, 50_000] {
      let rows = try await store.products(query, offset: offset, limit: 20)
      #expect(rows.map(\.revision) == Array(whole.dropFirst(offset).prefix(20)), "\(offset)")
    }
  }
}
