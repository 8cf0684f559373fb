import Commerce
import FoundationEssentials
import Testing

@Suite("OrderID")
struct OrderIDTests {
  @Test(
    "a typed number may have a # and spaces around it",
    arguments: [
      ("3974", "3974"), ("#3974", "3974"), (" # 3974 ", "3974"), ("0042", "0042"),
      ("9223372036854775807", "9223372036854775807"),
    ])
  func typed(text: String, number: String) {
    #expect(OrderID(typed: text)?.rawValue == number)
  }

  @Test(
    "anything but one to nineteen digits is no order number",
    arguments: ["", " ", "#", "39a74", "39 74", "3974#", "-1", "1.5", "12345678901234567890", "٣٩٧٤", "３９７４", "½"])
  func refused(text: String) {
    #expect(OrderID(typed: text) == nil)
  }

  @Test("numbers are ordered by value, however long and whatever zeros lead")
  func ordered() {
    let texts = ["9", "10", "007", "3974", "13974", "99999999999", "00", "123456789012345678901234567890"]
    let sorted = texts.map(OrderID.init(rawValue:)).sorted().map(\.rawValue)
    #expect(sorted == ["00", "007", "9", "10", "3974", "13974", "99999999999", "123456789012345678901234567890"])
  }

  @Test("numbers of the same value but other digits are two orders, in a fixed order")
  func sameValue() {
    let short = OrderID(rawValue: "7")
    let long = OrderID(rawValue: "007")
    #expect(short != long)
    #expect((short < long) != (long < short))
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
