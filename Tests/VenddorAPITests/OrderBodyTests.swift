import Commerce
import Testing

@testable import VenddorAPI

@Suite("Bodies of writes")
struct OrderBodyTests {
  @Test("a status change has the status alone (I3)")
  func status() {
    #expect(OrderBodies.status(.dispatched) == #"{"order":{"status":"H"}}"#)
  }

  @Test("a change of lines names every line in order, amounts as strings (I4)")
  func lines() throws {
    let lines = try LineSet([
      .init(productCode: "7891522020026", quantity: Quantity(6)),
      .init(productCode: #"A"1"#, quantity: Quantity(thousandths: 1500)),
    ])
    #expect(OrderBodies.lines(lines) == #"{"products":{"7891522020026":{"amount":"6"},"A\"1":{"amount":"1.5"}}}"#)
  }
}
