import Commerce
import OrderExport
import Testing
import WireTree

struct PickingJSONTests {
  @Test("each product with what is for which order; what is unknown is null, and no sum passes for whole")
  func products() throws {
    var first = Order.sample(lines: [.sample(code: "A", name: "Arroz")])
    first.id = OrderID(rawValue: "2")
    first.lines[0].quantity = Quantity(thousandths: 1500)
    var second = first
    second.id = OrderID(rawValue: "1")
    second.lines[0].quantity = nil
    let tree = try WireValue.parse(
      PickingJSON.text(of: PickingList([first, second], unread: [OrderID(rawValue: "9")])).utf8)
    #expect(tree["orders"]?.elements.map { $0["order_id"] } == ["2", "1"].map(WireValue.string))
    #expect(tree["unread"]?.elements == [.string("9")])
    let product = try #require(tree["products"]?.elements.first)
    #expect(product["product_code"] == .string("A") && product["amount"] == .null)
    #expect(product["orders"]?.elements.map { $0["amount"] } == [.string("1.5"), .null])
  }
}
