import Commerce
import OrderExport
import Testing

struct PickingCSVTests {
  private func order(_ id: String, _ lines: [OrderLine]) -> Order {
    var order = Order.sample(lines: lines)
    order.id = OrderID(rawValue: id)
    return order
  }

  private func line(_ code: String, _ name: String, _ thousandths: Int64?) -> OrderLine {
    var line = OrderLine.sample(code: code, name: name)
    line.quantity = thousandths.map { Quantity(thousandths: $0) }
    return line
  }

  private func rows(_ list: PickingList) -> [[String]] { readCSV(PickingCSV(decimalComma: true).text(of: list)) }

  @Test("one row a product with its total, and a column for each order")
  func matrix() {
    let list = PickingList([
      order("2", [line("A", "Arroz", 6000), line("B", "Café", 500)]), order("1", [line("A", "Arroz", 1500)]),
    ])
    #expect(
      rows(list) == [
        ["product_code", "product", "amount", "shipped_amount", "2", "1"], ["A", "Arroz", "7,5", "0", "6", "1,5"],
        ["B", "Café", "0,5", "0", "0,5", ""],
      ])
    #expect(PickingCSV(decimalComma: false).text(of: list).contains("A;Arroz;7.5;0;6;1.5\r\n"))
  }

  @Test("what is unknown is a question mark in the total, too, and no sum passes for whole")
  func unknown() {
    let list = PickingList([
      order("2", [line("A", "Arroz", nil), line("B", "Café", 2000), line("B", "Café", nil)]),
      order("1", [line("A", "Arroz", 1500)]),
    ])
    #expect(
      rows(list).dropFirst() == [["A", "Arroz", "1,5+?", "0", "?", "1,5"], ["B", "Café", "2+?", "0", "2+?", ""]])
  }

  @Test("an order that could not be read has its column, and says that it needs something")
  func unread() {
    let list = PickingList([order("2", [line("A", "Arroz", 1000)])], unread: [OrderID(rawValue: "9")])
    #expect(
      rows(list) == [
        ["product_code", "product", "amount", "shipped_amount", "2", "9"], ["A", "Arroz", "1", "0", "1", ""],
        ["", "", "?", "", "", "?"],
      ])
  }

  @Test("what was shipped already is beside the amount")
  func shipped() {
    var sent = line("A", "Arroz", 6000)
    sent.shipped = Quantity(2)
    #expect(rows(PickingList([order("1", [sent])]))[1] == ["A", "Arroz", "6", "2", "6"])
  }

  @Test("names from outside are no formulas and part no rows", arguments: hostileNames)
  func hostile(name: String) {
    let list = PickingList([order(name, [line(name, name, 1000)])])
    let rows = rows(list)
    #expect(rows.count == 2)
    for cell in [rows[0][4], rows[1][0], rows[1][1]] {
      let text = cell.unicodeScalars.first == "'" ? cell.unicodeScalars.dropFirst() : Substring(cell).unicodeScalars
      #expect(Array(text) == Array(name.unicodeScalars))
    }
  }
}
