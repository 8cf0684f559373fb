import TextGrid

/// Rows to choose from by the arrow keys or by each row's own key.
public struct Menu: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The key of the row; case does not matter.
    public var key: Glyph?
    public var title: SafeText
    public var note: SafeText
    /// Whether this row is the current value, such as an order's status.
    public var isCurrent: Bool
    /// Why the row cannot be chosen now; replaces the note. The cursor may stop on the row, so that the reason can be read.
    public var disabledReason: SafeText?

    public init(
      key: Glyph? = nil, title: SafeText, note: SafeText = .empty, isCurrent: Bool = false,
      disabledReason: SafeText? = nil
    ) {
      self.key = key
      self.title = title
      self.note = note
      self.isCurrent = isCurrent
      self.disabledReason = disabledReason
    }

    public var isDisabled: Bool { disabledReason != nil }
    var remark: SafeText { disabledReason ?? note }
  }

  public let rows: [Row]
  public var cursor: ListCursor

  /// The cursor starts on the current row, else on the first. Until ``ListCursor/clamp`` sets the viewport, the menu pages as if
  /// all rows were visible.
  public init(rows: [Row], visibleRows: Int? = nil) {
    self.rows = rows
    cursor = ListCursor(count: rows.count, visibleRows: visibleRows ?? rows.count)
    cursor.select(rows.firstIndex(where: \.isCurrent) ?? 0)
  }

  /// The index of the row with this key.
  public func index(ofKey key: Glyph) -> Int? {
    let wanted = key.string.lowercased()
    return rows.firstIndex { $0.key?.string.lowercased() == wanted }
  }

  /// The size that shows the whole menu.
  public var preferredSize: Size {
    let remark = rows.lazy.map(\.remark.width).max() ?? 0
    return Size(width: remarkColumn + (remark == 0 ? 0 : remark + 1), height: rows.count)
  }
}

extension Menu {
  // A row: pointer, bullet, key, blank, title, two blanks, note. The last column is for the scroll arrows.
  private static let titleColumn = 5

  private var remarkColumn: Int { Self.titleColumn + (rows.lazy.map(\.title.width).max() ?? 0) + 2 }

  /// Draws the rows around the cursor.
  ///
  /// - Returns: the position of the cursor's row, for the terminal's cursor; `nil` if no row is visible.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, style: LineStyle) -> Point? {
    surface.fill(rect, .menuItem)
    guard !rect.isEmpty, !rows.isEmpty else { return nil }
    var cursor = cursor
    cursor.clamp(count: rows.count, visibleRows: rect.height)
    for (line, index) in cursor.visible.enumerated() {
      draw(rows[index], isUnderCursor: index == cursor.index, into: &surface, in: rect.row(line), style)
    }
    if cursor.top > 0 { surface.write(SafeText(style.moreAbove), x: rect.right - 1, y: rect.y, .faint) }
    if cursor.visible.upperBound < rows.count {
      surface.write(SafeText(style.moreBelow), x: rect.right - 1, y: rect.bottom - 1, .faint)
    }
    return Point(x: rect.x, y: rect.y + cursor.index - cursor.top)
  }

  private func draw(
    _ row: Row, isUnderCursor: Bool, into surface: inout Surface, in area: Rect, _ style: LineStyle
  ) {
    if isUnderCursor { surface.write(SafeText(style.pointer), x: area.x, y: area.y, .cursor, width: area.width) }
    // The last column is reserved for the scroll arrows.
    let (text, _) = area.cutLeft(area.width - 1)
    surface.clipped(to: text) { surface in
      if row.isCurrent { surface.write(SafeText(style.bullet), x: area.x + 1, y: area.y, .mark) }
      if let key = row.key {
        surface.write(SafeText(key), x: area.x + 2, y: area.y, row.isDisabled ? .faint : .dialogKey)
      }
      let role: Role = row.isDisabled ? .faint : isUnderCursor ? .menuCurrent : .menuItem
      let title = row.title.truncated(to: text.width - Self.titleColumn, ellipsis: style.ellipsis)
      surface.write(title, x: area.x + Self.titleColumn, y: area.y, role)
      let remark = row.remark.truncated(to: text.width - remarkColumn, ellipsis: style.ellipsis)
      surface.write(remark, x: area.x + remarkColumn, y: area.y, .faint)
    }
  }
}
