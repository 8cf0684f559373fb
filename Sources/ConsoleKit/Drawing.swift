import TextGrid
import Texts
import Widgets

// What every part of the console draws alike: boxes, readers, notes, what is being sent.
extension ShellReading {
  /// A box over the body of the screen with what can be answered from the catalog of actions.
  public func drawBox(
    _ title: SafeText, _ body: [StyledText] = [], content: Size, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Rect {
    dialog(title, body, content: content).draw(into: &surface, in: layout.body, style: session.lineStyle)
  }

  public func dialog(_ title: SafeText, _ body: [StyledText], content: Size) -> Dialog {
    Dialog(title: title, body: body, answers: answers, content: content)
  }

  /// Clears the body and writes a heading on it.
  public func drawSheet(
    _ title: SafeText, _ remark: SafeText = .empty, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Rect {
    surface.fill(layout.body, .text)
    let (head, rest) = layout.body.cutTop(1)
    FittedLine(left: [.init(" " + title, .heading, priority: 9)], right: [.init(remark + " ", .faint)])
      .draw(into: &surface, in: head, fill: .columnHeader, style: session.lineStyle)
    return rest
  }

  /// Notes at the top, each on as many lines as it takes.
  ///
  /// - Returns: the rest.
  public func drawNotes(_ notes: [StyledText], atMost rows: Int, into surface: inout Surface, _ rect: Rect) -> Rect {
    let width = max(10, rect.width - 2)
    var room = max(1, rows)
    let lines = notes.flatMap { note -> [StyledText] in
      guard room > 0 else { return [] }
      let lines = note.wrapped(to: width, rows: room, style: session.lineStyle)
      room -= lines.count
      return lines
    }
    for (row, line) in lines.enumerated() { surface.write(line.text, x: rect.x + 1, y: rect.y + row, line.role) }
    return rect.cutTop(lines.count).1
  }

  /// How many lines a text has on the screen, and how many columns they have.
  public var readerSize: Size {
    let body = ScreenLayout(size: size).body
    return Size(width: max(20, body.width - 2), height: max(1, body.height - 1))
  }

  /// Lines to read, from one of them on, and how far that is.
  public func drawReader(
    _ title: SafeText, _ lines: [Viewer.Line], from first: Int, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    let height = layout.body.height - 1
    let top = max(0, min(first, lines.count - height))
    let remark = lines.count > height ? SafeText("\(top + 1)–\(min(lines.count, top + height))/\(lines.count)") : .empty
    let rect = drawSheet(title, remark, into: &surface, layout)
    for (row, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
      draw(line, into: &surface, in: rect.row(row).inset(horizontally: 1))
    }
    return Point(x: rect.x, y: rect.y)
  }

  public func draw(_ line: Viewer.Line, into surface: inout Surface, in rect: Rect) {
    var x = rect.x
    for segment in line.segments {
      x = surface.write(segment.text, x: x, y: rect.y, segment.role, width: rect.right - x)
    }
  }

  public func drawLines(_ lines: [Viewer.Line], from top: Int, into surface: inout Surface, in rect: Rect) {
    for (row, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
      draw(line, into: &surface, in: rect.row(row))
    }
  }

  public func drawHeads(of table: TableLayout, into surface: inout Surface, _ rect: Rect) {
    table.drawHeader(into: &surface, in: rect.cutLeft(3).1, style: session.lineStyle)
    surface.restyle(rect, .columnHeader)
  }

  /// The rows of a list that are on the screen, with its cursor and its marks. A row that is not read yet is three dots.
  ///
  /// - Returns: where the hardware cursor belongs.
  public func drawRows<Row>(
    of list: WindowedList<Row>, _ table: TableLayout, into surface: inout Surface, _ rect: Rect,
    isMarked: (Row) -> Bool, cells: (Row, _ isCurrent: Bool) -> [StyledText]
  ) -> Point? {
    var cursor: Point?
    for (index, line) in list.seen(rect.height).enumerated() {
      let place = rect.row(index)
      let isCurrent = line == list.line
      if isCurrent {
        surface.write(SafeText(session.lineStyle.pointer), x: place.x, y: place.y, .cursor)
        cursor = Point(x: place.x, y: place.y)
      }
      guard let row = list.row(at: line) else {
        surface.write(session.lineStyle.ellipsis, x: place.x + 3, y: place.y, .faint)
        continue
      }
      if isMarked(row) { surface.write(session.lineStyle == .unicode ? "✓" : "x", x: place.x + 1, y: place.y, .mark) }
      table.drawRow(cells(row, isCurrent), into: &surface, in: place.cutLeft(3).1, style: session.lineStyle)
    }
    return cursor
  }

  /// A sentence where a list would be.
  public func drawRemark(_ phrase: Phrase, into surface: inout Surface, _ rect: Rect) {
    for (line, part) in texts(phrase).wrapped(to: max(10, rect.width - 4)).enumerated() {
      surface.write(part, x: rect.x + 3, y: rect.y + 1 + line, .faint)
    }
  }

  /// What is being sent: how far it is, and what became of each.
  public func drawRun(
    _ title: SafeText, _ remarks: [StyledText], _ bar: ProgressBar, _ list: SentenceList, into surface: inout Surface,
    _ layout: ScreenLayout
  ) -> Point? {
    // A small screen has no room for a border.
    let isSmall = layout.body.height < 12
    let width = min(76, layout.body.width - (isSmall ? 0 : 4))
    let room = layout.body.height - (isSmall ? 0 : 4) - remarks.count
    let height = min(1 + list.height(width: width, style: session.lineStyle), room)
    let inner = drawBox(title, remarks, content: Size(width: width, height: height), into: &surface, layout)
    bar.draw(into: &surface, in: inner.row(0), style: session.lineStyle)
    return list.draw(into: &surface, in: inner.cutTop(1).1, style: session.lineStyle)
  }
}
