import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension ConsoleDriver {
  /// What the store says of everybody's drafts, as of now.
  @discardableResult
  mutating func answerDrafts(_ drafts: [OrderDraft]) -> [Effect] {
    service(.orders(.drafts(state.orders.draftsRevision, drafts)))
  }

  mutating func answerTimeline(_ timeline: OrderTimeline) {
    guard let id = state.orders.open.id else { return }
    service(.orders(.timeline(id, timeline)))
  }

  /// Puts the cursor of the order on a note and presses keys.
  @discardableResult
  mutating func pressOn(note id: OrderNote.ID, _ names: String...) -> [Effect] {
    press("end")
    while state.view(.orders).noteUnderCursor?.id != id, state.orders.open.row > 0 { press("up") }
    return press(names)
  }

  /// What was asked for on behalf of the team.
  var teamEffects: [TeamEffect] {
    effects.compactMap { if case .orders(.team(let effect)) = $0 { effect } else { nil } }
  }

  /// Answers the order that is read ahead.
  mutating func answerAhead(_ order: Order) {
    guard let token = state.orders.ahead.token else { return }
    service(.orders(.orderAhead(token, reading(order, raw: Sample.rawOrder))))
  }
}

extension Effect {
  var isOfDraft: Bool { if case .orders(.keepDraft) = self { true } else { false } }
}
