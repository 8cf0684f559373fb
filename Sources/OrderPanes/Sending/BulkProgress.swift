import Commerce
import ConsoleKit
import Desk
import Widgets

/// A set of orders on its way to another status, with the outcome of each.
public struct BulkProgress: Sendable, Equatable {
  public var token: LoadToken
  public var wanted: OrderStatus
  public var ids: [OrderID]
  public var outcomes: [OrderID: WriteOutcome] = [:]
  public var isOver = false
  public var cursor: ListCursor

  init(token: LoadToken, wanted: OrderStatus, ids: [OrderID]) {
    self.token = token
    self.wanted = wanted
    self.ids = ids
    cursor = ListCursor(count: ids.count)
  }
}
