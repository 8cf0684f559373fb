import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// `u` in the journal: prepares the opposite of a write. Nothing is sent by it.
extension AppState {
  /// The entry under the cursor; the help that is asked for lies over the journal.
  var entryUnderCursor: JournalEntry? {
    let top = overlays.last { overlay in if case .viewer = overlay { false } else { true } }
    guard case .journal(let view)? = top, let selection = view.cursor.selection else { return nil }
    return view.entries[selection]
  }

  var revertBlocker: Phrase? {
    guard let entry = entryUnderCursor else { return .journalEmpty }
    guard !entry.intent.isErased, let id = entry.intent.target.orderID, entry.intent.change.reversed != nil else {
      return .team(.noWayBack)
    }
    guard entry.isSettled else {
      return .doubt(.openSoNoWayBack)
    }
    guard entry.state == .confirmed else { return .team(.notConfirmedSoNoWayBack) }
    if case .lines = entry.intent.change, drafts[id] != nil { return .team(.ownDraftFirst(id)) }
    return isBeingSent(id) ? .stillSending(1) : nil
  }

  mutating func revert() -> [Effect] {
    guard let entry = entryUnderCursor, let id = entry.intent.target.orderID else { return [] }
    overlays.removeAll()
    // Whatever was read ahead is not of now.
    let (_, ending) = takeAhead(id)
    let effects = openOrder(id)
    order.reverting = order.loading.map { PendingRevert(token: $0, change: entry.intent.change) }
    return ending + effects
  }

  /// The order has just been read: asks for its way back, or stages it.
  mutating func prepareRevert(_ token: LoadToken, of current: Order) -> [Effect] {
    guard let pending = order.reverting else { return [] }
    order.reverting = nil
    // Somebody who has gone on to something else is not interrupted.
    guard pending.token == token, pane == .order, overlays.isEmpty else { return [] }
    switch pending.change.reversed {
    case .status(let present, let former): return revertStatus(of: current, from: present, to: former)
    case .lines(let present, let former): return revertLines(of: current, from: present, to: former)
    case .products, .newCustomer, .terms, nil: return []
    }
  }

  private mutating func revertStatus(
    of current: Order, from present: OrderStatus, to former: OrderStatus
  ) -> [Effect] {
    guard current.status == present else {
      say(.team(.movedOn(current.id, current.status)), .warning)
      return []
    }
    let target = StatusChange.Target(orderID: current.id, status: current.status, total: current.totals.total)
    return askToMove([target], to: former)
  }

  private mutating func revertLines(
    of current: Order, from present: [LineSet.Entry], to former: [LineSet.Entry]
  ) -> [Effect] {
    guard drafts[current.id] == nil else {
      say(.team(.ownDraftFirst(current.id)), .warning)
      return []
    }
    let draft = OrderDraft(
      restoring: former, insteadOf: present, on: current, knowing: formerLines[current.id],
      owner: session.operatorName, changedAt: now)
    guard !draft.isEmpty else {
      say(.team(.wayBackThere(current.id)))
      return []
    }
    drafts[current.id] = draft
    keepOrderRowVisible()
    let isAsLeft = WriteChange.lines(from: former, to: present).isDone(in: current)
    say(.team(isAsLeft ? .wayBackStaged(current.id) : .linesMovedOn(current.id)), isAsLeft ? .information : .warning)
    // After a restart only the local catalog knows what a code was.
    let unknown = draft.unknownCodes.compactMap { try? GTIN($0) }
    return [.keepDraft(draft)] + claim(current.id, hasStaged: true)
      + (unknown.isEmpty ? [] : [.team(.nameLines(of: current.id, unknown))])
  }
}
