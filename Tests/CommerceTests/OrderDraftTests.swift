import Commerce
import FoundationEssentials
import Testing

@Suite("OrderDraft")
struct OrderDraftTests {
  @Test("a staged quantity replaces the line's, the others stay")
  func quantity() throws {
    var draft = OrderDraft.on(["A": 2, "B": 3])
    draft.setQuantity(Quantity(5), of: "A")
    #expect(try draft.lines(on: draft.original).units == ["A": 5, "B": 3])
    #expect(draft.changeCount == 1)
    #expect(draft.estimatedSubtotal == Money(centavos: 8000))
  }

  @Test("the original quantity takes the change back")
  func backToOriginal() {
    var draft = OrderDraft.on(["A": 2])
    draft.setQuantity(Quantity(5), of: "A")
    draft.setQuantity(Quantity(2), of: "A")
    #expect(draft.isEmpty)
    draft.remove("A")
    draft.setQuantity(Quantity(2), of: "A")
    #expect(draft.isEmpty)
  }

  @Test("zero removes a line, staged ones too")
  func zero() throws {
    var draft = OrderDraft.on(["A": 2, "B": 3])
    draft.setQuantity(.zero, of: "B")
    #expect(draft.removed == ["B"])
    draft.add("C", quantity: Quantity(1))
    draft.setQuantity(.zero, of: "C")
    #expect(draft.added.isEmpty)
    #expect(try draft.lines(on: draft.original).units == ["A": 2])
    #expect(draft.estimatedSubtotal == Money(centavos: 2000))
  }

  @Test("a line that is added under a code with other zeros before it becomes a change of the one that is there")
  func addedArticle() throws {
    var draft = OrderDraft.on(["7891000140307": 2])
    draft.add("07891000140307", quantity: Quantity(5))
    #expect(draft.added.isEmpty && draft.quantities == ["7891000140307": Quantity(5)])
  }

  @Test("a code that the order does not have can be neither changed nor removed")
  func unknownCode() {
    var draft = OrderDraft.on(["A": 2])
    draft.setQuantity(Quantity(4), of: "X")
    draft.remove("Y")
    draft.setQuantity(.zero, of: "Z")
    #expect(draft.isEmpty)
  }

  @Test("an added line is sent after the others; of a known code it is a change of quantity")
  func add() throws {
    var draft = OrderDraft.on(["A": 2])
    draft.add("C", quantity: Quantity(1))
    draft.add("C", quantity: Quantity(4))
    draft.add("A", quantity: Quantity(7))
    #expect(try draft.lines(on: draft.original).entries.map(\.productCode) == ["A", "C"])
    #expect(try draft.lines(on: draft.original).units == ["A": 7, "C": 4])
    #expect(draft.changeCount == 2)
  }

  @Test("undo takes back whatever is staged for a line, and only that", arguments: ["A", "B", "C"])
  func undo(code: String) {
    var draft = OrderDraft.on(["A": 2, "B": 3])
    draft.setQuantity(Quantity(9), of: "A")
    draft.remove("B")
    draft.add("C", quantity: Quantity(1))
    draft.undo(code)
    #expect(draft.changeCount == 2)
    #expect(draft.quantities.isEmpty == (code == "A"))
    #expect(draft.removed.isEmpty == (code == "B"))
    #expect(draft.added.isEmpty == (code == "C"))
    for other in ["A", "B", "C"] { draft.undo(other) }
    #expect(draft.isEmpty)
  }

  @Test("all lines removed is refused, and so is a quantity below zero")
  func refused() {
    var draft = OrderDraft.on(["A": 2])
    draft.setQuantity(Quantity(-1), of: "A")
    #expect(throws: LineSet.Fault.quantityNotPositive(productCode: "A")) { try draft.lines(on: draft.original) }
    draft.remove("A")
    #expect(throws: LineSet.Fault.noLinesLeft) { try draft.lines(on: draft.original) }
  }

  @Test("an unreadable quantity is refused until one is staged or the line is removed")
  func unreadable() throws {
    var order = Order.with(["A": 2, "B": 3])
    order.lines[0].quantity = nil
    var draft = OrderDraft(original: order, owner: "ana", changedAt: Timestamp(seconds: 0))
    draft.setQuantity(Quantity(5), of: "B")
    #expect(throws: LineSet.Fault.unreadableQuantity(productCode: "A")) { try draft.lines(on: order) }
    draft.setQuantity(Quantity(1), of: "A")
    #expect(try draft.lines(on: order).units == ["A": 1, "B": 5])
    draft.remove("A")
    #expect(try draft.lines(on: order).units == ["B": 5])
  }

  @Test("rebased, a draft keeps its changes where the lines still are, and drops those that are already so")
  func rebased() throws {
    var draft = OrderDraft.on(["A": 2, "B": 3, "C": 4, "D": 5])
    draft.setQuantity(Quantity(9), of: "A")
    draft.setQuantity(Quantity(8), of: "B")
    draft.remove("C")
    draft.remove("D")
    draft.add("E", quantity: Quantity(1))
    draft.add("F", quantity: Quantity(2))
    let now = Order.with(["A": 9, "D": 6, "E": 3, "G": 7])
    let rebased = draft.rebased(on: now)
    #expect(rebased.original == now)
    #expect(rebased.quantities == ["E": Quantity(1)])
    #expect(rebased.removed == ["D"])
    #expect(rebased.added.map(\.productCode) == ["F"])
    #expect(try rebased.lines(on: now).units == ["A": 9, "E": 1, "G": 7, "F": 2])
  }

  @Test("a line that was added elsewhere meanwhile gets the quantity staged here, rebased or not")
  func addedByBoth() throws {
    var draft = OrderDraft.on(["A": 2])
    draft.add("B", quantity: Quantity(5))
    let now = Order.with(["A": 2, "B": 3])
    #expect(try draft.lines(on: now).units == ["A": 2, "B": 5])
    #expect(try draft.rebased(on: now).lines(on: now).units == ["A": 2, "B": 5])
  }

  @Test("a draft survives being coded")
  func coded() throws {
    var draft = OrderDraft.on(["A": 2, "B": 3])
    draft.setQuantity(Quantity(9), of: "A")
    draft.remove("B")
    draft.add("C", quantity: Quantity(thousandths: 1500))
    let data = try JSONEncoder().encode(draft)
    #expect(try JSONDecoder().decode(OrderDraft.self, from: data) == draft)
  }
}
