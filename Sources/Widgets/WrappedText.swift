import TextGrid

extension StyledText {
  /// The text on as many lines as it takes, but no more than `rows`: the last of these ends in a sign where more would follow.
  public func wrapped(to width: Int, rows: Int = .max, style: LineStyle) -> [StyledText] {
    let lines = text.wrapped(to: width)
    guard rows > 0 else { return [] }
    guard lines.count > rows else { return lines.map { StyledText($0, role) } }
    let last = (lines[rows - 1] + " " + lines[rows]).truncated(to: width, ellipsis: style.ellipsis)
    return (lines.prefix(rows - 1) + [last]).map { StyledText($0, role) }
  }
}
