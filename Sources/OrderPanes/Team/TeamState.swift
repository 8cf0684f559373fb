import Commerce
import ConsoleKit
import Desk

/// What the others on the store do, and what this console tells them.
public struct TeamState: Sendable, Equatable {
  /// The orders that others have open to change them, the oldest claim first.
  public internal(set) var claims: [OrderClaim] = []
  /// What others have staged.
  public internal(set) var drafts: [OrderDraft] = []
  /// Who else has staged something on an order.
  func draftOwners(on id: OrderID) -> [String] { drafts.filter { $0.id == id }.map(\.owner).sorted() }

  /// The orders this console tells the others of.
  var own: [OrderID: OwnClaim] = [:]
  /// One's own drafts that were in the store when it was last read: one of them that is not there any more was sent,
  /// discarded or taken over from another console.
  var kept: Set<OrderID> = []

  public struct OwnClaim: Sendable, Equatable {
    public var since: Timestamp
    /// Something was staged under it: when that is gone, so is the reason for the claim.
    var hasStaged = false
  }
}
