import TextGrid

/// One line with items at its left and right ends, such as the top bar and the footer. If room is short, the least important
/// items are left out as a whole.
public struct FittedLine: Hashable, Sendable {
  /// Parts shown or left out together, such as a key and its action.
  public struct Item: Hashable, Sendable {
    public var parts: [StyledText]
    /// The item with the lowest priority is left out first; among equals, the last.
    public var priority: Int

    public init(_ parts: [StyledText], priority: Int = 0) {
      self.parts = parts
      self.priority = priority
    }

    public init(_ text: SafeText, _ role: Role, priority: Int = 0) {
      self.init([StyledText(text, role)], priority: priority)
    }

    public var width: Int { parts.reduce(0) { $0 + $1.text.width } }
  }

  public var left: [Item]
  public var right: [Item]
  /// Blank columns between items, and the minimum between the two ends.
  public var spacing: Int

  public init(left: [Item], right: [Item] = [], spacing: Int = 2) {
    self.left = left
    self.right = right
    self.spacing = max(0, spacing)
  }

  /// The line without the items that do not fit into `width` columns. Empty items are dropped too, since they would only add
  /// blanks. The most important item always stays.
  public func fitted(to width: Int) -> FittedLine {
    var line = self
    line.left.removeAll { $0.width == 0 }
    line.right.removeAll { $0.width == 0 }
    while line.width > width, line.left.count + line.right.count > 1 { line.dropLeastImportant() }
    return line
  }

  /// Fills the first row of a rectangle with a role and draws the line in it.
  public func draw(into surface: inout Surface, in rect: Rect, fill: Role, style: LineStyle) {
    let row = rect.row(0)
    surface.fill(row, fill)
    guard !row.isEmpty else { return }
    let line = fitted(to: row.width)
    surface.clipped(to: row) { surface in
      var x = row.x
      for item in line.left { x = draw(item, into: &surface, x: x, in: row, style) + spacing }
      x = max(row.x, row.right - Self.width(of: line.right, spacing: spacing))
      for item in line.right { x = draw(item, into: &surface, x: x, in: row, style) + spacing }
    }
  }

  private func draw(_ item: Item, into surface: inout Surface, x: Int, in row: Rect, _ style: LineStyle) -> Int {
    var x = x
    for part in item.parts {
      let text = part.text.truncated(to: row.right - x, ellipsis: style.ellipsis)
      x = surface.write(text, x: x, y: row.y, part.role)
    }
    return x
  }

  private var width: Int { Self.width(of: left + right, spacing: spacing) }

  private static func width(of items: [Item], spacing: Int) -> Int {
    items.reduce(0) { $0 + $1.width } + spacing * max(0, items.count - 1)
  }

  private mutating func dropLeastImportant() {
    let lowest = (left + right).lazy.map(\.priority).min()
    if let index = right.lastIndex(where: { $0.priority == lowest }) {
      right.remove(at: index)
    } else if let index = left.lastIndex(where: { $0.priority == lowest }) {
      left.remove(at: index)
    }
  }
}
