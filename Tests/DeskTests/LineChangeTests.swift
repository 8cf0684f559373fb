import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Changing the lines of an order")
struct LineChangeTests {
  let fixture = DeskFixture()

  static func entry(_ code: String, _ units: Int64) -> LineSet.Entry {
    LineSet.Entry(productCode: code, quantity: Quantity(units))
  }

  @Test("every line that shall remain is sent, the untouched ones too")
  func sendsAll() async throws {
    let draft = try fixture.draft { draft in
      draft.setQuantity(Quantity(5), of: "A")
      draft.add("C", quantity: Quantity(1))
    }
    #expect(await fixture.desk.changeLines(draft).name == "confirmed")
    let wanted = try LineSet([Self.entry("A", 5), Self.entry("B", 3), Self.entry("C", 1)])
    #expect(fixture.platform.writes == [.setLines(wanted, DeskFixture.id)])
    #expect(fixture.journalStates == [[.sending, .accepted, .confirmed]])
    let from = [Self.entry("A", 2), Self.entry("B", 3)]
    #expect(fixture.store.journal.first?.intent.change == .lines(from: from, to: wanted.entries))
  }

  @Test("a removed line is left out, and its going is no surprise")
  func removes() async throws {
    let draft = try fixture.draft { $0.remove("A") }
    guard case .confirmed(let order, let differences) = await fixture.desk.changeLines(draft) else {
      Issue.record("not confirmed")
      return
    }
    #expect(order.lines.map(\.productCode) == ["B"])
    #expect(differences == [.total(from: Money(centavos: 4650), to: Money(centavos: 2650))])
  }

  @Test("new prices, totals and a new status are told")
  func differences() async throws {
    fixture.platform.setPrice(Money(centavos: 1200), of: "A")
    fixture.platform.script(.applyAlso { $0.status = .awaitingStock }, for: .setLines)
    let draft = try fixture.draft { $0.setQuantity(Quantity(4), of: "B") }
    guard case .confirmed(_, let differences) = await fixture.desk.changeLines(draft) else {
      Issue.record("not confirmed")
      return
    }
    #expect(
      differences == [
        .status(from: .sentToSupplier, to: .awaitingStock),
        .price(productCode: "A", from: Money(centavos: 1000), to: Money(centavos: 1200)),
        .total(from: Money(centavos: 4650), to: Money(centavos: 5600)),
      ])
  }

  @Test("nothing is sent when a line or the status moved; a rebased draft is sent")
  func threeWays() async throws {
    let draft = try fixture.draft { $0.setQuantity(Quantity(5), of: "A") }
    var theirs = Order.sample(3974, status: .preparing)
    theirs.lines[1].quantity = Quantity(9)
    fixture.platform.place(theirs)
    #expect(await fixture.desk.changeLines(draft) == .moved(theirs))
    #expect(fixture.platform.writes.isEmpty && fixture.store.journal.isEmpty)
    #expect(await fixture.desk.changeLines(draft.rebased(on: theirs)).name == "confirmed")
    let wanted = try LineSet([Self.entry("A", 5), Self.entry("B", 9)])
    #expect(fixture.platform.writes == [.setLines(wanted, DeskFixture.id)])
  }

  @Test(
    "what the call cannot express is refused with the reason, and nothing is sent",
    arguments: [
      (["A", "B", "A"], .repeatedProductCode("A")), (["A", "7.89E+12"], .damagedProductCode("7.89E+12")),
      (["A", ""], .emptyProductCode), (["B"], .noLinesLeft),
    ] as [([String], DeskError.Blocker)])
  func refusedHere(codes: [String], blocker: DeskError.Blocker) async throws {
    fixture.platform.place(.sample(3974, lines: codes.map { .sample($0, 2, centavos: 100) }))
    let draft = try fixture.draft { draft in
      draft.setQuantity(Quantity(5), of: "A")
      draft.remove("B")
    }
    #expect(await fixture.desk.changeLines(draft) == .notSent(DeskError(.notPossible(blocker))))
    #expect(fixture.platform.writes.isEmpty && fixture.store.journal.isEmpty)
  }

  @Test("a quantity that is unreadable, or not positive, is refused with the reason")
  func refusedQuantities() async throws {
    let negative = try fixture.draft { $0.setQuantity(Quantity(-1), of: "A") }
    #expect(await fixture.desk.changeLines(negative) == .notSent(DeskError(.notPossible(.quantityNotPositive("A")))))
    var order = Order.sample(3974)
    order.lines[0].quantity = nil
    fixture.platform.place(order)
    let unreadable = try fixture.draft { $0.remove("B") }
    #expect(await fixture.desk.changeLines(unreadable) == .notSent(DeskError(.notPossible(.unreadableQuantity("A")))))
    #expect(fixture.platform.writes.isEmpty)
  }

  @Test("an empty draft sends nothing, not even a reading")
  func empty() async throws {
    let draft = try fixture.draft { _ in }
    #expect(await fixture.desk.changeLines(draft) == .notSent(DeskError(.notPossible(.nothingStaged))))
    #expect(fixture.platform.log.isEmpty)
  }

  @Test("without a journal nothing is sent")
  func noJournal() async throws {
    fixture.store.fail(.readOnly, in: [.journalOpening])
    let draft = try fixture.draft { $0.remove("A") }
    #expect(await fixture.desk.changeLines(draft) == .notSent(DeskError(.store(.readOnly))))
    #expect(fixture.platform.writes.isEmpty)
  }
}
