import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Journal> {
  func draw(_ view: JournalView, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
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
}
