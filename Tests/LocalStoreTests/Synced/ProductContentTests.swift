import Commerce
import Desk
import Foundation
import SeededInput
import Testing

@testable import LocalStore

@Suite("The content of a product's row")
struct ProductContentTests {
  @Test("numbers of every size come back", arguments: [0, 1, -1, 63, 64, -65, 1_000_000, .max, .min] as [Int64])
  func numbers(number: Int64) throws {
    var writer = CompactWriter()
    writer.write(number)
    writer.write("é")
    var reader = CompactReader(Data(writer.bytes))
    #expect(try reader.number() == number)
    #expect(try reader.text() == "é")
  }

  @Test("products come back whole, whatever is left out")
  func products() throws {
    for product in [try Product.complete(), try .sample(1, name: ""), try .sample(2, price: -5, stockAt: .after(-9))] {
      #expect(try Product(content: product.content) == product)
      #expect(product.content == product.content)
    }
  }

  @Test("content that was cut off is called corrupt")
  func cutOff() throws {
    let content = try Product.complete().content
    for count in 0..<content.count {
      #expect(throws: CompactReader.damage) { try Product(content: content.prefix(count)) }
    }
  }

  @Test("damaged content is read or called corrupt", arguments: 0..<4)
  func damaged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let content = try Product.complete().content
    for _ in 0..<500 {
      var damaged = content
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<content.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        _ = try Product(content: damaged)
      } catch {
        #expect(error as? DeskError == CompactReader.damage)
      }
    }
  }
}
