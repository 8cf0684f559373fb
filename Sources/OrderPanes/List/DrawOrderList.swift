import Commerce
import ConsoleKit
import TextGrid
import Texts
import Widgets

extension ComponentReading<Orders> {
  /// The order list: column heads and the rows of the page.
  func drawList(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let table = orderTable(width: layout.list.width - 3)
    table.drawHeader(
      into: &surface, in: layout.listHeader.cutLeft(3).1, style: session.lineStyle)
    surface.restyle(layout.listHeader, .columnHeader)
    let rows = own.list.rows
    guard !rows.isEmpty else {
      drawEmptyList(into: &surface, layout.listRows)
      return nil
    }
    var cursor: Point?
    for line in 0..<min(layout.listRows.height, rows.count - own.list.top) {
      let row = rows[own.list.top + line]
      let rect = layout.listRows.row(line)
      let isCurrent = row.id == own.list.cursor
      if isCurrent {
        surface.write(SafeText(session.lineStyle.pointer), x: rect.x, y: rect.y, .cursor)
        cursor = Point(x: rect.x, y: rect.y)
      }
      if own.marks.contains(row.id) {
        surface.write(session.lineStyle == .unicode ? "✓" : "x", x: rect.x + 1, y: rect.y, .mark)
      }
      table.drawRow(
        cells(of: row, isCurrent: isCurrent), into: &surface, in: rect.cutLeft(3).1, style: session.lineStyle)
    }
    return cursor
  }

  private func orderTable(width: Int) -> TableLayout {
    func head(_ phrase: Phrase, _ column: OrderList.SortColumn?) -> SafeText {
      guard let column, let sort = own.list.sort, sort.column == column else { return texts(phrase) }
      return texts(phrase) + SafeText(sort.descending ? session.lineStyle.moreBelow : session.lineStyle.moreAbove)
    }
    let numberWidth = max(6, own.list.rows.map(\.id.rawValue.count).max() ?? 6)
    return TableLayout.resolve(
      [
        TableColumn(
          head(.columnNumber, .number), width: .fixed(min(12, numberWidth)), alignment: .trailing, priority: 9),
        TableColumn(head(.columnArrived, .placedAt), width: .fixed(11), priority: 3),
      ] + statusColumn + [
        TableColumn(head(.columnCustomer, .customer), width: .flexible(min: 10), priority: 8),
        TableColumn(texts(.columnPhone), width: .fixed(15), priority: 2),
        TableColumn(
          head(.columnTotal, .total), width: .fixed(own.list.news?.totalWidth(of: own.list.rows, texts) ?? 10),
          alignment: .trailing, priority: 6),
        ageColumn(isNarrow: width < 50),
      ], width: width, gap: 1)
  }

  /// How old an order is; of one from the index how old the reading, which stays where there is room for little.
  private func ageColumn(isNarrow: Bool) -> TableColumn {
    let isKnown = own.list.known != nil
    let isUnsent = own.list.rows.contains { own.list.tags[$0.id] == .notSent }
    let width = isUnsent ? texts(.notSentWord).width : isKnown && isNarrow ? 5 : 7
    return TableColumn(
      texts(isKnown && !isNarrow ? .columnSeen : .columnAge), width: .fixed(width),
      alignment: .trailing, priority: isKnown || isUnsent ? 7 : 5)
  }

  /// Where the rows are of different statuses; of the news it says what happened.
  private var statusColumn: [TableColumn] {
    guard own.list.known != nil else { return [] }
    let head = texts(.columnStatusLetter)
    return [TableColumn(head, width: .fixed(own.list.news == nil ? head.width : 4), priority: 8)]
  }

  private func statusCell(of row: OrderSummary, _ role: Role) -> [StyledText] {
    guard own.list.known != nil else { return [] }
    return [
      own.list.news.map { $0.text(of: row, alerts: session.alertStatuses) }
        ?? StyledText(SafeText(row.status.rawValue), role)
    ]
  }

  private func cells(of row: OrderSummary, isCurrent: Bool) -> [StyledText] {
    let isGhost = if case .moved? = own.list.tags[row.id] { true } else { false }
    let role: Role = isGhost ? .ghost : .text
    return [
      StyledText(SafeText(row.id.rawValue), isCurrent ? .cursor : role),
      StyledText(row.placedAt.map { texts.shortDateTime($0) } ?? "?", isGhost ? .ghost : .faint),
    ] + statusCell(of: row, role) + [
      personal(row.customer.fullName, role), personal(row.customer.phone, role),
      StyledText(texts.total(row.total, from: own.list.news?.events[row.id]?.formerTotal), role), tag(of: row),
    ]
  }

  /// What happened to the row, else how old the order is; of a row from the index, how old the reading.
  private func tag(of row: OrderSummary) -> StyledText {
    switch own.list.tags[row.id] {
    case .moved(let status): StyledText(SafeText("→\(status)"), .statusDone)
    case .underWay(let status): StyledText(SafeText("…\(status)"), .statusActive)
    case .new: StyledText(texts(.newWord), .good)
    case .changed: StyledText(texts(.changedWord), .caution)
    case .failed: StyledText(texts(.failedWord), .danger)
    case .notSent: StyledText(texts(.notSentWord), .danger)
    case .uncertain: StyledText(texts(.uncertainWord), .caution)
    case nil:
      if own.drafts[row.id] != nil {
        StyledText(texts(.stagedWord), .before)
      } else if let known = own.list.known {
        StyledText(known.readAt[row.id].map { texts.age(of: $0, at: now) } ?? "", .faint)
      } else {
        StyledText(row.placedAt.map { texts.age(of: $0, at: now) } ?? "", .faint)
      }
    }
  }

  private func drawEmptyList(into surface: inout Surface, _ rect: Rect) {
    // Only an answer can say that there is nothing.
    let text =
      own.list.known.map(emptyText)
      ?? texts(own.list.shown != nil ? .emptyStatus(own.list.status) : own.list.loading != nil ? .loading : .notRead)
    let room = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 3, height: rect.height - 1)
    _ = drawNotes([StyledText(text, .faint)], atMost: room.height, into: &surface, room)
  }
}
