/// At which end of its place a text stands.
public enum TextAlignment: Hashable, Sendable {
  case leading, trailing
}

// Every width here is in columns. A wide character is never cut in two, so a result can be one column short.
extension SafeText {
  /// The text itself if it fits, else as much of its beginning as leaves room for the ellipsis.
  public func truncated(to limit: Int, ellipsis: SafeText = .ellipsis) -> SafeText {
    if width <= limit { return self }
    if ellipsis.width > limit { return ellipsis.prefix(columns: limit) }
    return prefix(columns: limit - ellipsis.width) + ellipsis
  }

  /// Filled up with spaces to a width; never cut.
  public func padded(to target: Int, alignment: TextAlignment = .leading) -> SafeText {
    guard width < target else { return self }
    let filling = SafeText(repeating: .space, count: target - width)
    return alignment == .leading ? self + filling : filling + self
  }

  /// The glyphs at the beginning that fit.
  public func prefix(columns: Int) -> SafeText {
    var taken = 0
    let end = glyphs.firstIndex { glyph in
      if taken + glyph.width > columns { return true }
      taken += glyph.width
      return false
    }
    return SafeText(glyphs: ContiguousArray(glyphs[..<(end ?? glyphs.endIndex)]), width: taken)
  }

  /// What is left of the text when it is scrolled to the left. Of a wide character cut in two a space remains, so that the
  /// rest keeps its columns.
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

  /// Lines of at most `limit` columns (at least two, so that every character has a place), broken at spaces, which vanish
  /// there; a word that is longer than a line is cut. An empty text is one empty line.
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

  /// The glyphs of the line that begins at `start`: up to the last space that leaves words whole, without spaces at its end.
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
