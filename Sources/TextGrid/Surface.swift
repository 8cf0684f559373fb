/// One screen cell. The second cell of a wide character is ``Glyph/continuation``.
public struct Cell: Hashable, Sendable {
  public var glyph: Glyph
  public var role: Role

  public init(glyph: Glyph = .space, role: Role = .text) {
    self.glyph = glyph
    self.role = role
  }
}

/// A grid of cells that panes draw on. Anything outside the bounds or the clip is dropped.
///
/// It takes only ``SafeText``, so text from outside is always examined before it reaches a terminal.
public struct Surface: Sendable, Equatable {
  public let size: Size
  public private(set) var cells: ContiguousArray<Cell>
  private var clip: Rect

  public init(_ size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = ContiguousArray(repeating: Cell(), count: self.size.width * self.size.height)
    clip = Rect(self.size)
  }

  public var bounds: Rect { Rect(size) }

  /// - Precondition: the point lies within ``bounds``.
  public subscript(x: Int, y: Int) -> Cell {
    cells[y * size.width + x]
  }

  /// The cells of one row.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    ArraySlice(cells[(y * size.width)..<((y + 1) * size.width)])
  }

  /// Clips drawing to a rectangle while `body` runs.
  public mutating func clipped(to rect: Rect, _ body: (inout Surface) -> Void) {
    let outer = clip
    clip = clip.intersection(rect)
    body(&self)
    clip = outer
  }

  /// Fills a rectangle with spaces.
  public mutating func fill(_ rect: Rect, _ role: Role) {
    fill(rect, with: .space, role)
  }

  /// Fills a rectangle with a glyph of one column; a wide glyph makes it blank.
  public mutating func fill(_ rect: Rect, with glyph: Glyph, _ role: Role) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    let glyph = glyph.width == 1 ? glyph : .space
    for y in area.y..<area.bottom {
      breakWide(atColumn: area.x, row: y)
      breakWide(atColumn: area.right, row: y)
      for x in area.x..<area.right { cells[y * size.width + x] = Cell(glyph: glyph, role: role) }
    }
  }

  /// Changes the role of a rectangle's cells and keeps their text.
  public mutating func restyle(_ rect: Rect, _ role: Role) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      for x in area.x..<area.right { cells[y * size.width + x].role = role }
    }
  }

  /// Scrolls a rectangle up: its first rows are lost, and its last rows stay as they were.
  public mutating func scroll(_ rect: Rect, by rows: Int) {
    let area = rect.intersection(bounds)
    guard rows > 0, rows < area.height else { return }
    for y in area.y..<(area.bottom - rows) {
      for x in area.x..<area.right { cells[y * size.width + x] = cells[(y + rows) * size.width + x] }
    }
  }

  /// Writes a text to the right of a point, cut at `width` columns and at the clip. Wide characters are never split.
  ///
  /// - Returns: the column after the last one written.
  @discardableResult
  public mutating func write(_ text: SafeText, x: Int, y: Int, _ role: Role, width: Int = .max) -> Int {
    guard y >= clip.y, y < clip.bottom else { return x }
    let end = min(clip.right, width > clip.right - x ? clip.right : x + width)
    var column = x
    for glyph in text.glyphs {
      let wide = glyph.width == 2
      guard column + (wide ? 2 : 1) <= end else { break }
      if column >= clip.x {
        place(glyph, wide: wide, column: column, row: y, role)
      } else if wide, column + 1 >= clip.x {
        place(.space, wide: false, column: column + 1, row: y, role)
      }
      column += wide ? 2 : 1
    }
    return column
  }

  /// Writes a text that ends before column `right`.
  public mutating func writeTrailing(_ text: SafeText, right: Int, y: Int, _ role: Role, width: Int = .max) {
    let shown = text.width > width ? text.truncated(to: width) : text
    write(shown, x: right - shown.width, y: y, role)
  }

  private mutating func place(_ glyph: Glyph, wide: Bool, column: Int, row: Int, _ role: Role) {
    breakWide(atColumn: column, row: row)
    breakWide(atColumn: column + (wide ? 2 : 1), row: row)
    cells[row * size.width + column] = Cell(glyph: glyph, role: role)
    if wide { cells[row * size.width + column + 1] = Cell(glyph: .continuation, role: role) }
  }

  /// Blanks a wide character that a write would split at this column.
  private mutating func breakWide(atColumn column: Int, row: Int) {
    guard column > 0, column < size.width else { return }
    let index = row * size.width + column
    guard cells[index].glyph == .continuation else { return }
    cells[index - 1].glyph = .space
    cells[index].glyph = .space
  }
}
