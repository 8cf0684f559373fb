import ConsoleKit
import Desk
import Texts
import Widgets

/// The entries of the journal, newest first.
public struct JournalView: OverlayContent {
  public internal(set) var entries: [JournalEntry] = []
  public internal(set) var cursor = ListCursor(count: 0)
  /// What reads the entries.
  public internal(set) var loading: LoadToken?

  public var scope: Scope { .journal }

  /// The entry under the cursor.
  var current: JournalEntry? { cursor.selection.map { entries[$0] } }

  mutating func show(_ entries: [JournalEntry]) {
    self.entries = entries
    cursor.clamp(count: entries.count, visibleRows: max(1, entries.count))
  }

  public mutating func move(_ id: ActionID, page: Int) { cursor.move(id, page: page) }
}
