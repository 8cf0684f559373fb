import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// Claims: who has an order open to change it. They forbid nothing.
extension AppState {
  /// Tells the others that this order is being changed here.
  mutating func claim(_ id: OrderID, hasStaged: Bool = false) -> [Effect] {
    let former = team.own[id]
    team.own[id] = TeamState.OwnClaim(since: former?.since ?? now, hasStaged: hasStaged || former?.hasStaged == true)
    if hasStaged, former?.hasStaged != true, let remark = draftRemark(on: id) { add(remark) }
    return former == nil ? [.team(.claim(id))] : []
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
    texts.remark(on: team.claims.filter { $0.orderID == id }, namesOrder: false, at: now)
  }

  /// Who else is at one of some orders whose status is to be changed.
  func claimRemark(on targets: [StatusChange.Target]) -> SafeText? {
    let ids = Set(targets.map(\.orderID))
    return texts.remark(on: team.claims.filter { ids.contains($0.orderID) }, namesOrder: targets.count > 1, at: now)
  }

  /// Whose drafts are on an order.
  func draftHeading(of id: OrderID, room: Int) -> [FittedLine.Item] {
    texts.heading(ofDraftsBy: team.draftOwners(on: id), own: drafts[id]?.owner, room: room)
  }

  /// Whose drafts are beside one's own.
  func draftRemark(on id: OrderID) -> SafeText? {
    let owners = team.draftOwners(on: id)
    return owners.isEmpty ? nil : texts(.team(.stagedBeside(owners)))
  }

  /// What the heading of an order says of the others: who is there, how many notes there are.
  func teamHeading(of id: OrderID) -> [FittedLine.Item] {
    var items: [FittedLine.Item] = []
    if let remark = claimRemark(on: id) { items.append(.init(remark, .caution, priority: 8)) }
    let notes = order.timeline.notes.count
    if notes > 0 { items.append(.init(texts(.team(.noteCount(notes))), .caution, priority: 7)) }
    return items
  }
}
