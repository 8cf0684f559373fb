import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// The opposite of a write, prepared from the journal. Nothing is sent by it.
extension Update<Orders> {
  /// Opens the order and reads it; the way back is prepared on what it is now.
  public mutating func openForWayBack(_ id: OrderID, from change: WriteChange) {
    // What was read ahead is not of now.
    _ = takeAhead(id)
    openOrder(id)
    own.open.reverting = own.open.loading.map { PendingRevert(token: $0, change: change) }
  }

  /// The order has just been read: asks for its way back, or stages it.
  mutating func prepareWayBack(_ token: LoadToken, of current: Order) {
    guard let pending = own.open.reverting else { return }
    own.open.reverting = nil
    // Somebody who has gone on to something else is not interrupted.
    guard pending.token == token, pane == .order, layers.isEmpty else { return }
    switch pending.change.reversed {
    case .status(let present, let former): moveBack(current, from: present, to: former)
    case .lines(let present, let former): stageBack(current, from: present, to: former)
    case .products, .newCustomer, .terms, nil: break
    }
  }

  private mutating func moveBack(_ current: Order, from present: OrderStatus, to former: OrderStatus) {
    guard current.status == present else { return say(.team(.movedOn(current.id, current.status)), .warning) }
    askToMove([.init(orderID: current.id, status: current.status, total: current.totals.total)], to: former)
  }

  private mutating func stageBack(
    _ current: Order, from present: [LineSet.Entry], to former: [LineSet.Entry]
  ) {
    guard own.drafts[current.id] == nil else { return say(.team(.ownDraftFirst(current.id)), .warning) }
    let draft = OrderDraft(
      restoring: former, insteadOf: present, on: current, knowing: own.formerLines[current.id],
      owner: session.operatorName, changedAt: now)
    guard !draft.isEmpty else { return say(.team(.wayBackThere(current.id))) }
    own.drafts[current.id] = draft
    keepOrderRowVisible()
    let isAsLeft = WriteChange.lines(from: former, to: present).isDone(in: current)
    say(.team(isAsLeft ? .wayBackStaged(current.id) : .linesMovedOn(current.id)), isAsLeft ? .information : .warning)
    ask(.keepDraft(draft))
    claim(current.id, hasStaged: true)
    // After a restart only the local catalog knows what a code was.
    let unknown = draft.unknownCodes.compactMap { try? GTIN($0) }
    if !unknown.isEmpty { ask(.team(.nameLines(of: current.id, unknown))) }
  }
}
