import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// How writes go and end, and what that means for rows, the open order and its draft.

extension Update<Orders> {
  mutating func receiveStep(_ token: LoadToken, _ id: OrderID, _ step: WriteStep) {
    if own.open.id == id { own.open.write = step.state }
    // What became of an earlier write is no word on this one.
    if own.sending.drafts[token] != nil { own.list.tags[id] = step.state == .unknown ? .uncertain : nil }
    guard let activity = shell.activities.first(where: { $0.token == token }) else { return }
    switch step {
    case .queued, .checking(_, accepted: true): setPhrase(.queued(id), of: token)
    case .unknown, .checking(_, accepted: false): setPhrase(.doubt(.lookingFor(id)), of: token)
    case .waiting(let holder): setPhrase(.doubt(.waiting(id, holder)), of: token)
    case .waitingForEarlier(let entry):
      let at = texts.time(entry.openedAt).string
      setPhrase(.doubt(.waitingForEarlier(id, by: entry.intent.operatorName, at: at)), of: token)
    case .checkFails(let error, let since, _):
      setPhrase(.doubt(.checkFails(id, error, since: texts.time(since).string)), of: token)
      noteFailure(error)
    case .rereading, .sending: if activity.isWaitingForLock { setPhrase(.sendingNow(id), of: token) }
    }
  }

  mutating func receiveEnd(_ token: LoadToken, _ id: OrderID, _ outcome: WriteOutcome) {
    end(token)
    own.sending.orders[token] = nil
    note(outcome, of: id)
    let change = own.sending.changes.removeValue(forKey: token)
    let draft = own.sending.drafts.removeValue(forKey: token)
    if change != nil, outcome.isGood { own.marks.remove(id) }
    say(draft == nil ? .outcome(id, outcome) : .linesOutcome(id, outcome), outcome.noticeKind)
    if case .unsettled(let last, let before, let current) = outcome {
      guard let held = change.map(HeldWrite.status) ?? draft.map(HeldWrite.lines) else { return }
      return askToSendOver(before + [last], on: current, held)
    }
    if outcome.tag == .uncertain { request(.lookForOpenWrites) }
    if let draft { showConsequences(of: outcome, for: draft) }
  }

  mutating func receiveBulkOutcome(_ token: LoadToken, _ id: OrderID, _ outcome: WriteOutcome) {
    own.sending.orders[token]?.remove(id)
    note(outcome, of: id)
    if outcome.isGood { own.marks.remove(id) }
    guard let set = changeSet(token, { $0.outcomes[id] = outcome }) else { return }
    setPhrase(.sendingSet(done: set.outcomes.count, total: set.ids.count, set.wanted), of: token)
  }

  mutating func receiveBulkEnd(_ token: LoadToken) {
    own.sending.orders[token] = nil
    end(token)
    if let set = changeSet(token, { $0.isOver = true }) {
      let counts = OutcomeCounts(set.outcomes.values)
      say(.doubt(.setEnded(counts, set.wanted)), counts.isAllDone ? .success : .warning)
    }
    request(.lookForOpenWrites)
  }

  /// - Returns: the set as it is now; `nil` if it is not on the screen any more.
  private mutating func changeSet(_ token: LoadToken, _ change: (inout BulkProgress) -> Void) -> BulkProgress? {
    var changed: BulkProgress?
    layers.changePages { page in
      guard case .progress(var set) = page, set.token == token else { return page }
      change(&set)
      changed = set
      return .progress(set)
    }
    return changed
  }

  /// What an outcome means for the rows and the order on the screen.
  private mutating func note(_ outcome: WriteOutcome, of id: OrderID) {
    // What was read ahead of it is what it was before.
    if own.ahead.id == id { own.ahead.clear() }
    if own.open.id == id { own.open.write = outcome.state }
    noteStop(outcome.error)
    // What may still be done later makes the list shorter, too.
    if outcome.tag == .uncertain, !outcome.isGood { own.list.movedAway.insert(id) }
    guard let current = outcome.lastReading else {
      own.list.tags[id] = outcome.isGood ? nil : outcome.tag
      return
    }
    let readAt = outcome.lastReadAt ?? now
    let isOnPage = own.list.shown?.page.rows.contains { $0.id == id } == true
    // Marked on another page, or found in the index, it leaves the list just the same.
    let others = own.marks.orders + (own.list.known?.rows ?? [])
    let wasListed = isOnPage || others.contains { $0.id == id && $0.status == own.list.status }
    if own.open.id == id, own.open.order != nil || own.open.failure == nil {
      showOrder(Dated(current, readAt: readAt), isFromStore: false)
    }
    own.marks.refresh(Dated(OrderSummary(current), readAt: readAt))
    own.list.update(OrderSummary(current), readAt: readAt)
    own.list.tags[id] = outcome.isGood ? nil : outcome.tag
    guard current.status != own.list.status, wasListed else { return }
    if isOnPage { own.list.tags[id] = .moved(current.status) }
    own.list.noteLeft(id, at: now)
  }

  /// What the outcome of a line change means for the draft it came from.
  private mutating func showConsequences(of outcome: WriteOutcome, for sent: OrderDraft) {
    let id = sent.id
    switch outcome {
    case .confirmed(let current, let differences):
      // What was staged while this was on its way stays staged, on the order as it is now.
      let later = own.drafts[id].flatMap { $0 == sent ? nil : $0.rebased(on: current) }
      own.drafts[id] = later?.isEmpty == false ? later : nil
      keepOrderRowVisible()
      present(.reader(Viewer(.sentences, title: texts(.whatChanged(id)), lines: changeLines(sent, differences))))
      // The store has what was staged on the order as it was before.
      if let later { ask(.keepDraft(later)) }
    case .alreadySo:
      if own.drafts[id] == sent { own.drafts[id] = nil }
    case .moved(let current):
      if let draft = own.drafts[id] {
        present(.page(.comparison(DraftConflict(draft: draft, current: current))))
      }
    case .accepted, .notConfirmed, .diverted, .unseen, .refused, .unknown, .notSent, .unsettled:
      break
    case .unrecorded(let outcome, _): showConsequences(of: outcome, for: sent)
    }
  }
}

extension View<Orders> {
  func drawProgress(_ set: BulkProgress, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let rows = set.ids.map { id in
      let outcome = set.outcomes[id]
      return SentenceList.Row(
        SafeText(id.rawValue), outcome.map { StyledText(texts(.outcome(id, $0)), $0.noticeKind.role) })
    }
    return drawRun(
      texts(.progressTitle(set.wanted)), [], ProgressBar(done: set.outcomes.count, total: set.ids.count),
      SentenceList(rows, headWidth: 12, cursor: set.cursor), into: &surface, layout)
  }
}
