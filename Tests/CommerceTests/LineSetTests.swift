import Commerce
import Testing

@Suite("LineSet")
struct LineSetTests {
  @Test(
    "what one call cannot express is refused with the reason",
    arguments: [
      ([], .noLinesLeft),
      ([("A", 1), ("", 2)], .emptyProductCode),
      ([("A", 1), ("B", 1), ("A", 2)], .repeatedProductCode("A")),
      ([("A", 1), ("7.89E+12", 2)], .damagedProductCode("7.89E+12")),
      ([("A", 1), ("B", 0)], .quantityNotPositive(productCode: "B")),
      ([("A", -1)], .quantityNotPositive(productCode: "A")),
    ] as [([(String, Int64)], LineSet.Fault)])
  func faults(lines: [(String, Int64)], fault: LineSet.Fault) {
    #expect(throws: fault) {
      try LineSet(lines.map { LineSet.Entry(productCode: $0, quantity: Quantity($1)) })
    }
  }

  @Test(
    "a number in a form that no code has is damaged",
    arguments: ["7.89E+12", "7,89e12", "1E+3", "7891000140307.0", "123,5", "789100014030700", "1.5e-3"])
  func damaged(code: String) {
    #expect(OrderLine.isDamaged(code: code))
  }

  @Test(
    "a code of somebody's own is none",
    arguments: [
      "", "7891000140307", "07891000140307", "12E4", "A-1.5", "1.2.3", "E", "e5", "1e", "KIT 2,5", ".5", "5.",
    ])
  func sound(code: String) {
    #expect(!OrderLine.isDamaged(code: code))
  }

  @Test("codes that differ only in how an accent is composed are the same code")
  func composedCodes() {
    #expect(throws: LineSet.Fault.repeatedProductCode("cafe\u{301}")) {
      try LineSet(["caf\u{E9}", "cafe\u{301}"].map { LineSet.Entry(productCode: $0, quantity: Quantity(1)) })
    }
  }

  @Test("the lines of an order are taken as they are, in their order")
  func ofOrder() throws {
    let lines = try LineSet(of: .with(["B": 2, "A": 1]))
    #expect(lines.entries.map(\.productCode) == ["B", "A"])
    #expect(lines.units == ["A": 1, "B": 2])
  }

  @Test("an order with an unreadable quantity has no set of lines")
  func unreadable() {
    var order = Order.with(["A": 1, "B": 2])
    order.lines[1].quantity = nil
    #expect(throws: LineSet.Fault.unreadableQuantity(productCode: "B")) { try LineSet(of: order) }
  }

  @Test(
    "an order satisfies it only with exactly these lines, in any order",
    arguments: [
      (["A": 1, "B": 2], true), (["B": 2, "A": 1], true), (["A": 1], false), (["A": 1, "B": 3], false),
      (["A": 1, "B": 2, "C": 1], false), (["A": 1, "C": 2], false), (["A": 1, "A": 1], false), ([:], false),
    ] as [(KeyValuePairs<String, Int64>, Bool)])
  func satisfied(lines: KeyValuePairs<String, Int64>, isSatisfied: Bool) throws {
    let wanted = try LineSet(of: .with(["A": 1, "B": 2]))
    #expect(wanted.isSatisfied(by: .with(lines)) == isSatisfied)
  }

  @Test("an order with an unreadable quantity does not satisfy it")
  func unreadableDoesNotSatisfy() throws {
    let wanted = try LineSet(of: .with(["A": 1]))
    var order = Order.with(["A": 1])
    order.lines[0].quantity = nil
    #expect(!wanted.isSatisfied(by: order))
  }
}
