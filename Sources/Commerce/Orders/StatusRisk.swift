/// What an operator should know before moving an order from one status to another.
///
/// The API document gives no transition rules, so these warn and never forbid.
public enum StatusRisk: Hashable, Sendable, CaseIterable {
  /// The order is complete or canceled and would be taken out of that.
  case leavesFinalStatus
  /// The order would be canceled.
  case cancels
  /// Coming from a status in which stock was given back, the platform may take stock again or divert the order to B.
  case mayTakeStockAgain
  /// A requested cancellation is answered by I (canceled) or J (denied); any other status leaves it unanswered.
  case leavesCancellationUnanswered
  /// The status is the present one.
  case changesNothing

  /// The risks of one move, the gravest first.
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

  /// Whether the order number (or, for a set, the count) has to be typed to confirm.
  public var asksForTyping: Bool { self == .leavesFinalStatus || self == .cancels }
}
