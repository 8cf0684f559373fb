import Commerce
import Desk
import DeskTesting
import Testing

@Suite("OrderDifference")
struct OrderDifferenceTests {
  let before = Order.sample(1)

  @Test("an order that did as asked has no differences")
  func none() {
    var after = before
    after.status = .preparing
    let change = WriteChange.status(from: .sentToSupplier, to: .preparing)
    #expect(OrderDifference.unasked(by: change, from: before, to: after) == [])
  }

  @Test("lines that came, went or have another quantity are told after a change of status")
  func lines() {
    var after = before
    after.lines = [.sample("B", 1, centavos: 550), .sample("C", 1, centavos: 100)]
    let change = WriteChange.status(from: .sentToSupplier, to: .preparing)
    #expect(
      OrderDifference.unasked(by: change, from: before, to: after) == [
        .lineGone(productCode: "A"),
        .quantity(productCode: "B", from: Quantity(3), to: Quantity(1)),
        .lineCame(productCode: "C"),
      ])
  }

  @Test("lines that were asked to come and go are not told, others are")
  func askedLines() {
    var after = before
    after.lines = [.sample("B", 3, centavos: 550), .sample("C", 1, centavos: 100), .sample("D", 1, centavos: 100)]
    let change = WriteChange.lines(from: [], to: [LineChangeTests.entry("B", 3), LineChangeTests.entry("C", 1)])
    #expect(OrderDifference.unasked(by: change, from: before, to: after) == [.lineCame(productCode: "D")])
  }

  @Test("prices and sums that could be read and now cannot are told")
  func unreadable() {
    var after = before
    after.lines[0].price = nil
    after.totals = Order.Totals()
    let change = WriteChange.status(from: .sentToSupplier, to: .preparing)
    #expect(
      OrderDifference.unasked(by: change, from: before, to: after) == [
        .price(productCode: "A", from: Money(centavos: 1000), to: nil),
        .shipping(from: Money(centavos: 1000), to: nil), .total(from: Money(centavos: 4650), to: nil),
      ])
  }
}
