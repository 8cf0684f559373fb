import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// The review of a draft, and its comparison with an order that moved.
extension View<Orders> {
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
