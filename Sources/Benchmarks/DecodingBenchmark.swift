import Commerce
import OrderExport
import VenddorAPI
import WireTree

/// From the bytes of an answer to an order: the tree, then the lenient reading of it.
enum DecodingBenchmark {
  static func run() throws {
    let page = OrderPage(status: .sentToSupplier, number: 1, rows: SampleOrders.rows(OrderPage.size), totalItems: 1132)
    let pageBytes = Array(OrderJSON.text(of: page).utf8)
    measure("decode a page of 20 rows (\(pageBytes.count) bytes)") {
      guard let tree = try? WireValue.parse(pageBytes),
        let read = try? OrderPage(wire: tree, status: .sentToSupplier, page: 1)
      else { fatalError("the page does not decode") }
      precondition(read.rows.count == OrderPage.size)
    }
    for lines in [500, 2000] {
      let order = SampleOrders.order(OrderID(rawValue: "13974"), lines: lines)
      let orderBytes = Array(OrderJSON.text(of: order).utf8)
      measure("decode an order of \(lines) lines (\(orderBytes.count) bytes)") {
        guard let tree = try? WireValue.parse(orderBytes), let read = Order(wire: tree) else {
          fatalError("the order does not decode")
        }
        precondition(read.lines.count == lines)
      }
    }
  }
}
