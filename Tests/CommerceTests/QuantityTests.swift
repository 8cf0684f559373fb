import Commerce
import SeededInput
import Testing

@Suite("Quantity")
struct QuantityTests {
  @Test(
    "quantities are read as the platform writes them",
    arguments: [
      ("6", 6000), ("6.00", 6000), ("1,5", 1500), ("0.001", 1), ("0.0005", 1), ("0.0004", 0), ("-2", -2000),
      ("9223372036854775.807", .max),
    ] as [(String, Int64)])
  func readsWire(text: String, thousandths: Int64) {
    #expect(Quantity(wire: text)?.thousandths == thousandths)
  }

  @Test("what is no quantity is not read as one", arguments: ["", "six", "6un", "9223372036854775.808", "1,2.3,4"])
  func refusesWire(text: String) {
    #expect(Quantity(wire: text) == nil)
  }

  @Test(
    "a person may type up to 999.999 units, with a comma or a point",
    arguments: [("0", 0), ("12", 12_000), ("1,5", 1500), ("1.5", 1500), (" 3 ", 3000), ("999999", 999_999_000)]
      as [(String, Int64)])
  func readsTyped(text: String, thousandths: Int64) {
    #expect(Quantity(typed: text)?.thousandths == thousandths)
  }

  @Test(
    "a typed quantity below zero or beyond the limit is refused",
    arguments: ["-1", "-0,01", "1000000", "999999,01", "", "2cx", "1.000", "1,000", "1.", "0,0001", "1,2345"])
  func refusesTyped(text: String) {
    #expect(Quantity(typed: text) == nil)
  }

  @Test(
    "quantities are written without needless decimals",
    arguments: [
      (0, "0", "0"), (6000, "6", "6"), (1500, "1.5", "1,5"), (1, "0.001", "0,001"), (-250, "-0.25", "-0,25"),
      (1_000_000, "1000", "1000"), (.min, "-9223372036854775.808", "-9223372036854775,808"),
    ] as [(Int64, String, String)])
  func writes(thousandths: Int64, wire: String, portuguese: String) {
    let quantity = Quantity(thousandths: thousandths)
    #expect(quantity.wireText == wire)
    #expect(quantity.text(decimalComma: false) == wire)
    #expect(quantity.text(decimalComma: true) == portuguese)
  }

  @Test("what was written is read back as the same quantity", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let quantity = Quantity(
        thousandths: Int64.random(in: -.max ... .max, using: &random) >> Int64.random(in: 0...62))
      #expect(Quantity(wire: quantity.wireText) == quantity)
      #expect(Quantity(wire: quantity.text(decimalComma: true)) == quantity)
    }
  }

  @Test("what stands in a field to be edited can be typed", arguments: 0..<20 as Range<UInt64>)
  func entry(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let quantity = Quantity(
        thousandths: Int64.random(in: 0...999_999_000, using: &random) >> Int64.random(in: 0...29))
      #expect(Quantity(typed: quantity.entryText(decimalComma: true)) == quantity)
      #expect(Quantity(typed: quantity.entryText(decimalComma: false)) == quantity)
    }
    #expect(Quantity(thousandths: 1125).entryText(decimalComma: true) == "1,1250")
    #expect(Quantity(thousandths: 1500).entryText(decimalComma: false) == "1.5")
  }
}
