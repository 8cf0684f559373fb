import Commerce
import ConsoleKit
import Desk

/// The neighbour that is read before it is asked for.
struct OrderAhead: Sendable, Equatable {
  /// Where the operator went last: 1 is on, -1 back.
  var direction = 1
  var id: OrderID?
  var token: LoadToken?
  var reading: Reading<Order>?

  mutating func receive(_ token: LoadToken, _ reading: Reading<Order>?) {
    guard self.token == token else { return }
    self.token = nil
    self.reading = reading
  }

  /// Lets go of what was read; the direction stays.
  mutating func clear() {
    self = OrderAhead(direction: direction)
  }
}
