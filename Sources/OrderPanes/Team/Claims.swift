import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// Claims: who has an order open to change it. They forbid nothing.

extension Update<Orders> {
  /// Tells the others that this order is being changed here.
  mutating func claim(_ id: OrderID, hasStaged: Bool = false) {
    let former = own.team.own[id]
    own.team.own[id] = TeamState.OwnClaim(
      since: former?.since ?? now, hasStaged: hasStaged || former?.hasStaged == true)
    if hasStaged, former?.hasStaged != true, let remark = draftRemark(on: id) { add(remark) }
    if former == nil { ask(.team(.claim(id))) }
  }

  /// Begins the claim of an order that is opened for a change, and gives up those whose reason is gone: what was staged is sent
  /// or discarded, or nothing was staged and the order is left.
  mutating func settleClaims() {
    let edited = editedOrders
    for id in edited { claim(id) }
    for (id, claim) in own.team.own where own.drafts[id] == nil && !edited.contains(id) && !own.isBeingSent(id) {
      if claim.hasStaged || pane != .order || own.open.id != id {
        own.team.own[id] = nil
        ask(.team(.giveUpClaim(id)))
      }
    }
  }
}

extension ComponentReading<Orders> {
  /// The orders with an open field, a review or a comparison.
  fileprivate var editedOrders: [OrderID] {
    layers.own.compactMap { layer in
      switch layer {
      case .page(.quantity): own.open.id
      case .input(let line) where line.purpose == .addLine: own.open.id
      case .page(.review(let draft, _)): draft.id
      case .page(.comparison(let conflict)): conflict.draft.id
      default: nil
      }
    }
  }

  // MARK: Those of the others

  /// Who else is at an order; in its heading and its review.
  func claimRemark(on id: OrderID) -> SafeText? {
    texts.remark(on: own.team.claims.filter { $0.orderID == id }, namesOrder: false, at: now)
  }

  /// Who else is at one of some orders whose status is to be changed.
  func claimRemark(on targets: [StatusChange.Target]) -> SafeText? {
    let ids = Set(targets.map(\.orderID))
    let claims = own.team.claims.filter { ids.contains($0.orderID) }
    return texts.remark(on: claims, namesOrder: targets.count > 1, at: now)
  }

  /// Whose drafts are on an order.
  func draftHeading(of id: OrderID, room: Int) -> [FittedLine.Item] {
    texts.heading(ofDraftsBy: own.team.draftOwners(on: id), own: own.drafts[id]?.owner, room: room)
  }

  /// Whose drafts are beside one's own.
  func draftRemark(on id: OrderID) -> SafeText? {
    let owners = own.team.draftOwners(on: id)
    return owners.isEmpty ? nil : texts(.team(.stagedBeside(owners)))
  }

  /// What the heading of an order says of the others: who is there, how many notes there are.
  func teamHeading(of id: OrderID) -> [FittedLine.Item] {
    var items: [FittedLine.Item] = []
    if let remark = claimRemark(on: id) { items.append(.init(remark, .caution, priority: 8)) }
    let notes = own.open.timeline.notes.count
    if notes > 0 { items.append(.init(texts(.team(.noteCount(notes))), .caution, priority: 7)) }
    return items
  }
}
