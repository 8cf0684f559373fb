import TextGrid

/// A list with a sentence beside each row. If a sentence is cut in the cursor's row, the last rows show it in full.
public struct SentenceList: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var head: SafeText
    /// `nil` if there is none.
    public var sentence: StyledText?

    public init(_ head: SafeText, _ sentence: StyledText?) {
      self.head = head
      self.sentence = sentence
    }
  }

  public var rows: [Row]
  /// Columns of the heads, including the blanks after them.
  public var headWidth: Int
  public var cursor: ListCursor

  public init(_ rows: [Row], headWidth: Int, cursor: ListCursor) {
    self.rows = rows
    self.headWidth = headWidth
    self.cursor = cursor
  }

  /// The rows that show everything, including the longest sentence.
  public func height(width: Int, style: LineStyle) -> Int {
    rows.count + (rows.map { whole($0, width, .max, style).count }.max() ?? 0)
  }

  /// - Returns: the position of the cursor's row.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, style: LineStyle) -> Point {
    guard let selection = cursor.selection, rows.indices.contains(selection), rect.height > 0 else {
      return Point(x: rect.x, y: rect.y)
    }
    let whole = whole(rows[selection], rect.width, rect.height - 1, style)
    let (below, list) = rect.cutBottom(whole.count)
    var cursor = cursor
    cursor.clamp(count: rows.count, visibleRows: list.height)
    for (line, index) in cursor.visible.enumerated() {
      let row = list.row(line)
      surface.write(rows[index].head, x: row.x, y: row.y, index == selection ? .cursor : .text, width: headWidth)
      guard let sentence = rows[index].sentence else { continue }
      let text = sentence.text.truncated(to: max(0, row.width - headWidth), ellipsis: style.ellipsis)
      surface.write(text, x: row.x + headWidth, y: row.y, sentence.role)
    }
    for (line, part) in whole.enumerated() { surface.write(part.text, x: below.x, y: below.y + line, part.role) }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }

  /// The full sentence of a row that cuts it, in lines.
  private func whole(_ row: Row, _ width: Int, _ most: Int, _ style: LineStyle) -> [StyledText] {
    guard let sentence = row.sentence, sentence.text.width > width - headWidth else { return [] }
    return sentence.wrapped(to: width, rows: most, style: style)
  }
}
