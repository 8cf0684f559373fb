/// The place in a list and the part of it that is seen. The row under the cursor always is.
public struct ListCursor: Hashable, Sendable {
  /// Rows in the list.
  public private(set) var count: Int
  /// Rows of the list that fit on the screen, at least one.
  public private(set) var visibleRows: Int
  /// The row the cursor is on, from 0; 0 also in an empty list.
  public private(set) var index = 0
  /// The first row seen.
  public private(set) var top = 0

  public init(count: Int = 0, visibleRows: Int = 1) {
    self.count = max(0, count)
    self.visibleRows = max(1, visibleRows)
  }

  /// The row the cursor is on, `nil` in an empty list.
  public var selection: Int? { count == 0 ? nil : index }

  /// The rows seen.
  public var visible: Range<Int> { top..<min(count, top + visibleRows) }

  /// Takes over a new length of the list and of the screen; the cursor stays on its row as far as there is one.
  public mutating func clamp(count: Int, visibleRows: Int) {
    self.count = max(0, count)
    self.visibleRows = max(1, visibleRows)
    settle()
  }

  /// Puts the cursor on a row, or on the nearest there is.
  public mutating func select(_ row: Int) {
    index = row
    settle()
  }

  public mutating func move(by rows: Int) {
    select(index.addingReportingOverflow(rows).overflow ? (rows < 0 ? 0 : count) : index + rows)
  }

  /// Moves by screens; the cursor keeps its height on the screen where the list allows it.
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
