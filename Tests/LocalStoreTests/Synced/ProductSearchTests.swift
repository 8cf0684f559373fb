import Commerce
import Desk
import GRDB
import SeededInput
import Testing

@testable import LocalStore

@Suite("Searching products")
struct ProductSearchTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  @Test(
    "words begin words of name, brand, category or internal code, in any order, accents and case aside",
    arguments: [
      "feijão", "FEIJAO", "fe", "f", "feija\u{303}o", "preto fei", "santo feijao", "secos", "sec fei san", "ab-12",
      "AB",
      "12", "12 feijao", "1kg", "pre preto", "\"feijao\" (preto)", "feijao,preto",
    ])
  func hits(text: String) async throws {
    let product = try Product.sample(
      1, name: "Feijão preto 1kg", brand: "Santo Grão", category: "Grãos secos", code: "AB-12")
    try await store.merge(products: [product, .sample(2, name: "Arroz", code: "99")])
    #expect(try await store.found(text) == [product])
    #expect(try await store.countProducts(ProductQuery(text: text)) == 1)
  }

  @Test(
    "a word that begins nothing finds nothing", arguments: ["eijao", "feijoada", "feijao arroz", "feijao 99", "13"])
  func misses(text: String) async throws {
    try await store.merge(products: [
      .sample(1, name: "Feijão preto", code: "AB-12"), .sample(2, name: "Arroz", code: "99"),
    ])
    #expect(try await store.found(text).isEmpty)
  }

  @Test("a text without words, or of the query language's own, is taken literally", arguments: ["", "  ", "\"*()^:-"])
  func noWords(text: String) async throws {
    try await store.merge(products: [.sample(1), .sample(2)])
    #expect(try await store.found(text).count == 2)
  }

  @Test("the query language's words are words", arguments: ["and", "OR", "NOT", "near(a b)", "name:a"])
  func operators(text: String) async throws {
    try await store.merge(products: [.sample(1)])
    #expect(try await store.found(text).isEmpty)
  }

  @Test("digits find codes by their beginning, of every length, and words that begin so", arguments: 1...13)
  func codes(length: Int) async throws {
    let code = try GTIN.sample(body: "400638133393")
    let product = Product(ean: code, name: "Caneta", price: .zero, stock: .zero)
    try await store.merge(products: [product, .sample(1, name: "Sabão")])
    #expect(try await store.found(String(code.digits.prefix(length))) == [product])
    #expect(try await store.found("can " + code.digits.prefix(length)) == [product])
    #expect(try await store.found("sab " + code.digits.prefix(length)).isEmpty)
    #expect(try await store.found("4006381333939999").isEmpty)
  }

  @Test("a product found by code and by word comes once")
  func both() async throws {
    let named = try Product.sample(1, name: "789 gramas")
    try await store.merge(products: [named, .sample(2, name: "Café")])
    #expect(try await store.found("789").map(\.ean) == [.sample(1), .sample(2)])
    #expect(try await store.found("78 789 gra") == [named])
  }

  @Test("a changed product is found by its new words, not by its old ones")
  func changed() async throws {
    try await store.merge(products: [.sample(1, name: "Café torrado"), .sample(2)])
    try await store.merge(products: [.sample(1, name: "Chá torrado")])
    #expect(try await store.found("chá").map(\.ean) == [.sample(1)])
    #expect(try await store.found("caf").map(\.ean) == [.sample(2)])
    #expect(try await store.found("torrad").map(\.ean) == [.sample(1)])
    try await store.writer.write { db in
      try db.execute(sql: "INSERT INTO product_words (product_words) VALUES ('integrity-check')")
    }
  }

  @Test("a beginning of more words than are tried one by one finds them all")
  func manyWords() async throws {
    try await store.merge(products: (0..<150).map { try .sample($0, name: "marca\($0) boa") })
    #expect(try await store.found("marc").count == 100)
    #expect(try await store.countProducts(ProductQuery(text: "marc boa")) == 150)
    #expect(try await store.countProducts(ProductQuery(text: "marca1 boa")) == 61)
  }

  @Test("a longer beginning is asked for by the words there are, a shorter one and one of too many as it is")
  func completions() async throws {
    try await store.merge(products: (0..<80).map { try .sample($0, name: "marcas marca9 tinta\($0) mar") })
    let patterns = try await store.reader.read { db in
      try ["marc", "mar", "tint", "zzzz"].map { try WordIndex.products.pattern([$0], in: db) }
    }
    #expect(patterns == ["(\"marca9\" OR \"marcas\")", "\"mar\" *", "\"tint\" *", "\"zzzz\" *"])
  }

  @Test("a long paste is searched by its first words")
  func paste() async throws {
    try await store.merge(products: [.sample(1, name: (0..<16).map { "palavra\($0)x" }.joined(separator: " "))])
    let text = (0..<5_000).map { "palavra\($0)x" }.joined(separator: " ")
    #expect(try await store.found(text).count == 1)
  }

  @Test("any search finds what a look at each product finds", arguments: 0..<4)
  func exhaustive(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let syllables = ["ca", "cá", "fe", "fé", "7", "78", "9", "lei", "te"]
    func word() -> String {
      (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in syllables.randomElement(using: &random) }.joined()
    }
    let products = try (0..<80).map { number in
      try Product.sample(number * 1_234_567, name: word() + " " + word(), brand: word(), code: word())
    }
    try await store.merge(products: products)
    let words = products.map { product in
      [product.name, product.brand, product.internalCode, product.ean.digits]
        .flatMap { $0.split(separator: " ") }.map { plain($0) }
    }
    for _ in 0..<60 {
      let texts = (0..<Int.random(in: 1...3, using: &random)).map { _ in word() }
      let starts = texts.map { plain($0[...]) }
      let expected = zip(products, words).filter { _, words in
        starts.allSatisfy { start in words.contains { $0.starts(with: start) } }
      }.map(\.0)
      #expect(
        try await store.found(ProductQuery(text: texts.joined(separator: " ")), limit: 999) == expected, "\(texts)")
    }
  }

  private func plain(_ text: Substring) -> [UInt8] {
    Array(String(text.map { ["á": "a", "é": "e"][$0] ?? $0 }).utf8)
  }
}
