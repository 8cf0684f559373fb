/// The side of its field that a text is aligned to.
public enum TextAlignment: Hashable, Sendable {
  case leading, trailing
}

// All widths are in columns. A wide character is never split, so a result can be one column short.
extension SafeText {
  /// The text if it fits, else its beginning and an ellipsis.
  public func truncated(to limit: Int, ellipsis: SafeText = .ellipsis) -> SafeText {
    if width <= limit { return self }
    if ellipsis.width > limit { return ellipsis.prefix(columns: limit) }
    return prefix(columns: limit - ellipsis.width) + ellipsis
  }

  /// Padded with spaces to a width; never cut.
  public func padded(to target: Int, alignment: TextAlignment = .leading) -> SafeText {
    guard width < target else { return self }
    let filling = SafeText(repeating: .space, count: target - width)
    return alignment == .leading ? self + filling : filling + self
  }

  /// The leading glyphs that fit.
  public func prefix(columns: Int) -> SafeText {
    var taken = 0
    let end = glyphs.firstIndex { glyph in
      if taken + glyph.width > columns { return true }
      taken += glyph.width
      return false
    }
    return SafeText(glyphs: ContiguousArray(glyphs[..<(end ?? glyphs.endIndex)]), width: taken)
  }

  /// The text scrolled to the left. A wide character cut in half leaves a space, so that the rest keeps its columns.
  public func dropFirst(columns: Int) -> SafeText {
    guard columns > 0 else { return self }
    guard columns < width else { return .empty }
    var dropped = 0
    var start = 0
    while dropped < columns {
      dropped += glyphs[start].width
      start += 1
    }
    let rest = SafeText(glyphs: ContiguousArray(glyphs[start...]), width: width - dropped)
    return dropped > columns ? SafeText(repeating: .space, count: dropped - columns) + rest : rest
  }

  /// Wraps at spaces into lines of at most `limit` columns (at least two, so that every character fits). Spaces at a break
  /// vanish, and a word longer than a line is cut. An empty text is one empty line.
  public func wrapped(to limit: Int) -> [SafeText] {
    let limit = max(2, limit)
    if width <= limit { return [self] }
    var lines: [SafeText] = []
    var start = 0
    while start < glyphs.count {
      let line = lineRange(from: start, limit: limit)
      lines.append(SafeText(slice: glyphs[line]))
      start = line.upperBound
      // Spaces at a break would indent the next line.
      while start < glyphs.count, glyphs[start] == .space { start += 1 }
    }
    return lines
  }

  /// The glyphs of the line that begins at `start`: up to the last space that keeps words whole, without trailing spaces.
  private func lineRange(from start: Int, limit: Int) -> Range<Int> {
    var end = start
    var taken = 0
    while end < glyphs.count, taken + glyphs[end].width <= limit {
      taken += glyphs[end].width
      end += 1
    }
    if end < glyphs.count, glyphs[end] != .space,
      let space = glyphs[start..<end].lastIndex(of: .space), glyphs[start..<space].contains(where: { $0 != .space })
    {
      end = space
    }
    while end > start + 1, glyphs[end - 1] == .space { end -= 1 }
    return start..<end
  }

  private init(slice: ArraySlice<Glyph>) {
    self.init(glyphs: ContiguousArray(slice), width: slice.reduce(0) { $0 + $1.width })
  }
}
