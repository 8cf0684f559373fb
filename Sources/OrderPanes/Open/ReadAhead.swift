import Commerce
import ConsoleKit
import Desk

// `.` and `,` show the neighbour at once: it is read once the open order has come.
extension Update<Orders> {
  /// Reads the order one would go to next. Not while something is sent: the platform has other things to do.
  mutating func readAhead() {
    guard pane == .order, own.open.id == own.list.cursor, let line = own.list.cursorLine,
      !shell.activities.contains(where: \.isWrite)
    else { return }
    let rows = own.list.rows
    let place = line + own.ahead.direction
    guard rows.indices.contains(place), rows[place].id != own.ahead.id else { return }
    let token = newToken()
    own.ahead = OrderAhead(direction: own.ahead.direction, id: rows[place].id, token: token)
    ask(.readOrderAhead(token, rows[place].id))
  }

  /// What was read ahead of an order that is opened now. Whatever else was or is being read ahead is let go.
  mutating func takeAhead(_ id: OrderID) -> Reading<Order>? {
    defer { own.ahead.clear() }
    if let token = own.ahead.token { cancel(token) }
    return own.ahead.id == id ? own.ahead.reading : nil
  }
}
