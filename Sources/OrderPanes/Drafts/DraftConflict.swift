import Commerce
import ConsoleKit
import Widgets

/// A draft that could not be sent because its order moved since it was read.
public struct DraftConflict: Sendable, Equatable {
  public var draft: OrderDraft
  public var current: Order
  public var cursor: ListCursor

  init(draft: OrderDraft, current: Order) {
    self.draft = draft
    self.current = current
    cursor = ListCursor(count: ThreeWayComparison(draft: draft, current: current).rows.count)
  }
}
