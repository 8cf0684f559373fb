import Commerce
import Desk
import TextGrid
import Texts

// What the operators on one store leave for each other.
extension AppState {
  func availabilityInTeam(of id: ActionID) -> Availability? {
    switch id {
    case .note: orderInHand == nil ? .disabled(.noOrderHere) : .enabled
    case .removeLine:
      noteUnderCursor.map { note in
        note.author == session.operatorName ? .enabled : .disabled(.team(.notYourNote(note.author)))
      }
    case .takeOver: writeLock ?? takeOverBlocker.map(Availability.disabled) ?? .enabled
    case .revert: writeLock ?? revertBlocker.map(Availability.disabled) ?? .enabled
    default: nil
    }
  }

  mutating func performInTeam(_ id: ActionID) -> [Effect]? {
    switch id {
    case .note: openNote()
    case .removeLine: noteUnderCursor.map { askToRemove($0) }
    case .takeOver: askToTakeOver()
    case .shift: showShift()
    case .revert: revert()
    case .copy: copyShift()
    default: nil
    }
  }

  mutating func carryOut(_ question: TeamQuestion) -> [Effect] {
    switch question {
    case .removeNote(let note): [.team(.removeNote(note))]
    case .takeOver(let id, let owner): [.team(.takeOver(id, from: owner))]
    }
  }

  /// Somebody wrote to the store: what is on the screen of the others' doings is read anew.
  mutating func receiveStoreChange() -> [Effect] {
    [.team(.loadClaims), .loadDrafts(draftsRevision)] + loadTimeline()
  }

  mutating func receive(_ event: TeamEvent) -> [Effect] {
    switch event {
    case .claims(let claims):
      team.claims = claims
    case .noteKept(let note):
      say(.team(.noteKept(note.orderID)), .success)
      return note.orderID == order.id ? loadTimeline() : []
    case .noteNotKept(let id, let text, let error):
      say(.team(.noteNotKept(id, error)), .failure)
      present(.input(InputLine(purpose: .note(id), field: .init(text))))
    case .noteRemoved(let note):
      say(.team(.noteRemoved))
      return note.orderID == order.id ? loadTimeline() : []
    case .tookOver(let id, let owner, let draft):
      return receiveTakenOver(draft, id, from: owner)
    case .linesNamed(let id, let products):
      guard var draft = drafts[id] else { return [] }
      draft.know(products)
      guard draft != drafts[id] else { return [] }
      changeOrderRows { $0.drafts[id] = draft }
      return [.keepDraft(draft)]
    case .shift(let token, let result):
      receiveShift(token, result)
    case .failed(let error):
      report(error)
    }
    return []
  }
}
