import Commerce
import ConsoleKit
import Desk

/// The way back that waits for a reading of its order.
struct PendingRevert: Sendable, Equatable {
  var token: LoadToken
  /// What was done.
  var change: WriteChange
}

extension OrderDraft {
  /// The lines a write changed, staged as they were before it; all others stay as they are now.
  ///
  /// - Parameter lines: those that are gone, as the order once had them, by their codes.
  init(
    restoring former: [LineSet.Entry], insteadOf present: [LineSet.Entry], on current: Order,
    knowing lines: [String: OrderLine] = [:], owner: String, changedAt: Timestamp
  ) {
    self.init(original: current, owner: owner, changedAt: changedAt)
    for entry in former where !present.contains(entry) {
      add(entry.productCode, quantity: entry.quantity, as: lines[entry.productCode])
    }
    let codes = Set(former.map(\.productCode))
    let there = Set(current.lines.map(\.productCode))
    for entry in present where !codes.contains(entry.productCode) && there.contains(entry.productCode) {
      remove(entry.productCode)
    }
  }
}
