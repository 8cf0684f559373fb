import Testing

@testable import Commerce

@Suite("ThreeWayComparison")
struct ThreeWayComparisonTests {
  static var draft: OrderDraft {
    var draft = OrderDraft.on(["A": 2, "B": 3, "C": 4])
    draft.setQuantity(Quantity(5), of: "A")
    draft.remove("B")
    draft.add("D", quantity: Quantity(1))
    return draft
  }

  static func row(
    _ code: String, _ original: Int64?, theirs: Int64?, mine: Int64?, name: String? = nil
  ) -> ThreeWayComparison.Row {
    ThreeWayComparison.Row(
      productCode: code, name: name ?? "Product \(code)", original: original.map { Quantity($0) },
      theirs: theirs.map { Quantity($0) }, mine: mine.map { Quantity($0) })
  }

  @Test("an order that stayed as it was has not moved")
  func still() {
    let comparison = ThreeWayComparison(draft: Self.draft, current: Self.draft.original)
    #expect(
      comparison.rows == [
        Self.row("A", 2, theirs: 2, mine: 5), Self.row("B", 3, theirs: 3, mine: nil),
        Self.row("C", 4, theirs: 4, mine: 4), Self.row("D", nil, theirs: nil, mine: 1, name: ""),
      ])
    #expect(!comparison.hasMoved)
  }

  @Test("lines changed, gone and come elsewhere stand beside the original and mine")
  func moved() {
    let comparison = ThreeWayComparison(draft: Self.draft, current: .with(["A": 7, "B": 3, "D": 9, "E": 6]))
    #expect(
      comparison.rows == [
        Self.row("A", 2, theirs: 7, mine: 5), Self.row("B", 3, theirs: 3, mine: nil),
        Self.row("C", 4, theirs: nil, mine: 4), Self.row("D", nil, theirs: 9, mine: 1),
        Self.row("E", nil, theirs: 6, mine: nil),
      ])
    #expect(comparison.rows.filter(\.changedElsewhere).map(\.productCode) == ["A", "C", "D", "E"])
    #expect(comparison.rows.filter(\.isConflict).map(\.productCode) == ["A", "D"])
    #expect(comparison.hasMoved)
  }

  @Test("the same change here and elsewhere is no conflict")
  func agreed() {
    let comparison = ThreeWayComparison(draft: Self.draft, current: .with(["A": 5, "C": 4, "D": 1]))
    #expect(comparison.hasMoved)
    #expect(comparison.rows.filter(\.isConflict) == [])
  }

  @Test("another status alone has moved the order")
  func status() {
    let now = Order.with(["A": 2, "B": 3, "C": 4], status: .canceled)
    let comparison = ThreeWayComparison(draft: Self.draft, current: now)
    #expect(comparison.originalStatus == .sentToSupplier)
    #expect(comparison.currentStatus == .canceled)
    #expect(comparison.hasMoved)
  }

  @Test("other prices have not moved the order")
  func prices() {
    var now = Self.draft.original
    now.lines[0].price = Money(centavos: 1)
    #expect(!ThreeWayComparison(draft: Self.draft, current: now).hasMoved)
  }

  @Test("a line that went or came with an unreadable quantity, or a second one of a code, has moved the order")
  func unreadableLines() {
    var original = Order.with(["A": 2, "B": 3])
    original.lines[1].quantity = nil
    var draft = OrderDraft(original: original, owner: "ana", changedAt: Timestamp(seconds: 0))
    draft.setQuantity(Quantity(5), of: "A")
    #expect(ThreeWayComparison(draft: draft, current: .with(["A": 2])).hasMoved)
    #expect(!ThreeWayComparison(draft: draft, current: original).hasMoved)
    draft = OrderDraft.on(["A": 2, "B": 3, "B": 1])
    draft.setQuantity(Quantity(5), of: "A")
    #expect(ThreeWayComparison(draft: draft, current: .with(["A": 2, "B": 3])).hasMoved)
  }
}
