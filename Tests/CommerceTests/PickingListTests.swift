import Commerce
import Testing

@Suite("PickingList")
struct PickingListTests {
  private func order(
    _ number: String, _ lines: [(code: String, name: String, units: Int64?)], status: OrderStatus = .sentToSupplier
  ) -> Order {
    Order(
      id: OrderID(rawValue: number), status: status,
      lines: lines.map { line in
        OrderLine(
          itemID: line.code, productCode: line.code, name: line.name, quantity: line.units.map { Quantity($0) },
          price: nil)
      })
  }

  @Test("a product of several orders is one line with its total, and says what is for whom")
  func consolidates() throws {
    let list = PickingList([
      order("2", [("A", "Arroz", 6), ("B", "Feijão", 1)]), order("1", [("A", "ARROZ", 4)]),
    ])
    #expect(list.sources.map(\.id.rawValue) == ["2", "1"])
    #expect(list.lines.map(\.productCode) == ["A", "B"])
    let rice = try #require(list.lines.first)
    #expect(rice.name == "Arroz")
    #expect(rice.known == Quantity(10) && !rice.hasUnknown)
    #expect(rice.shares.map(\.order.rawValue) == ["2", "1"])
    #expect(rice.shares.map(\.quantity) == [Quantity(6), Quantity(4)])
  }

  @Test("lines stand by name, accents and case ignored, then by code")
  func sorting() {
    let list = PickingList([
      order("1", [("9", "óleo", 1), ("3", "Arroz", 1), ("2", "arroz", 1), ("1", "Ovos", 1), ("4", "Açúcar", 1)])
    ])
    #expect(list.lines.map(\.productCode) == ["4", "2", "3", "9", "1"])
  }

  @Test("a quantity that was not readable is kept as unknown, and what is known beside it still counts")
  func unknown() throws {
    let list = PickingList([order("1", [("A", "Arroz", nil)]), order("2", [("A", "Arroz", 3)])])
    let line = try #require(list.lines.first)
    #expect(list.lines.count == 1)
    #expect(line.hasUnknown && line.known == Quantity(3))
    #expect(line.shares.map(\.quantity) == [nil, Quantity(3)])
  }

  @Test("products without a code are told apart by their names, and one named twice in an order counts twice")
  func oddLines() {
    let list = PickingList([
      order("1", [("", "Caixa", 1), ("", "Saco", 2), ("A", "Arroz", 1), ("A", "Arroz", 2)]),
      order("2", [("", "Saco", 3)]),
    ])
    #expect(list.lines.map(\.name) == ["Arroz", "Caixa", "Saco"])
    #expect(list.lines.map(\.known) == [Quantity(3), Quantity(1), Quantity(5)])
    #expect(list.lines[0].shares.count == 2)
  }

  @Test("an order given twice is picked once, and one that was read is not unread")
  func twice() {
    let one = order("1", [("A", "Arroz", 6)])
    let list = PickingList(
      [one, one], unread: [OrderID(rawValue: "1"), OrderID(rawValue: "7"), OrderID(rawValue: "7")])
    #expect(list.sources.count == 1)
    #expect(list.lines.first?.known == Quantity(6))
    #expect(list.unread.map(\.rawValue) == ["7"])
  }

  @Test("what was shipped already is known, and orders that need a second look are named")
  func remarks() {
    var first = order("1", [("A", "Arroz", 6)])
    first.lines[0].shipped = Quantity(2)
    let list = PickingList([first, order("2", [], status: .canceled), order("3", [], status: .cancellationRequested)])
    #expect(list.lines.first?.shipped == Quantity(2))
    #expect(list.sources.map(\.isEmpty) == [false, true, true])
    #expect(list.sources.map(\.isDoubtful) == [false, true, true])
  }

  @Test("a total beyond all bounds does not trap")
  func overflow() {
    let huge = Quantity(thousandths: .max)
    #expect(huge + Quantity(1) == huge)
    #expect(Quantity(thousandths: .min) + Quantity(-1) == Quantity(thousandths: .min))
  }
}
