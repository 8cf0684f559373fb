import Commerce
import SeededInput
import Testing

@Suite("OrderDraft under random edits")
struct OrderDraftPropertyTests {
  /// What a draft means, in the simplest form: the units each code shall have.
  struct Model {
    let original: [String: Int64]
    var wanted: [String: Int64]

    init(_ original: [String: Int64]) {
      self.original = original
      wanted = original
    }

    mutating func set(_ units: Int64, of code: String) {
      if original[code] != nil || wanted[code] != nil { wanted[code] = units == 0 ? nil : units }
    }
  }

  static let codes = ["A", "B", "C", "D", "E"]

  static func edit(_ draft: inout OrderDraft, _ model: inout Model, using random: inout SeededGenerator) {
    let code = codes.randomElement(using: &random) ?? ""
    let units = Int64.random(in: 0...3, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      draft.setQuantity(Quantity(units), of: code)
      model.set(units, of: code)
    case 1:
      draft.remove(code)
      model.wanted[code] = nil
    case 2:
      draft.add(code, quantity: Quantity(units + 1))
      model.wanted[code] = units + 1
    default:
      draft.undo(code)
      model.wanted[code] = model.original[code]
    }
  }

  @Test("the lines to send are those the edits mean, and nothing idle is staged", arguments: 0..<40 as Range<UInt64>)
  func means(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var draft = OrderDraft.on(["A": 1, "B": 2, "C": 3])
    var model = Model(["A": 1, "B": 2, "C": 3])
    for _ in 0..<60 {
      Self.edit(&draft, &model, using: &random)
      #expect(draft.isEmpty == (model.wanted == model.original))
      let known = Set(draft.original.lines.map(\.productCode))
      #expect(known.isSuperset(of: draft.quantities.keys) && known.isSuperset(of: draft.removed))
      #expect(known.isDisjoint(with: draft.added.map(\.productCode)))
      #expect(draft.removed.isDisjoint(with: draft.quantities.keys))
      if model.wanted.isEmpty {
        #expect(throws: LineSet.Fault.noLinesLeft) { try draft.lines(on: draft.original) }
      } else {
        #expect(try draft.lines(on: draft.original).units == model.wanted)
      }
      #expect(draft.rebased(on: draft.original) == draft)
    }
  }

  @Test("on a later reading, a draft asks for the same lines as rebased on it", arguments: 0..<40 as Range<UInt64>)
  func rebases(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var draft = OrderDraft.on(["A": 1, "B": 2, "C": 3])
      var model = Model(["A": 1, "B": 2, "C": 3])
      for _ in 0..<6 { Self.edit(&draft, &model, using: &random) }
      var now = Order.with(["A": 1, "B": 2, "C": 3, "D": 4, "E": 5])
      now.lines.removeAll { _ in Bool.random(using: &random) }
      for index in now.lines.indices {
        now.lines[index].quantity = Quantity(Int64.random(in: 1...4, using: &random))
      }
      let rebased = draft.rebased(on: now)
      #expect((try? rebased.lines(on: now)) == (try? draft.lines(on: now)))
      #expect(!ThreeWayComparison(draft: rebased, current: now).hasMoved)
      #expect(rebased.rebased(on: now) == rebased)
    }
  }
}
