import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

// What the operators on one store leave for each other.
extension Update<Orders> {
  /// Somebody wrote to the store: what is on the screen of the others' doings is read anew.
  public mutating func noteStoreChange() {
    ask(.team(.loadClaims))
    ask(.loadDrafts(own.draftsRevision))
    loadTimeline()
    countNews()
    request(.lookForOpenWrites)
    lookAtRows()
  }

  mutating func receive(_ event: TeamEvent) {
    switch event {
    case .claims(let claims): own.team.claims = claims
    case .noteKept(let note):
      say(.team(.noteKept(note.orderID)), .success)
      if note.orderID == own.open.id { loadTimeline() }
    case .noteNotKept(let id, let text, let error):
      say(.team(.noteNotKept(id, error)), .failure)
      present(.input(InputLine(purpose: .note(id), field: TextField(text))))
    case .noteRemoved(let note):
      say(.team(.noteRemoved))
      if note.orderID == own.open.id { loadTimeline() }
    case .tookOver(let id, let owner, let draft): receiveTakenOver(draft, id, from: owner)
    case .linesNamed(let id, let products):
      guard var draft = own.drafts[id] else { return }
      draft.know(products)
      guard draft != own.drafts[id] else { return }
      changeOrderRows { $0.own.drafts[id] = draft }
      ask(.keepDraft(draft))
    case .shift(let token, let result): receiveShift(token, result)
    case .failed(let error): report(error)
    }
  }
}
