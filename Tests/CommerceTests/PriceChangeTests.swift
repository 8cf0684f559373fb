import Commerce
import SeededInput
import Testing

@Suite("PriceChange")
struct PriceChangeTests {
  @Test(
    "the new price is rounded half away from zero to the step",
    arguments: [
      (price: 1000, hundredths: 300, step: 1, result: 1030), (1723, 300, 1, 1775), (1723, 300, 5, 1775),
      (1723, 300, 10, 1770), (1723, 300, 100, 1800), (1050, 0, 100, 1100), (1049, 0, 100, 1000),
      (150, 3333, 1, 200), (150, -3333, 1, 100), (1999, -1000, 1, 1799), (1999, -250, 1, 1949), (1000, -10_000, 1, 1),
      (1000, -20_000, 5, 5), (1, -5000, 1, 1), (1, -9000, 1, 1), (0, 300, 5, 5), (10, 100, 1, 10), (50, 100, 1, 51),
    ] as [(price: Int64, hundredths: Int64, step: Int64, result: Int64)])
  func rounds(price: Int64, hundredths: Int64, step: Int64, result: Int64) {
    let change = PriceChange(hundredths: hundredths, step: step)
    #expect(change.apply(to: Money(centavos: price)) == Money(centavos: result))
  }

  @Test("it is rounded once: a half that only the preview's rounding makes does not go up")
  func roundsOnce() {
    // 1,1001 × 1,3635 = 1,49998635.
    let change = PriceChange(hundredths: 3635, step: 100)
    #expect(change.exact(of: Money(tenThousandths: 11_001)) == Money(tenThousandths: 15_000))
    #expect(change.apply(to: Money(tenThousandths: 11_001)) == Money(centavos: 100))
  }

  @Test("no price and no percentage overflows", arguments: [1, 5, 1000, Int64.max] as [Int64])
  func extremes(step: Int64) {
    for hundredths in [Int64.min, -10_001, -1, 0, 1, 10_000, .max] {
      for price in [Int64.min, -1, 0, 1, 10_000, .max] {
        let change = PriceChange(hundredths: hundredths, step: step)
        let result = change.apply(to: Money(tenThousandths: price))
        #expect(result >= Money(tenThousandths: change.step * 100))
        #expect(result.tenThousandths % (change.step * 100) == 0)
      }
    }
    #expect(PriceChange(hundredths: 0, step: -3).step == 1)
  }

  @Test("the result is the nearest multiple of the step to the exact price")
  func nearest() {
    var random = SeededGenerator(seed: 40)
    for _ in 0..<5000 {
      let change = PriceChange(
        hundredths: .random(in: -9_999...30_000, using: &random),
        step: [1, 5, 10, 50, 100].randomElement(using: &random) ?? 1)
      let price = Int64.random(in: 1...100_000_000, using: &random)
      // In units of 10⁻⁸ real nothing is rounded.
      let exact = price * (10_000 + change.hundredths)
      let step = change.step * 1_000_000
      let result = change.apply(to: Money(tenThousandths: price)).tenThousandths * 10_000
      if result > step {
        #expect(result - exact <= step / 2 && exact - result < step / 2)
      } else {
        #expect(result == step && exact < step + step / 2)
      }
    }
  }

  @Test(
    "percentages are read as people type them",
    arguments: [
      ("3", 300), ("+3 %", 300), ("3%", 300), ("-2,5", -250), ("2.5", 250), ("0", 0), ("12,25 %", 1225),
      (" - 10 ", -1000),
      ("999,99", 99_999), ("-99,99", -9_999),
    ] as [(String, Int64)])
  func reads(entered: String, hundredths: Int64) throws {
    #expect(try PriceChange(typed: entered, step: 5) == PriceChange(hundredths: hundredths, step: 5))
  }

  @Test(
    "what is no percentage is refused with the reason",
    arguments: [
      ("", .empty), ("%", .empty), ("+", .notANumber), ("3,", .notANumber), (",5", .notANumber), ("1,2,3", .notANumber),
      ("--3", .wrongCharacter("-")), ("3 por cento", .wrongCharacter("p")), ("3,125", .tooManyDecimals(limit: 2)),
      ("1000", .tooLarge), ("-100", .tooLarge), ("99999999999999999999", .tooLarge),
    ] as [(String, EntryFault)])
  func refuses(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try PriceChange(typed: entered) }
  }

  @Test("a product changes with its tiers, not with its promotion")
  func products() throws {
    let product = Product(
      ean: try GTIN("7891000071014"), name: "Nestlé Sensação", price: Money(centavos: 1723),
      tiers: [PriceTier(lowerLimit: Quantity(10), price: Money(centavos: 1600))],
      promotion: Promotion(price: Money(centavos: 1500)), stock: Quantity(23))
    let changed = product.repriced(by: PriceChange(hundredths: 300))
    #expect(changed.price == Money(centavos: 1775))
    #expect(changed.tiers == [PriceTier(lowerLimit: Quantity(10), price: Money(centavos: 1648))])
    #expect(changed.promotion == product.promotion)
    #expect(product.repriced(by: PriceChange(hundredths: -2000)).faults == [.promotionNotBelowPrice])
  }
}
