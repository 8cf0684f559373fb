import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Customers> {
  /// Every customer whose terms are due; those that keep all of them from being sent come first.
  func drawReview(_ review: TermsReview, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let rect = drawSheet(texts(.reviewTitle), into: &surface, layout)
    // What is spoken of has to be seen, too.
    let body = drawNotes(notes(on: review), atMost: rect.height - 2, into: &surface, rect)
    guard let due = review.due else { return Point(x: rect.x, y: rect.y) }
    let table = reviewTable(width: body.width - 3)
    let hasHeads = body.height > 6
    let list = hasHeads ? body.cutTop(1).1 : body
    if hasHeads {
      table.drawHeader(into: &surface, in: body.cutLeft(3).1, style: session.lineStyle)
      surface.restyle(body.row(0), .columnHeader)
    }
    var cursor = review.cursor
    cursor.clamp(count: due.count, visibleRows: max(1, list.height))
    for (line, index) in cursor.visible.enumerated() {
      let row = list.row(line)
      let isCurrent = index == cursor.index
      if isCurrent { surface.write(SafeText(session.lineStyle.pointer), x: row.x, y: row.y, .cursor) }
      let isStale = index < due.stale.count
      if isStale { surface.write("!", x: row.x + 1, y: row.y, .danger) }
      table.drawRow(
        cells(of: due[index], isStale: isStale, isCurrent: isCurrent), into: &surface, in: row.cutLeft(3).1,
        style: session.lineStyle)
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }

  private func notes(on review: TermsReview) -> [StyledText] {
    guard let due = review.due else { return [StyledText(texts(.loading), .faint)] }
    var notes: [StyledText] = []
    if due.stale.isEmpty {
      notes.append(StyledText(texts(.customers(.reviewReady(due.ready.count)))))
      // On a small screen the customers need the room.
      if size.height >= 16 { notes.append(StyledText(texts(.customers(.limitIsNet)), .caution)) }
    } else {
      notes.append(StyledText(texts(.customers(.reviewStale(due.stale.count))), .danger))
      notes.append(StyledText(texts(.customers(.staleHint)), .caution))
    }
    if due.unstated > 0 { notes.append(StyledText(texts(.customers(.reviewUnstated(due.unstated))), .faint)) }
    return notes
  }

  private func reviewTable(width: Int) -> TableLayout {
    let flagWidth = [CustomersPhrase.blocked, .free].map { texts(.customers($0)).width }.max() ?? 0
    // On a small screen the age has to be seen, too.
    let limitWidth = width < 60 ? 12 : 14
    return TableLayout.resolve(
      [
        TableColumn(texts(.customers(.columnName)), width: .flexible(min: 6, weight: 2), priority: 9),
        TableColumn(texts(.customers(.columnDocument)), width: .fixed(18), priority: 5),
        TableColumn(texts(.customers(.flagLabel)), width: .fixed(flagWidth), priority: 9),
        TableColumn(texts(.customers(.columnLimit)), width: .fixed(limitWidth), alignment: .trailing, priority: 9),
        TableColumn(texts(.columnAge), width: .fixed(5), alignment: .trailing, priority: 8),
        TableColumn(texts(.customers(.columnSwitches)), width: .flexible(min: 24, weight: 2), priority: 1),
      ], width: width, gap: 1)
  }

  private func cells(of customer: DueCustomer, isStale: Bool, isCurrent: Bool) -> [StyledText] {
    let terms = customer.terms
    let limitRole: Role = isStale && self.isStale(terms) ? .caution : .text
    return [
      personal(customer.name.isEmpty ? customer.document.formatted : customer.name, isCurrent ? .cursor : .text),
      personal(customer.document.formatted), blockedWord(terms),
      StyledText(terms.limit == nil ? "?" : texts.money(terms.limit), limitRole),
      StyledText(terms.limitAt.map { texts.age(of: $0, at: now) } ?? "?", limitRole),
      StyledText(switchWords(terms.payments, terms.groups).joined(separator: " · "), .faint),
    ]
  }

  /// What payment forms and price profiles are switched to, each in a few words.
  func switchWords(_ payments: [TermSwitch], _ groups: [TermSwitch]) -> [SafeText] {
    payments.map { SafeText($0.code) + " " + texts(.customers($0.isOn ? .paymentOn : .paymentOff)) }
      + groups.map { SafeText($0.code) + " " + texts(.customers($0.isOn ? .groupOn : .groupOff)) }
  }
}
