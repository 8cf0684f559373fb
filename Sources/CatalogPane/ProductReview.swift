import ConsoleKit
import Desk

/// What is about to be saved and sent.
public struct ProductReview: Sendable, Equatable {
  public private(set) var items: [StagedProduct]
  /// What the local copy holds unsent already; `nil` until it is known.
  public var plan: PushPlan?
  public var loading: LoadToken?
  public var text = ScrolledLines()
  /// Which state of the staged products the items are.
  private var version: Int

  /// Whether a stock that is too old keeps everything from being sent.
  public var isHeldBack: Bool { (plan?.staleStock ?? 0) > 0 }

  /// The product under the cursor.
  var current: StagedProduct? { text.item.flatMap { items.indices.contains($0) ? items[$0] : nil } }

  init(of staged: StagedProducts, loading: LoadToken) {
    items = staged.all
    version = staged.version
    self.loading = loading
  }

  /// Takes over what was changed or taken back since.
  mutating func follow(_ staged: StagedProducts) {
    guard staged.version != version else { return }
    items = staged.all
    version = staged.version
    text.invalidate()
  }
}
