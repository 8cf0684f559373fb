/// The cursor and the viewport of a list. The row of the cursor is always visible.
public struct ListCursor: Hashable, Sendable {
  public private(set) var count: Int
  /// Rows of the viewport, at least one.
  public private(set) var visibleRows: Int
  /// The row of the cursor, from 0; 0 in an empty list.
  public private(set) var index = 0
  /// The first visible row.
  public private(set) var top = 0

  public init(count: Int = 0, visibleRows: Int = 1) {
    self.count = max(0, count)
    self.visibleRows = max(1, visibleRows)
  }

  /// The row of the cursor; `nil` in an empty list.
  public var selection: Int? { count == 0 ? nil : index }

  /// The visible rows.
  public var visible: Range<Int> { top..<min(count, top + visibleRows) }

  /// Takes a new length of the list and of the viewport. The cursor stays on its row if it still exists.
  public mutating func clamp(count: Int, visibleRows: Int) {
    self.count = max(0, count)
    self.visibleRows = max(1, visibleRows)
    settle()
  }

  /// Moves the cursor to a row, or to the nearest one that exists.
  public mutating func select(_ row: Int) {
    index = row
    settle()
  }

  public mutating func move(by rows: Int) {
    select(index.addingReportingOverflow(rows).overflow ? (rows < 0 ? 0 : count) : index + rows)
  }

  /// Moves by pages. The cursor keeps its place in the viewport if the list allows it.
  public mutating func page(by pages: Int) {
    let (rows, overflow) = pages.multipliedReportingOverflow(by: visibleRows)
    guard !overflow, rows.magnitude < count else { return select(pages < 0 ? 0 : count) }
    top += rows
    select(index + rows)
  }

  public mutating func home() { select(0) }
  public mutating func end() { select(count) }

  private mutating func settle() {
    index = max(0, min(index, count - 1))
    top = max(index - visibleRows + 1, min(top, index))
    // A list that became shorter leaves no empty rows below while there are rows above.
    top = max(0, min(top, count - visibleRows))
  }
}
