import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// What takes the whole body of the screen: readers, the journal, the review, the comparison.
extension AppState {
  func drawViewer(_ viewer: Viewer, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let title = if case .help(let scope) = viewer.content { texts(.helpTitleOf(scope)) } else { viewer.title }
    return drawReader(title, viewerLines(viewer), from: viewer.top, into: &surface, layout)
  }

  func drawJournal(_ view: JournalView, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let rect = drawSheet(texts(.journalTitle), texts(.entries(view.entries.count)), into: &surface, layout)
    let (head, list) = rect.cutTop(1)
    let targets = view.entries.map(target)
    let targetWidth = max(10, min(18, targets.map(\.width).max() ?? 0))
    // A document takes the room of the year.
    let isShort = targetWidth > 10 && rect.width < 100
    let states = view.entries.map { texts.name(of: $0.state, to: $0.intent.target) }
    let table = TableLayout.resolve(
      [
        TableColumn(texts(.columnWhen), width: .fixed(isShort ? 11 : 19), priority: 6),
        TableColumn(texts(.columnNumber), width: .fixed(targetWidth), alignment: .trailing, priority: 8),
        TableColumn(texts(.columnChange), width: .fixed(12), priority: 7),
        // Which order it is about matters as much.
        TableColumn(
          texts(.columnState),
          width: .fixed(min(max(15, states.map(\.width).max() ?? 0), max(9, rect.width - 4 - targetWidth))), priority: 9
        ),
        TableColumn(texts(.columnWho), width: .flexible(min: 6), priority: 3),
      ], width: rect.width - 3, gap: 1)
    table.drawHeader(into: &surface, in: head.cutLeft(2).1, style: session.lineStyle)
    surface.restyle(head, .columnHeader)
    guard !view.entries.isEmpty else {
      surface.write(texts(view.loading == nil ? .journalEmpty : .loading), x: list.x + 2, y: list.y, .faint)
      return nil
    }
    var cursor = view.cursor
    cursor.clamp(count: view.entries.count, visibleRows: max(1, list.height))
    for (line, index) in cursor.visible.enumerated() {
      let entry = view.entries[index]
      let row = list.row(line)
      if index == cursor.index { surface.write(SafeText(session.lineStyle.pointer), x: row.x, y: row.y, .cursor) }
      table.drawRow(
        [
          StyledText(
            isShort ? texts.shortDateTime(entry.openedAt) : texts.dateTime(entry.openedAt, seconds: true), .faint),
          StyledText(targets[index], index == cursor.index ? .cursor : .text),
          StyledText(texts.describe(entry.intent.change)),
          StyledText(states[index], texts.role(of: entry.state)),
          StyledText(SafeText(entry.intent.operatorName)),
        ], into: &surface, in: row.cutLeft(2).1, style: session.lineStyle)
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }

  /// What a write is about; of a single customer the document.
  private func target(of entry: JournalEntry) -> SafeText {
    guard !entry.intent.isErased else { return texts.target(of: entry.intent) }
    return switch (entry.intent.target, entry.intent.change) {
    case (.customer(let document), _): personal(document.formatted).text
    case (.customers, .terms(let updates)) where updates.count == 1: personal(updates[0].document.formatted).text
    default: texts.target(of: entry.intent)
    }
  }

  func drawReview(
    _ draft: OrderDraft, _ position: ListCursor, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    let rect = drawSheet(texts(.reviewTitle), into: &surface, layout)
    let remaining = draft.original.lines.count - draft.removed.count + draft.added.count
    var notes = [
      StyledText(texts(.reviewIntro(draft.id, remaining, removed: draft.removed.count))),
      StyledText(texts(.repricingWarning), .caution),
    ]
    if !draft.added.isEmpty { notes.append(StyledText(texts(.experimentalWarning), .caution)) }
    notes += [claimRemark(on: draft.id), draftRemark(on: draft.id)].compactMap { $0.map { StyledText($0, .caution) } }
    // What is sent has to be seen, too, and what warns comes first where there is little room.
    let rows = max(1, rect.height / 2)
    if rows < notes.count * 2 {
      notes = notes.filter { $0.role == .caution }.reversed() + notes.filter { $0.role != .caution }
    }
    let list = drawNotes(notes, atMost: rows, into: &surface, rect)
    let lines = reviewLines(of: draft)
    var cursor = position
    cursor.clamp(count: lines.count, visibleRows: max(1, list.height))
    for (row, index) in cursor.visible.enumerated() {
      draw(lines[index], into: &surface, in: list.row(row).inset(horizontally: 1))
      if index == cursor.index {
        surface.write(SafeText(session.lineStyle.pointer), x: list.x, y: list.y + row, .cursor)
      }
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }

  func drawComparison(_ conflict: DraftConflict, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let comparison = ThreeWayComparison(draft: conflict.draft, current: conflict.current)
    let rect = drawSheet(texts(.comparisonTitle), into: &surface, layout)
    var notes = [StyledText(texts(.comparisonIntro(conflict.draft.id)), .danger)]
    if comparison.originalStatus != comparison.currentStatus {
      let moved = texts(.statusMoved(comparison.originalStatus, comparison.currentStatus))
      notes.append(StyledText(moved, .caution))
    }
    // On a small screen the lines need the room.
    if rect.height >= 12 { notes.append(StyledText(texts(.comparisonChoice))) }
    let (head, list) = drawNotes(notes, atMost: rect.height - 2, into: &surface, rect).cutTop(1)
    let table = TableLayout.resolve(
      [
        TableColumn(texts(.columnCode), width: .fixed(14), priority: 6),
        TableColumn(texts(.columnProduct), width: .flexible(min: 6), priority: 4),
        TableColumn(texts(.columnOriginal), width: .fixed(7), alignment: .trailing, priority: 9),
        TableColumn(texts(.columnTheirs), width: .fixed(7), alignment: .trailing, priority: 9),
        TableColumn(texts(.columnMine), width: .fixed(7), alignment: .trailing, priority: 9),
      ], width: rect.width - 3, gap: 1)
    table.drawHeader(into: &surface, in: head.cutLeft(2).1, style: session.lineStyle)
    var cursor = conflict.cursor
    cursor.clamp(count: comparison.rows.count, visibleRows: max(1, list.height))
    for (line, index) in cursor.visible.enumerated() {
      let row = comparison.rows[index]
      let rect = list.row(line)
      if index == cursor.index { surface.write(SafeText(session.lineStyle.pointer), x: rect.x, y: rect.y, .cursor) }
      if row.isConflict { surface.write("!", x: rect.x + 1, y: rect.y, .danger) }
      table.drawRow(
        [
          StyledText(SafeText(row.productCode)), StyledText(SafeText(row.name)), StyledText(amount(row.original)),
          StyledText(amount(row.theirs), row.changedElsewhere ? .before : .text),
          StyledText(amount(row.mine), row.mine != row.original ? .after : .text),
        ], into: &surface, in: rect.cutLeft(2).1, style: session.lineStyle)
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }

  private func amount(_ quantity: Quantity?) -> SafeText { quantity.map(texts.quantity) ?? "—" }
}
