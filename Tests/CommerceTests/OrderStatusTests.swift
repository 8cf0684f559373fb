import Commerce
import FoundationEssentials
import Testing

@Suite("OrderStatus")
struct OrderStatusTests {
  @Test("the thirteen documented letters are known, each once, in the document's order")
  func documented() {
    #expect(OrderStatus.documented.map(\.rawValue).joined() == "PHGEAYIBDFOCJ")
  }

  @Test("a letter is found in either case", arguments: OrderStatus.documented)
  func letters(status: OrderStatus) {
    #expect(OrderStatus(letter: status.rawValue) == status)
    #expect(OrderStatus(letter: status.rawValue.lowercased()) == status)
    #expect(status.isDocumented)
  }

  @Test(
    "other letters choose nothing, not even one whose capital is a code",
    arguments: ["", "Z", "PP", "ı", "É", " P"])
  func otherLetters(text: String) {
    #expect(OrderStatus(letter: text) == nil)
  }

  @Test("only complete and canceled are final")
  func final() {
    #expect(OrderStatus.documented.filter(\.isFinal) == [.canceled, .complete])
  }

  @Test("an unknown code is kept as it is")
  func unknown() throws {
    let status = OrderStatus(rawValue: "Ω?")
    #expect(!status.isDocumented)
    #expect(!status.isFinal)
    #expect(status.description == "Ω?")
    let data = try JSONEncoder().encode([status])
    #expect(try JSONDecoder().decode([OrderStatus].self, from: data) == [status])
  }
}
