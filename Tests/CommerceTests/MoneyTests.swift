import Commerce
import SeededInput
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "a sum that is paid is rounded to the centavo",
    arguments: [(113_850, 113_900), (113_849, 113_800), (-50, -100), (7, 0)])
  func centavos(value: Int64, rounded: Int64) {
    #expect(Money(tenThousandths: value).inCentavos == Money(tenThousandths: rounded))
  }

  @Test(
    "amounts are read in every form the platform writes",
    arguments: [
      ("12.81", 128_100), ("12,81", 128_100), ("1.234,56", 12_345_600), ("1,234.56", 12_345_600), ("0", 0),
      ("-3.5", -35_000), ("+3.5", 35_000), (".5", 5000), (",5", 5000), ("5.", 50_000), ("  7  ", 70_000),
      ("1.234.567", 12_345_670_000), ("1,234,567.89", 12_345_678_900), ("1.234.567,8901", 12_345_678_901),
      ("17.2345", 172_345), ("1.234", 12_340), ("007", 70_000), ("-0", 0), ("1234567.5", 12_345_675_000),
    ] as [(String, Int64)])
  func reads(text: String, tenThousandths: Int64) {
    #expect(Money(wire: text)?.tenThousandths == tenThousandths)
  }

  @Test(
    "what is no number is not read as one",
    arguments: [
      "", " ", "-", "+", ".", ",", "-.", "abc", "12abc", "R$ 1,00", "1e3", "0x10", "1 2", "- 5", "--5", "5-", "1.2,3.4",
      "1.234.567,89,1", "NaN", "١٢", "1\u{00A0}000,00", "12\n", "false",
    ])
  func refuses(text: String) {
    #expect(Money(wire: text) == nil)
  }

  @Test(
    "repeated separators count only as groups of three digits",
    arguments: [
      "1..2", "1.5.0", "22.11.2026", "49.12.98.124", "1.23.456", "12.34,5", "1234.567.890", ".123.456", "1,2,",
    ])
  func refusesBrokenGroups(text: String) {
    #expect(Money(wire: text) == nil)
  }

  @Test(
    "digits beyond a ten-thousandth are rounded half away from zero",
    arguments: [
      ("0.00004", 0), ("0.00005", 1), ("0.00015", 2), ("-0.00005", -1), ("-0.00004", 0), ("1.99995", 20_000),
      ("0.000049999999999999999", 0), ("0.00005000000000000000001", 1),
    ] as [(String, Int64)])
  func rounds(text: String, tenThousandths: Int64) {
    #expect(Money(wire: text)?.tenThousandths == tenThousandths)
  }

  @Test("the greatest amount is read, and one more is not")
  func overflow() {
    #expect(Money(wire: "922337203685477.5807")?.tenThousandths == .max)
    #expect(Money(wire: "-922337203685477.5807")?.tenThousandths == -.max)
    for text in ["922337203685477.5808", "922337203685477.58075", "922337203685478", "99999999999999999999"] {
      #expect(Money(wire: text) == nil)
    }
  }

  @Test(
    "amounts are written with a dot, two decimals or more, and no grouping",
    arguments: [
      (0, "0.00"), (1, "0.0001"), (10, "0.001"), (100, "0.01"), (128_100, "12.81"), (172_345, "17.2345"),
      (172_350, "17.235"), (-35_000, "-3.50"), (-1, "-0.0001"), (12_345_678_900, "1234567.89"),
      (.max, "922337203685477.5807"), (.min, "-922337203685477.5808"),
    ] as [(Int64, String)])
  func writes(tenThousandths: Int64, text: String) {
    #expect(Money(tenThousandths: tenThousandths).wireText == text)
  }

  @Test(
    "people read amounts in groups of three digits",
    arguments: [
      (centavos: 0, portuguese: "0,00", english: "0.00"), (99_999, "999,99", "999.99"),
      (100_000, "1.000,00", "1,000.00"), (123_456_789, "1.234.567,89", "1,234,567.89"),
      (-100_000, "-1.000,00", "-1,000.00"), (-99_999, "-999,99", "-999.99"),
    ] as [(centavos: Int64, portuguese: String, english: String)])
  func shows(centavos: Int64, portuguese: String, english: String) {
    #expect(Money(centavos: centavos).text(decimalComma: true) == portuguese)
    #expect(Money(centavos: centavos).text(decimalComma: false) == english)
  }

  @Test("what was written is read back as the same amount", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let money = Money(tenThousandths: Int64.random(in: -.max ... .max, using: &random) >> Int64.random(in: 0...62))
      #expect(Money(wire: money.wireText) == money)
      // Without decimals, `1.234` for people would be a decimal for machines; money always has two.
      #expect(Money(wire: money.text(decimalComma: true)) == money)
      #expect(Money(wire: money.text(decimalComma: false)) == money)
    }
  }

  @Test("sums and differences stop at the greatest and the least amount")
  func saturates() {
    let most = Money(tenThousandths: .max)
    let least = Money(tenThousandths: .min)
    #expect(most + Money(centavos: 1) == most)
    #expect(least + Money(centavos: -1) == least)
    #expect(most - Money(centavos: -1) == most)
    #expect(least - Money(centavos: 1) == least)
    #expect(Money(centavos: 150) - Money(centavos: 200) == Money(centavos: -50))
  }

  @Test("a price times a quantity is rounded half away from zero")
  func products() {
    #expect(Money(centavos: 1281) * Quantity(3) == Money(centavos: 3843))
    #expect(Money(tenThousandths: 1) * Quantity(thousandths: 500) == Money(tenThousandths: 1))
    #expect(Money(tenThousandths: 1) * Quantity(thousandths: 499) == .zero)
    #expect(Money(tenThousandths: -1) * Quantity(thousandths: 500) == Money(tenThousandths: -1))
    #expect(Money(tenThousandths: -1) * Quantity(thousandths: 499) == .zero)
  }

  @Test("a product beyond the greatest amount stops there, with its sign, and none before it does")
  func greatProducts() {
    #expect(Money(tenThousandths: .max) * Quantity(2) == Money(tenThousandths: .max))
    #expect(Money(tenThousandths: -.max) * Quantity(2) == Money(tenThousandths: .min))
    let million = Money(centavos: 100_000_000)
    #expect(million * Quantity(9_000_000) == Money(tenThousandths: 90_000_000_000_000_000))
    #expect(Money(tenThousandths: .max) * Quantity(1) == Money(tenThousandths: .max))
  }
}
