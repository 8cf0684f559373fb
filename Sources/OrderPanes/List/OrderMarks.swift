import Commerce
import ConsoleKit
import Desk
import TextGrid

/// Marked orders. Bound to order numbers, not to rows: they outlive pages and filters.
public struct OrderMarks: Sendable, Equatable {
  /// What is known of each and since when, in the order in which they were marked.
  public private(set) var known: [Dated<OrderSummary>] = []
  private var ids: Set<OrderID> = []

  public var orders: [OrderSummary] { known.map(\.value) }
  public var count: Int { known.count }
  public var isEmpty: Bool { known.isEmpty }

  public func contains(_ id: OrderID) -> Bool { ids.contains(id) }

  mutating func insert(_ order: Dated<OrderSummary>) {
    if ids.insert(order.value.id).inserted { known.append(order) }
  }

  mutating func remove(_ id: OrderID) {
    if ids.remove(id) != nil { known.removeAll { $0.value.id == id } }
  }

  mutating func toggle(_ order: Dated<OrderSummary>) {
    if contains(order.value.id) { remove(order.value.id) } else { insert(order) }
  }

  mutating func removeAll() {
    self = OrderMarks()
  }

  /// Takes over what a later reading says of marked orders.
  mutating func refresh(_ order: Dated<OrderSummary>) {
    guard contains(order.value.id), let index = known.firstIndex(where: { $0.value.id == order.value.id }),
      known[index].readAt <= order.readAt
    else { return }
    known[index] = order
  }
}

extension [StatusChange.Target] {
  /// The numbers of a set, as many as a dialog can hold.
  var listing: SafeText {
    let shown = prefix(24).map { SafeText($0.orderID.rawValue) }.joined(separator: " ")
    return count > 24 ? shown + " … +" + SafeText(String(count - 24)) : shown
  }
}
