import Commerce
import Desk

/// What becomes of customers' flags by statements about them.
public struct TermsTally: Hashable, Sendable {
  public var blocked: Int
  public var unblocked: Int
  public var staysBlocked: Int
  public var staysFree: Int

  public init(blocked: Int = 0, unblocked: Int = 0, staysBlocked: Int = 0, staysFree: Int = 0) {
    self.blocked = blocked
    self.unblocked = unblocked
    self.staysBlocked = staysBlocked
    self.staysFree = staysFree
  }

  /// How many customers are spoken of.
  var count: Int { blocked + unblocked + staysBlocked + staysFree }

  /// - Parameter targets: what is known of the customers, in the order of the statements.
  package init(_ updates: [TermsUpdate], about targets: [SyncedRecord<Customer>]) {
    self.init()
    for (update, target) in zip(updates, targets) {
      let isKept = target.value.terms.isBlocked == update.isBlocked
      switch (update.isBlocked, isKept) {
      case (true, false): blocked += 1
      case (false, false): unblocked += 1
      case (true, true): staysBlocked += 1
      case (false, true): staysFree += 1
      }
    }
  }
}
