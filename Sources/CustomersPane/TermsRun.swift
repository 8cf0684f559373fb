import Commerce
import ConsoleKit
import Desk
import Widgets

/// Terms of customers on their way to the platform in batches, and what became of them.
public struct TermsRun: Sendable, Equatable {
  public var token: LoadToken
  public var total: Int
  public var done = 0
  public var outcome: TermsOutcome?
  public var cursor = ListCursor()

  public var isOver: Bool { outcome != nil }

  init(token: LoadToken, total: Int) {
    self.token = token
    self.total = total
  }
}
