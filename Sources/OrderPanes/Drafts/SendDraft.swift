import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// A draft on its way: reviewed, sent, compared with an order that moved meanwhile, or discarded.

extension Update<Orders> {
  mutating func openReview() {
    if let draft = own.draft { openReview(of: draft) }
  }

  private mutating func openReview(of draft: OrderDraft) {
    do throws(LineSet.Fault) {
      _ = try draft.lines(on: draft.original)
    } catch {
      return say(.notPossible(DeskError.Blocker(error)), .failure)
    }
    push(.review(draft, ListCursor(count: reviewLines(of: draft).count)))
  }

  mutating func askToDiscardDraft() {
    guard let draft = own.draft else { return }
    pose(.discardDraft(draft.id), [StyledText(texts(.discardQuestion(draft.id, draft.changeCount)), .heading)])
  }

  mutating func discardDraft(of id: OrderID) {
    guard let draft = own.drafts.removeValue(forKey: id) else { return }
    keepOrderRowVisible()
    say(.draftDiscarded)
    ask(.keepDraft(OrderDraft(original: draft.original, owner: draft.owner, changedAt: now)))
  }

  /// Yes to the review.
  mutating func sendReviewed() {
    guard case .review(let draft, _)? = layers.page else { return }
    layers.removeTop()
    send(draft)
  }

  mutating func send(_ draft: OrderDraft, over earlier: Set<JournalEntry.ID> = []) {
    let token = newToken()
    own.sending.drafts[token] = draft
    own.formerLines.note(
      draft.original, after: draft.original.lines.map(\.productCode).filter { !draft.removed.contains($0) })
    own.sending.orders[token] = [draft.id]
    begin(token, .sendingLines(draft.id), isWrite: true)
    if own.open.id == draft.id { own.open.write = .sending }
    ask(.changeLines(token, draft, over: earlier))
  }

  // MARK: An order that moved meanwhile

  /// The conflict on top, which is taken away.
  private mutating func takeConflict() -> DraftConflict? {
    guard case .comparison(let conflict)? = layers.page else { return nil }
    layers.removeTop()
    return conflict
  }

  /// Puts the staged changes on the order as it is now; they are reviewed again before anything is sent.
  mutating func keepMine() {
    guard let conflict = takeConflict() else { return }
    let rebased = conflict.draft.rebased(on: conflict.current)
    own.drafts[rebased.id] = rebased.isEmpty ? nil : rebased
    if own.open.id == rebased.id { showOrder(Dated(conflict.current, readAt: now), isFromStore: false) }
    ask(.keepDraft(rebased))
    if rebased.isEmpty { say(.nothingLeftToSend) } else { openReview(of: rebased) }
  }

  mutating func keepTheirs() {
    guard let conflict = takeConflict() else { return }
    if own.open.id == conflict.draft.id { showOrder(Dated(conflict.current, readAt: now), isFromStore: false) }
    discardDraft(of: conflict.draft.id)
  }
}
