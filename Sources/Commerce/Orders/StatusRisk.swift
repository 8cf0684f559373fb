/// A warning before an order moves from one status to another.
///
/// The API document gives no transition rules, so these warn and never forbid.
public enum StatusRisk: Hashable, Sendable, CaseIterable {
  /// The order is complete or canceled and would be reopened.
  case leavesFinalStatus
  /// The order would be canceled.
  case cancels
  /// The order leaves a status in which stock was returned: the platform may take stock again or divert the order to B.
  case mayTakeStockAgain
  /// A requested cancellation is answered by I (canceled) or J (denied); any other status leaves it unanswered.
  case leavesCancellationUnanswered
  /// The status would not change.
  case changesNothing

  /// The risks of one move, gravest first.
  public static func risks(from old: OrderStatus, to new: OrderStatus) -> [StatusRisk] {
    if old == new { return [.changesNothing] }
    var risks: [StatusRisk] = []
    if old.isFinal { risks.append(.leavesFinalStatus) }
    if new == .canceled { risks.append(.cancels) }
    if old == .cancellationRequested, new != .canceled, new != .cancellationDenied {
      risks.append(.leavesCancellationUnanswered)
    }
    let stockGivenBack: [OrderStatus] = [.awaitingStock, .paymentDeclined, .failed, .canceled]
    if stockGivenBack.contains(old) { risks.append(.mayTakeStockAgain) }
    return risks
  }

  /// Whether the operator must type the order number (or the count of a set) to confirm.
  public var asksForTyping: Bool { self == .leavesFinalStatus || self == .cancels }
}
