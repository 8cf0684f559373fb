import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// Drafts have an owner: one changes one's own, and may take over another's.

extension ComponentReading<Orders> {
  /// The draft of somebody else on the order in hand that was changed last.
  fileprivate var othersDraft: OrderDraft? {
    own.team.drafts.filter { $0.id == orderInHand }.max { $0.changedAt < $1.changedAt }
  }

  var availabilityOfTakingOver: Availability {
    if let lock = writeLock { return lock }
    guard let id = orderInHand else { return .disabled(.noOrderHere) }
    guard own.drafts[id] == nil else { return .disabled(.team(.ownDraftFirst(id))) }
    return othersDraft == nil ? .disabled(.team(.noOthersDraft)) : .enabled
  }
}

extension Update<Orders> {
  /// Takes over what the store has, unless something was staged or discarded here since it was read.
  mutating func receiveDrafts(_ stored: [OrderDraft], asOf revision: Int) {
    guard revision == own.draftsRevision else { return ask(.loadDrafts(own.draftsRevision)) }
    let mine = stored.filter { $0.owner == session.operatorName }
    let later = mine.filter { draft in
      !own.isBeingSent(draft.id) && own.drafts[draft.id].map { $0.changedAt < draft.changedAt } ?? true
    }
    let there = Set(mine.map(\.id))
    let gone = own.team.kept.subtracting(there).filter { own.drafts[$0] != nil && !own.isBeingSent($0) }
    own.team.drafts = stored.filter { $0.owner != session.operatorName }
    if !later.isEmpty || !gone.isEmpty {
      changeOrderRows { update in
        for draft in later { update.own.drafts[draft.id] = draft }
        for id in gone { update.forgetDraft(of: id) }
      }
    }
    own.team.kept = there
  }

  /// What was staged here is not the operator's here any more; nothing of it may be sent from a review that is still open.
  private mutating func forgetDraft(of id: OrderID) {
    own.drafts[id] = nil
    layers.removePages { page in
      switch page {
      case .review(let draft, _): draft.id == id
      case .comparison(let conflict): conflict.draft.id == id
      case .quantity, .progress, .overview, .shift: false
      }
    }
    say(.team(.draftGone(id)), .warning)
  }

  // MARK: Taking over

  mutating func askToTakeOver() {
    guard let draft = othersDraft else { return }
    let words = TeamPhrase.takeOverQuestion(draft.id, from: draft.owner, changes: draft.changeCount)
    let claims = claimRemark(on: draft.id).map { [StyledText($0, .caution)] } ?? []
    pose(.takeOver(draft.id, from: draft.owner), [StyledText(texts(.team(words)), .heading)] + claims)
  }

  mutating func receiveTakenOver(_ draft: OrderDraft?, _ id: OrderID, from owner: String) {
    own.team.drafts.removeAll { $0.id == id && $0.owner == owner }
    guard let draft else { return say(.team(.noOthersDraft), .warning) }
    // Staged here while the store was asked: what the operator sees stays.
    guard own.drafts[id] == nil else { return say(.team(.ownDraftFirst(id)), .warning) }
    changeOrderRows { $0.own.drafts[id] = draft }
    say(.team(.tookOver(id, from: owner)), .success)
    claim(id, hasStaged: true)
  }
}
