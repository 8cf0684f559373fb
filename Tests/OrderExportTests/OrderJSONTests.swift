import Commerce
import OrderExport
import Testing
import WireTree

struct OrderJSONTests {
  @Test("a page has the platform's names, and its types: text for what O1 sends as text")
  func page() throws {
    let page = OrderPage(status: .sentToSupplier, number: 3, rows: [.sample()], totalItems: 1132, itemsPerPage: 20)
    let tree = try WireValue.parse(OrderJSON.text(of: page).utf8)
    #expect(tree.members.map(\.key) == ["orders", "params"])
    let row = try #require(tree["orders"]?.elements.first)
    #expect(
      row.members.map(\.key) == ["order_id", "timestamp", "firstname", "lastname", "email", "phone", "status", "total"])
    #expect(row["order_id"] == .string("13974"))
    #expect(row["timestamp"] == .string("1614132087"))
    #expect(row["status"] == .string("E"))
    #expect(row["total"] == .string("1256.85"))
    #expect(tree["params"]?["page"] == .number("3"))
    #expect(tree["params"]?["items_per_page"] == .number("20"))
    #expect(tree["params"]?["total_items"] == .string("1132"))
  }

  @Test("what is not known is null, never a made-up zero")
  func missing() throws {
    var row = OrderSummary.sample(total: nil)
    row.placedAt = nil
    let page = OrderPage(status: .open, number: 1, rows: [row], totalItems: nil)
    let tree = try WireValue.parse(OrderJSON.text(of: page).utf8)
    #expect(tree["orders"]?.elements[0]["total"] == .null)
    #expect(tree["orders"]?.elements[0]["timestamp"] == .null)
    #expect(tree["params"]?["total_items"] == .null)
  }

  @Test("an order has the names and types of O2, its lines by their item_id")
  func order() throws {
    let tree = try WireValue.parse(OrderJSON.text(of: .sample()).utf8)
    #expect(tree["total"] == .string("56.85"))
    #expect(tree["subtotal"] == .number("46.85"))
    #expect(tree["subtotal_discount"] == .null)
    #expect(tree["shipping_cost"] == .string("10.00"))
    #expect(tree["details"] == .null)
    #expect(tree["b_firstname"] == .string("João Bezerra"))
    #expect(tree["s_city"] == .string("São Paulo"))
    #expect(tree["fields"]?["56"] == .string("23.423.423/0001-33"))
    let line = try #require(tree["products"]?["515131976"])
    #expect(line["product_code"] == .string("7891000140307"))
    #expect(line["amount"] == .string("1.5"))
    #expect(line["discount"] == .number("-0.50"))
    #expect(line["subtotal"] == .number("19.215"))
    #expect(line["original_price"] == .null)
  }

  @Test("no line is lost when two have one item_id")
  func repeatedItems() throws {
    let order = Order.sample(lines: [.sample(code: "A"), .sample(code: "B"), .sample(itemID: "515131976-2", code: "C")])
    let products = try #require(try WireValue.parse(OrderJSON.text(of: order).utf8)["products"])
    #expect(Set(products.members.map(\.key)).count == 3)
    #expect(products.elements.map { $0["product_code"] } == ["A", "B", "C"].map(WireValue.string))
  }

  @Test("an order without fields and lines has empty maps, not lists")
  func empty() throws {
    var order = Order.sample(lines: [])
    order.fields = []
    let tree = try WireValue.parse(OrderJSON.text(of: order).utf8)
    #expect(tree["products"] == .object([]))
    #expect(tree["fields"] == .object([]))
  }

  @Test("any text comes back as it was, and no control character is in the file", arguments: hostileNames)
  func hostile(_ name: String) throws {
    let page = OrderPage(status: .open, number: 1, rows: [.sample(id: name, firstName: name)], totalItems: 1)
    let text = OrderJSON.text(of: page)
    let row = try WireValue.parse(text.utf8)["orders"]?.elements[0]
    #expect(row?["order_id"] == .string(name))
    #expect(row?["firstname"] == .string(name))
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) })
  }
}
