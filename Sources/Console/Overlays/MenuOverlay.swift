import Commerce
import Desk
import TextGrid
import Widgets

/// A list to choose one entry from, by arrows and Enter or by the entry's own letter.
public struct MenuOverlay: Sendable, Equatable {
  public enum Purpose: Sendable, Equatable {
    case filter
    /// The orders were taken when the key was pressed: what the cursor does meanwhile changes nothing.
    case status([StatusChange.Target])
    case export
    case sort
    case catalog(CatalogMenu)
    case customers(CustomersMenu)
    /// The forms of the picking list beneath.
    case pickingFile
  }

  public var purpose: Purpose
  public var cursor: ListCursor

  /// Whether a choice writes a file.
  var writesFile: Bool { purpose == .export || purpose == .pickingFile }

  init(purpose: Purpose, count: Int, selected: Int = 0) {
    self.purpose = purpose
    cursor = ListCursor(count: count, visibleRows: count)
    cursor.select(selected)
  }
}
