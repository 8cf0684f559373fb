import Commerce
import SeededInput
import Testing

@testable import LocalStore

@Suite("The ids of products")
struct ProductKeyTests {
  private static func codes() throws -> [GTIN] {
    var random = SeededGenerator(seed: 5)
    return try (0..<300).map { number in
      let count = [7, 11, 12, 13][number % 4]
      // Few different digits, so that codes begin with each other.
      let body = (0..<count).map { _ in String(Int.random(in: 0...1, using: &random) * 9) }.joined()
      return try GTIN.sample(body: body)
    }
  }

  @Test("are ordered as the codes are, and each code has its own")
  func order() throws {
    // As texts: two codes of one article have a key each.
    let codes = Set(try Self.codes().map(\.digits)).sorted()
    let ids = try codes.map { ProductKey.id(of: try GTIN($0)) }
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
  }

  @Test("of codes that begin alike are a range of their own")
  func ranges() throws {
    let codes = try Self.codes()
    for length in 1...14 {
      for code in codes.prefix(60) {
        let start = String(code.digits.prefix(length))
        let ids = try #require(ProductKey.ids(beginningWith: start))
        for other in codes {
          #expect(ids.contains(ProductKey.id(of: other)) == other.digits.hasPrefix(start), "\(start) \(other)")
        }
      }
    }
    #expect(ProductKey.ids(beginningWith: "") == nil)
    #expect(ProductKey.ids(beginningWith: "123456789012345") == nil)
  }
}
