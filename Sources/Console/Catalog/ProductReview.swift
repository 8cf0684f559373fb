import Desk
import Widgets

/// What is about to be saved and sent.
public struct ProductReview: Sendable, Equatable {
  public var items: [StagedProduct]
  /// What the mirror holds unsent already; `nil` until it is known.
  public var plan: PushPlan?
  public var loading: LoadToken?
  public var cursor: ListCursor

  /// Whether a stock that is too old keeps everything from being sent.
  public var isHeldBack: Bool { (plan?.staleStock ?? 0) > 0 }

  init(items: [StagedProduct], loading: LoadToken) {
    self.items = items
    self.loading = loading
    cursor = ListCursor(count: items.count)
  }
}
