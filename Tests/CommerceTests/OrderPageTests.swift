import Commerce
import Testing

@Suite("OrderPage")
struct OrderPageTests {
  static func page(_ number: Int, rows: Int, total: Int?, size: Int? = nil) -> OrderPage {
    let row = OrderSummary(Order.with(["A": 1]))
    return OrderPage(
      status: .open, number: number, rows: Array(repeating: row, count: rows), totalItems: total, itemsPerPage: size)
  }

  @Test(
    "the number of pages follows from the total",
    arguments: [(0, 1), (1, 1), (19, 1), (20, 1), (21, 2), (40, 2), (41, 3), (1132, 57), (-5, 1)])
  func pages(total: Int, count: Int) {
    #expect(Self.page(1, rows: min(20, max(0, total)), total: total).pageCount == count)
    #expect(Self.page(2, rows: 0, total: total, size: 20).pageCount == count)
  }

  @Test("no total is too great")
  func greatTotal() {
    #expect(Self.page(1, rows: 20, total: .max).pageCount == .max / 20 + 1)
  }

  @Test(
    "without a total, only a page without rows is the end",
    arguments: [(1, 20, 2), (3, 20, 4), (3, 19, 4), (1, 0, 1), (3, 0, 2)])
  func pagesWithoutTotal(number: Int, rows: Int, count: Int) {
    #expect(Self.page(number, rows: rows, total: nil).pageCount == count)
  }

  @Test("the size of a page is what the answer shows, whatever the document says")
  func sizes() {
    #expect(Self.page(1, rows: 10, total: 95).pageCount == 10)
    #expect(Self.page(1, rows: 50, total: 95).pageCount == 2)
    #expect(Self.page(3, rows: 10, total: 95).pageCount == 4)
    #expect(Self.page(3, rows: 10, total: 95, size: 10).pageCount == 10)
  }

  @Test("a row of the list carries what the order has")
  func row() {
    var order = Order.with(["A": 1])
    order.placedAt = Timestamp(seconds: 1_614_132_087)
    order.customer = Order.Customer(firstName: "Ana", lastName: "Souza")
    order.totals.total = Money(centavos: 1000)
    let row = OrderSummary(order)
    #expect(row.id == order.id && row.status == order.status && row.placedAt == order.placedAt)
    #expect(row.customer == order.customer && row.total == order.totals.total)
  }
}
