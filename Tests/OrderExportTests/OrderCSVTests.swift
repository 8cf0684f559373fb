import Commerce
import OrderExport
import Testing

struct OrderCSVTests {
  private let portuguese = OrderCSV(decimalComma: true) { "T\($0.seconds)" }
  private let english = OrderCSV(decimalComma: false) { "T\($0.seconds)" }

  private func page(_ rows: [OrderSummary]) -> OrderPage {
    OrderPage(status: .sentToSupplier, number: 1, rows: rows, totalItems: rows.count)
  }

  @Test("a page is a byte-order mark, a header and one row an order, each ended by CRLF")
  func bytes() {
    let text = portuguese.text(of: page([.sample()]))
    #expect(
      text == "\u{FEFF}order_id;timestamp;firstname;lastname;email;phone;status;total\r\n"
        + "13974;T1614132087;João;Bezerra;joao@example.com;(11)98800-0000;E;1256,85\r\n")
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }

  @Test("numbers have the language's decimal sign, no grouping and no apostrophe")
  func numbers() {
    let rows = [Money(centavos: 123_456_789), Money(centavos: -500), nil].map { OrderSummary.sample(total: $0) }
    #expect(readCSV(portuguese.text(of: page(rows))).dropFirst().map(\.last) == ["1234567,89", "-5,00", ""])
    #expect(readCSV(english.text(of: page(rows))).dropFirst().map(\.last) == ["1234567.89", "-5.00", ""])
  }

  @Test("an order is one row a line, the order's own columns repeated")
  func order() {
    let order = Order.sample(lines: [.sample(), .sample(itemID: "2", code: "7891000244265", name: "Iogurte; morango")])
    let rows = readCSV(portuguese.text(of: order))
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(cells["order_id"] == "13974")
    #expect(cells["total"] == "56,85")
    #expect(cells["product_code"] == "7891000244265")
    #expect(cells["product"] == "Iogurte; morango")
    #expect(cells["amount"] == "1,5")
    #expect(cells["discount"] == "-0,50")
    #expect(cells["subtotal"] == "19,215")
    #expect(cells["original_price"] == "")
  }

  @Test(
    "a text that begins like a formula gets one apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+55", "'+55"), ("-5", "'-5"), ("@x", "'@x"), ("'x", "''x"), ("\tx", "'\tx"), ("\rx", "'\rx"),
      ("=\u{338}x", "'=\u{338}x"), ("\r\nx", "'\r\nx"), ("a=1", "a=1"), ("5-3", "5-3"), (" =1", " =1"), ("", ""),
      ("\nx", "\nx"), ("≠x", "≠x"),
    ])
  func injection(_ name: String, _ cell: String) {
    let found = readCSV(portuguese.text(of: page([.sample(firstName: name)])))[1][2]
    #expect(Array(found.unicodeScalars) == Array(cell.unicodeScalars))
  }

  @Test("any text comes back by reading the cell and taking one apostrophe away", arguments: hostileNames)
  func roundTrip(_ name: String) {
    let rows = readCSV(portuguese.text(of: page([.sample(id: name, firstName: name), .sample()])))
    #expect(rows.count == 3)
    for cell in [rows[1][0], rows[1][2]] {
      let text = cell.unicodeScalars.first == "'" ? cell.unicodeScalars.dropFirst() : Substring(cell).unicodeScalars
      #expect(Array(text) == Array(name.unicodeScalars))
    }
  }
}
