import TextGrid

extension StyledText {
  /// Wraps the text into at most `rows` lines. An ellipsis ends the last one if more would follow.
  public func wrapped(to width: Int, rows: Int = .max, style: LineStyle) -> [StyledText] {
    let lines = text.wrapped(to: width)
    guard rows > 0 else { return [] }
    guard lines.count > rows else { return lines.map { StyledText($0, role) } }
    let last = (lines[rows - 1] + " " + lines[rows]).truncated(to: width, ellipsis: style.ellipsis)
    return (lines.prefix(rows - 1) + [last]).map { StyledText($0, role) }
  }
}
