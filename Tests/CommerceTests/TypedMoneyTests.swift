import Commerce
import SeededInput
import Testing

@Suite("Money as it is typed")
struct TypedMoneyTests {
  @Test(
    "amounts are read in the forms people type",
    arguments: [
      ("1234,56", 12_345_600), ("1.234,56", 12_345_600), ("1234.56", 12_345_600), ("1,234.56", 12_345_600),
      ("R$ 1.234,56", 12_345_600), ("R$12", 120_000), (" 12 ", 120_000), ("0", 0), ("12,5", 125_000), (",5", 5000),
      ("1.234.567", 12_345_670_000), ("1.234.567,89", 12_345_678_900), ("1.234,567", 12_345_670), ("0,125", 1250),
      ("0.125", 1250), ("1234,567", 12_345_670), ("17,2345", 172_345), ("1.000.000,00", 10_000_000_000),
      ("999.999.999,99", 9_999_999_999_900),
    ] as [(String, Int64)])
  func reads(entered: String, tenThousandths: Int64) throws {
    #expect(try Money(typed: entered).tenThousandths == tenThousandths)
  }

  @Test(
    "an amount that may be a thousand or one is asked about",
    arguments: ["1.234", "1,234", "12.345", "999.999", "R$ 1.000", "00.125"])
  func ambiguous(entered: String) {
    #expect(throws: EntryFault.ambiguousNumber) { try Money(typed: entered) }
  }

  @Test(
    "what is no amount is refused with the reason",
    arguments: [
      ("", .empty), ("   ", .empty), ("R$ ", .empty), ("-1", .negative), ("R$ -1,00", .negative),
      ("abc", .wrongCharacter("a")),
      ("12 34", .wrongCharacter(" ")), ("1e3", .wrongCharacter("e")), ("US$ 5", .wrongCharacter("U")),
      ("12%", .wrongCharacter("%")),
      ("٣", .wrongCharacter("٣")), (",", .notANumber), ("12,", .notANumber), ("1.2.3", .notANumber),
      ("1.234,56,78", .notANumber), ("12.34,5", .notANumber), ("1.23.456", .notANumber),
      ("1,23456", .tooManyDecimals(limit: 4)), ("1000000000", .tooLarge), ("99999999999999999999", .tooLarge),
      ("999.999.999,999", .tooLarge),
    ] as [(String, EntryFault)])
  func refuses(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try Money(typed: entered) }
  }

  @Test("an amount put in a field reads back as the same amount, however many decimals it has")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let most = Int64.random(in: 0...9_999_999_999_900, using: &random) >> Int64.random(in: 0...40, using: &random)
      for granule in [1, 10, 100, 10_000] as [Int64] {
        let money = Money(tenThousandths: most / granule * granule)
        #expect(try Money(typed: money.entryText(decimalComma: true)) == money)
        #expect(try Money(typed: money.entryText(decimalComma: false)) == money)
      }
    }
    #expect(Money(tenThousandths: 172_350).entryText(decimalComma: true) == "17,2350")
    #expect(Money(centavos: 123_456).entryText(decimalComma: true) == "1234,56")
  }

  @Test("whatever is typed, it is an amount from zero on or a reason")
  func noise() {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789..,, R$-x")
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
      if let money = try? Money(typed: text) {
        #expect(money >= .zero && money == Money(wire: text.filter { !"R$ ".contains($0) }))
      }
    }
  }
}
