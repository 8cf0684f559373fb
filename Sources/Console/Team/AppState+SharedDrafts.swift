import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// Drafts have an owner: one changes one's own, and may take over another's.
extension AppState {
  /// Takes over what the store has, unless something was staged or discarded here since it was read.
  mutating func receiveDrafts(_ stored: [OrderDraft], asOf revision: Int) -> [Effect] {
    guard revision == draftsRevision else { return [.loadDrafts(draftsRevision)] }
    let others = stored.filter { $0.owner != session.operatorName }
    let mine = stored.filter { $0.owner == session.operatorName }
    let later = mine.filter { draft in
      !isBeingSent(draft.id) && drafts[draft.id].map { $0.changedAt < draft.changedAt } ?? true
    }
    let there = Set(mine.map(\.id))
    let gone = team.kept.subtracting(there).filter { drafts[$0] != nil && !isBeingSent($0) }
    team.drafts = others
    if !later.isEmpty || !gone.isEmpty {
      changeOrderRows { state in
        for draft in later { state.drafts[draft.id] = draft }
        for id in gone { state.forgetDraft(of: id) }
      }
    }
    team.kept = there
    return []
  }

  /// What was staged here is not the operator's here any more; nothing of it may be sent from a review that is still open.
  private mutating func forgetDraft(of id: OrderID) {
    drafts[id] = nil
    overlays.removeAll { overlay in
      switch overlay {
      case .review(let draft, _): draft.id == id
      case .comparison(let conflict): conflict.draft.id == id
      default: false
      }
    }
    say(.team(.draftGone(id)), .warning)
  }

  // MARK: Taking over

  /// The draft of somebody else on the order in hand that was changed last.
  private var othersDraft: OrderDraft? {
    team.drafts.filter { $0.id == orderInHand }.max { $0.changedAt < $1.changedAt }
  }

  var takeOverBlocker: Phrase? {
    guard let id = orderInHand else { return .noOrderHere }
    guard drafts[id] == nil else { return .team(.ownDraftFirst(id)) }
    return othersDraft == nil ? .team(.noOthersDraft) : nil
  }

  mutating func askToTakeOver() -> [Effect] {
    guard let draft = othersDraft else { return [] }
    let words = TeamPhrase.takeOverQuestion(draft.id, from: draft.owner, changes: draft.changeCount)
    var question = Question(
      purpose: .team(.takeOver(draft.id, from: draft.owner)), title: texts(.questionTitle),
      lines: [StyledText(texts(.team(words)), .heading)])
    if let remark = claimRemark(on: draft.id) { question.lines.append(StyledText(remark, .caution)) }
    push(.question(question))
    return []
  }

  mutating func receiveTakenOver(_ draft: OrderDraft?, _ id: OrderID, from owner: String) -> [Effect] {
    team.drafts.removeAll { $0.id == id && $0.owner == owner }
    guard let draft else {
      say(.team(.noOthersDraft), .warning)
      return []
    }
    // Staged here while the store was asked: what the operator sees stays.
    guard drafts[id] == nil else {
      say(.team(.ownDraftFirst(id)), .warning)
      return []
    }
    changeOrderRows { $0.drafts[id] = draft }
    say(.team(.tookOver(id, from: owner)), .success)
    return claim(id, hasStaged: true)
  }
}
