import TextGrid
import Texts

/// A long list of which only a stretch of rows is read, with the line under the cursor and the first line on the screen.
///
/// Lines are counted from 0 over the whole list.
public struct WindowedList<Row: Sendable & Equatable>: Sendable, Equatable {
  /// The rows that are read.
  public private(set) var rows: [Row] = []
  /// The line of the first row that is read.
  public private(set) var offset = 0
  /// Whether rows have been read at all; there may be none.
  public private(set) var isRead = false
  /// How many rows the whole list has; `nil` while that is not known.
  public var total: Int?
  /// The line under the cursor.
  public var line = 0
  /// The first line on the screen.
  public var top = 0

  public init() {}

  /// The lines of the rows that are read.
  public var range: Range<Int> { offset..<offset + rows.count }

  /// How many rows the whole list has, as far as is known.
  public var count: Int { total ?? range.upperBound }

  /// The row of a line, if it is read.
  public func row(at line: Int) -> Row? { range.contains(line) ? rows[line - offset] : nil }

  /// The row under the cursor, if it is read.
  public var current: Row? { row(at: line) }

  /// The lines on a screen of so many rows.
  public func seen(_ visible: Int) -> Range<Int> { min(top, count)..<min(top + visible, count) }

  /// Takes over a stretch that was read.
  public mutating func take(_ rows: [Row], from offset: Int) {
    self.rows = rows
    self.offset = offset
    isRead = true
  }

  /// Goes back to the beginning.
  public mutating func goToTop() {
    (line, top) = (0, 0)
  }

  /// Moves the cursor by a key, on a screen of so many rows.
  public mutating func move(_ id: ActionID, visible: Int) {
    line = id.moved(line, page: visible, count: count)
    keepVisible(visible)
  }

  /// Keeps the cursor in the list, and on a screen of so many rows.
  public mutating func keepVisible(_ visible: Int) {
    line = max(0, min(line, count - 1))
    top = min(max(top, line - visible + 1), line)
    top = max(0, min(top, count - visible))
  }

  /// The line at a place of the screen, where the list is drawn into a rectangle.
  public func line(at place: Point, in rect: Rect) -> Int? {
    let line = top + place.y - rect.y
    return rect.contains(place) && line < count ? line : nil
  }
}
