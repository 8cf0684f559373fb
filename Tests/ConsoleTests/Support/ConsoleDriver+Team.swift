import Commerce
import Desk

@testable import Console

extension ConsoleDriver {
  /// What the store says of everybody's drafts, as of now.
  @discardableResult
  mutating func answerDrafts(_ drafts: [OrderDraft]) -> [Effect] {
    service(.drafts(state.draftsRevision, drafts))
  }

  mutating func answerTimeline(_ timeline: OrderTimeline) {
    guard let id = state.order.id else { return }
    service(.timeline(id, timeline))
  }

  /// Puts the cursor of the order on a note and presses keys.
  @discardableResult
  mutating func pressOn(note id: OrderNote.ID, _ names: String...) -> [Effect] {
    press("end")
    while state.noteUnderCursor?.id != id, state.order.row > 0 { press("up") }
    return press(names)
  }

  /// What was asked for on behalf of the team.
  var teamEffects: [TeamEffect] {
    effects.compactMap { if case .team(let effect) = $0 { effect } else { nil } }
  }

  /// Answers the order that is read ahead.
  mutating func answerAhead(_ order: Order) {
    guard let token = state.orderAhead.token else { return }
    service(.orderAhead(token, reading(order, raw: Sample.rawOrder)))
  }
}

extension Effect {
  var isOfDraft: Bool { if case .keepDraft = self { true } else { false } }
}
