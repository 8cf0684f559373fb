import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// Claims: who has an order open to change it. They forbid nothing.
extension AppState {
  /// Tells the others that this order is being changed here.
  mutating func claim(_ id: OrderID, hasStaged: Bool = false) -> [Effect] {
    let isNew = team.own[id] == nil
    if isNew { team.own[id] = TeamState.OwnClaim(since: now) }
    if hasStaged { team.own[id]?.hasStaged = true }
    return isNew ? [.team(.claim(id))] : []
  }

  /// Begins the claim of an order that is opened for a change, and gives up those whose reason is gone: what was staged is sent
  /// or discarded, or nothing was staged and the order is left.
  mutating func settleClaims() -> [Effect] {
    let edited = editedOrders
    var effects = edited.flatMap { claim($0) }
    for (id, claim) in team.own where drafts[id] == nil && !edited.contains(id) && !isBeingSent(id) {
      if claim.hasStaged || pane != .order || order.id != id {
        team.own[id] = nil
        effects.append(.team(.giveUpClaim(id)))
      }
    }
    return effects
  }

  /// The orders with an open field, a review or a comparison.
  private var editedOrders: [OrderID] {
    overlays.compactMap { overlay in
      switch overlay {
      case .quantity: order.id
      case .input(let line) where line.purpose == .addLine: order.id
      case .review(let draft, _): draft.id
      case .comparison(let conflict): conflict.draft.id
      default: nil
      }
    }
  }

  // MARK: Those of the others

  /// Who else is at an order; in its heading and its review.
  func claimRemark(on id: OrderID) -> SafeText? {
    let claims = team.claims.filter { $0.orderID == id }
    guard let first = claims.first else { return nil }
    let words = texts(.team(.isHere(first.operatorName, minutes: minutes(of: first))))
    return claims.count > 1 ? words + " " + texts(.team(.andMore(claims.count - 1))) : words
  }

  /// Who else is at one of some orders whose status is to be changed.
  func claimRemark(on targets: [StatusChange.Target]) -> SafeText? {
    if targets.count == 1 { return claimRemark(on: targets[0].orderID) }
    let ids = Set(targets.map(\.orderID))
    let claims = team.claims.filter { ids.contains($0.orderID) }
    guard let first = claims.first else { return nil }
    let words = texts(.team(.isAt(first.operatorName, first.orderID, minutes: minutes(of: first))))
    return claims.count > 1 ? words + " " + texts(.team(.andMore(claims.count - 1))) : words
  }

  private func minutes(of claim: OrderClaim) -> Int64 { max(0, claim.since.seconds(until: now) / 60) }

  /// What the heading of an order says of the others: who is there, who staged something, how many notes there are.
  func teamHeading(of id: OrderID) -> [FittedLine.Item] {
    var items: [FittedLine.Item] = []
    if let remark = claimRemark(on: id) { items.append(.init(remark, .caution, priority: 8)) }
    let notes = order.timeline.notes.count
    if notes > 0 { items.append(.init(texts(.team(.noteCount(notes))), .caution, priority: 7)) }
    for draft in team.drafts where draft.id == id {
      items.append(.init(texts(.draftOwner(draft.owner)), .caution, priority: 6))
    }
    return items
  }
}
