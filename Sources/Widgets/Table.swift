import TextGrid

public struct TableColumn: Hashable, Sendable {
  public enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least `min` columns, plus a share by weight of the remaining ones.
    case flexible(min: Int, weight: Int = 1)

    var minimum: Int {
      switch self {
      case .fixed(let width): max(0, width)
      case .flexible(let min, _): max(0, min)
      }
    }

    var weight: Int {
      switch self {
      case .fixed: 0
      case .flexible(_, let weight): max(0, weight)
      }
    }
  }

  public var title: SafeText
  public var width: Width
  public var alignment: TextAlignment
  /// If the table does not fit, the column with the lowest priority is left out first; among equals, the last.
  public var priority: Int

  public init(_ title: SafeText, width: Width, alignment: TextAlignment = .leading, priority: Int = 0) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
  }
}

/// The columns of a table laid out in a width.
public struct TableLayout: Hashable, Sendable {
  public struct PlacedColumn: Hashable, Sendable {
    /// The index of this column, and of its cell in a row.
    public let index: Int
    public let column: TableColumn
    /// Columns from the left edge of the table.
    public let x: Int
    public let width: Int
  }

  public let placed: [PlacedColumn]

  /// Leaves out columns by priority until the rest fits, then divides the remaining room among flexible ones. A single column
  /// that does not fit is cut.
  ///
  /// - Parameter gap: blank columns between two columns.
  public static func resolve(_ columns: [TableColumn], width: Int, gap: Int = 2) -> TableLayout {
    var kept = Array(columns.enumerated())
    func spare() -> Int { width - kept.reduce(0) { $0 + $1.element.width.minimum } - gap * max(0, kept.count - 1) }
    while kept.count > 1, spare() < 0 {
      let lowest = kept.lazy.map(\.element.priority).min()
      guard let last = kept.lastIndex(where: { $0.element.priority == lowest }) else { break }
      kept.remove(at: last)
    }
    var room = max(0, spare())
    var weights = kept.reduce(0) { $0 + $1.element.width.weight }
    var x = 0
    var placed: [PlacedColumn] = []
    for (index, column) in kept {
      // Room and weights shrink together, so that rounding loses no column.
      let share = weights == 0 ? 0 : room * column.width.weight / weights
      room -= share
      weights -= column.width.weight
      let columns = min(column.width.minimum + share, max(0, width))
      placed.append(PlacedColumn(index: index, column: column, x: x, width: columns))
      x += columns + gap
    }
    return TableLayout(placed: placed)
  }

  /// Draws the titles in the first row of a rectangle.
  public func drawHeader(into surface: inout Surface, in rect: Rect, role: Role = .columnHeader, style: LineStyle) {
    surface.fill(rect.row(0), role)
    for place in placed { draw(StyledText(place.column.title, role), at: place, into: &surface, in: rect, style) }
  }

  /// Draws one row of cells, in the order of the given columns, in the first row of a rectangle. Missing cells leave the surface
  /// unchanged.
  public func drawRow(_ cells: [StyledText], into surface: inout Surface, in rect: Rect, style: LineStyle) {
    for place in placed where place.index < cells.count {
      draw(cells[place.index], at: place, into: &surface, in: rect, style)
    }
  }

  private func draw(
    _ cell: StyledText, at place: PlacedColumn, into surface: inout Surface, in rect: Rect, _ style: LineStyle
  ) {
    let text = cell.text.truncated(to: place.width, ellipsis: style.ellipsis)
    let indent = place.column.alignment == .leading ? 0 : place.width - text.width
    surface.clipped(to: rect.row(0)) { surface in
      surface.write(text, x: rect.x + place.x + indent, y: rect.y, cell.role)
    }
  }
}
