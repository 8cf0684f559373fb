import CNcurses
import TerminalRuntime
import TextGrid

extension CursesTerminal {
  public func present(_ surface: Surface, cursor: Point?) throws(TerminalError) {
    guard state == .active, !line.hasPending else { return }
    let width = min(surface.size.width, size.width)
    for y in 0..<min(surface.size.height, size.height) {
      if let span = changedSpan(of: surface, row: y, width: width) { draw(surface.row(y), columns: span, row: y) }
    }
    shown = surface
    place(cursor)
    wnoutrefresh(cncurses_screen())
    doupdate()
    let frame = frames.take()
    guard !frame.isEmpty else { return }
    try line.send(synchronization == .supported ? ControlString.synchronized(frame) : frame)
  }

  public func apply(_ theme: Theme) {
    palette = Palette(
      theme: theme, depth: depth, hasDefaultColors: hasDefaultColors, pairLimit: Int(cncurses_color_pairs()))
    for (index, pair) in palette.pairs.enumerated() {
      init_pair(Int16(index + 1), pair.foreground, pair.background)
    }
    shown = nil
  }

  /// Makes the next frame a full one.
  func forget() {
    shown = nil
    clearok(cncurses_physical_screen(), true)
  }

  /// The columns of a row that differ from the screen, without splitting a wide character.
  private func changedSpan(of surface: Surface, row y: Int, width: Int) -> Range<Int>? {
    guard width > 0 else { return nil }
    guard let shown, shown.size == surface.size else { return 0..<width }
    let (old, new) = (shown.row(y), surface.row(y))
    guard old != new else { return nil }
    // Both slices start at the same index.
    let base = new.startIndex
    guard var first = (0..<width).first(where: { old[base + $0] != new[base + $0] }),
      var last = (0..<width).last(where: { old[base + $0] != new[base + $0] })
    else { return nil }
    let cutsWide = { (x: Int) in old[base + x].glyph == .continuation || new[base + x].glyph == .continuation }
    while first > 0, cutsWide(first) { first -= 1 }
    while last + 1 < width, cutsWide(last + 1) { last += 1 }
    return first..<(last + 1)
  }

  private func draw(_ cells: ArraySlice<Cell>, columns: Range<Int>, row y: Int) {
    row.removeAll(keepingCapacity: true)
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
      for cell in cells[(cells.startIndex + columns.lowerBound)..<(cells.startIndex + columns.upperBound)] {
        // curses fills the second cell of a wide character itself.
        guard cell.glyph != .continuation else { continue }
        var length = 0
        for scalar in cell.glyph.scalars.prefix(text.count - 1) {
          text[length] = wchar_t(scalar.value)
          length += 1
        }
        text[length] = 0
        let look = palette[cell.role]
        var filled = cchar_t()
        cncurses_set_cell(&filled, text.baseAddress, look.attributes, look.pair)
        row.append(filled)
      }
    }
    mvwadd_wchnstr(cncurses_screen(), Int32(y), Int32(columns.lowerBound), row, Int32(row.count))
  }

  private func place(_ cursor: Point?) {
    let wanted = cursor.flatMap { $0.x >= 0 && $0.y >= 0 && $0.x < size.width && $0.y < size.height ? $0 : nil }
    // Writes only on a change, and knows what endwin did to the cursor.
    curs_set(wanted == nil ? 0 : 1)
    // Moves the cursor out of the way if it cannot be hidden.
    let point = wanted ?? Point(x: 0, y: size.height - 1)
    wmove(cncurses_screen(), Int32(point.y), Int32(point.x))
  }
}
