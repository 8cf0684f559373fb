import Desk
import Widgets

/// The journal: everything sent, newest first.
public struct JournalView: Sendable, Equatable {
  public var entries: [JournalEntry] = []
  public var cursor = ListCursor(count: 0)
  public var loading: LoadToken?
  public var failure: DeskError?
}
