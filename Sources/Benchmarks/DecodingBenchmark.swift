import Commerce
import FoundationEssentials
import OrderExport
import VenddorAPI
import WireTree

/// Measures the way from the bytes of an answer to an order: parsing the tree and reading it leniently.
///
/// Foundation's `JSONDecoder`, which reads strictly and only some fields, is measured beside it.
enum DecodingBenchmark {
  private struct StrictOrder: Decodable {
    struct Line: Decodable {
      var product, amount, price: String?
      var subtotal: Double?
    }

    var products: [String: Line]
  }

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
      let time = measure("decode an order of \(lines) lines (\(orderBytes.count) bytes)") {
        guard let tree = try? WireValue.parse(orderBytes), let read = Order(wire: tree) else {
          fatalError("the order does not decode")
        }
        precondition(read.lines.count == lines)
      }
      let data = Data(orderBytes)
      let peer = try measure("JSONDecoder: four fields of each line") {
        let read = try JSONDecoder().decode(StrictOrder.self, from: data)
        precondition(read.products.count == lines)
      }
      report("Balcão ÷ JSONDecoder", hundredths(time / peer))
    }
  }
}
