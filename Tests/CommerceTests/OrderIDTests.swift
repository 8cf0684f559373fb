import Commerce
import FoundationEssentials
import Testing

@Suite("OrderID")
struct OrderIDTests {
  @Test(
    "a typed number is read as people write and copy it, and one order has one number",
    arguments: [
      ("3974", "3974"), ("#3974", "3974"), (" # 3974 ", "3974"), ("0042", "42"), ("000", "0"),
      ("8160\u{A0}", "8160"), ("\u{FEFF}8160\t", "8160"), ("39\u{202F}744", "39744"), ("1.234.567", "1234567"),
      ("nº 8160,", "8160"), ("Pedido: 8160", "8160"), (" 8 160", "8160"), ("8.160", "8160"),
      ("PEDIDO Nº 8160.", "8160"),
      (String(repeating: "0", count: 31) + "8160", "8160"),
      ("9223372036854775807", "9223372036854775807"),
    ])
  func typed(text: String, number: String) {
    #expect(OrderID(typed: text)?.rawValue == number)
  }

  @Test(
    "anything but one to nineteen digits is no order number",
    arguments: [
      "", " ", "#", "39a74", "39 74", "3974#", "-1", "1.5", "8.16", "8160.5", "1.234 567", "pedido", "8,160", "R$ 8",
      "12345678901234567890", "٣٩٧٤", "３９７４", "½",
    ])
  func refused(text: String) {
    #expect(OrderID(typed: text) == nil)
  }

  @Test(
    "a pasted text is a list of orders, or none",
    arguments: [
      ("8160\n000008160", ["8160", "8160"]), ("101 102 103", ["101", "102", "103"]), ("8 160", ["8160"]),
      ("1, 2; 3\r\nPedido: 4", ["1", "2", "3", "4"]), ("8160 e 8161", nil), (" \n", nil),
    ] as [(String, [String]?)])
  func pasted(text: String, numbers: [String]?) {
    #expect(OrderID.typedList(text)?.map(\.rawValue) == numbers)
  }

  @Test("one number is one order, whatever zeros lead, and is shown as it came")
  func zeros() {
    let (plain, led) = (OrderID(rawValue: "8160"), OrderID(rawValue: "000008160"))
    #expect(plain == led)
    #expect(Set([plain, led]).count == 1)
    #expect(!(plain < led) && !(led < plain))
    #expect(led.description == "000008160")
    #expect(OrderID(rawValue: "00") == OrderID(rawValue: "0"))
    #expect(OrderID(rawValue: "0A") != OrderID(rawValue: "A"))
  }

  @Test("numbers are ordered by value, however long and whatever zeros lead")
  func ordered() {
    let texts = ["9", "10", "007", "3974", "13974", "99999999999", "00", "123456789012345678901234567890"]
    let sorted = texts.map(OrderID.init(rawValue:)).sorted().map(\.rawValue)
    #expect(sorted == ["00", "007", "9", "10", "3974", "13974", "99999999999", "123456789012345678901234567890"])
  }

  @Test("what is no number comes after all numbers")
  func notNumbers() {
    let sorted = ["b", "100", "", "A1", "2"].map(OrderID.init(rawValue:)).sorted().map(\.rawValue)
    #expect(sorted == ["2", "100", "", "A1", "b"])
  }

  @Test("it is coded as a bare string")
  func coded() throws {
    let data = try JSONEncoder().encode([OrderID(rawValue: "0042")])
    #expect(String(decoding: data, as: UTF8.self) == #"["0042"]"#)
    #expect(try JSONDecoder().decode([OrderID].self, from: data) == [OrderID(rawValue: "0042")])
  }
}
