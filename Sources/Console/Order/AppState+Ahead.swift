import Commerce
import Desk

// `.` and `,` show the neighbour at once: it is read once the open order has come.
extension AppState {
  /// Reads the order one would go to next. Not while something is sent: the platform has other things to do.
  mutating func readAhead() -> [Effect] {
    guard pane == .order, order.id == orders.cursor, let line = orders.cursorLine,
      !activities.contains(where: \.isWrite)
    else { return [] }
    let rows = orders.rows
    let place = line + orderAhead.direction
    guard rows.indices.contains(place), rows[place].id != orderAhead.id else { return [] }
    let token = newToken()
    orderAhead = OrderAhead(direction: orderAhead.direction, id: rows[place].id, token: token)
    return [.readOrderAhead(token, rows[place].id)]
  }

  mutating func receiveAhead(_ token: LoadToken, _ reading: Reading<Order>?) {
    guard orderAhead.token == token else { return }
    orderAhead.token = nil
    orderAhead.reading = reading
  }

  /// What was read ahead of an order that is opened now. Whatever else was or is being read ahead is let go.
  mutating func takeAhead(_ id: OrderID) -> (Reading<Order>?, [Effect]) {
    defer { orderAhead.clear() }
    return (orderAhead.id == id ? orderAhead.reading : nil, orderAhead.token.map { [.cancel($0)] } ?? [])
  }
}
