import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension View<Customers> {
  var header: [FittedLine.Item] {
    var left = [FittedLine.Item(" " + texts(.customers(.title)), .topBarStrong, priority: 9)]
    if let total = own.list.total { left.append(.init(texts.count(total), .topBar, priority: 6)) }
    if !own.query.text.isEmpty {
      left.append(.init("/" + personal(own.query.text).text, .topBarStrong, priority: 7))
    }
    let filter = own.query.filter
    if filter != .all { left.append(.init(texts(.customers(.filter(filter))), .topBarStrong, priority: 8)) }
    if let unsent = own.unsent, unsent > 0 {
      left.append(.init(texts(.customers(.unsent(unsent))), .topBarStrong, priority: 7))
    }
    return left
  }

  /// The list; side by side with what is known of the customer under the cursor where there is room.
  func drawPane(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let cursor = drawCustomerList(into: &surface, layout)
    guard let detail = layout.customerDetail else { return cursor }
    let rule = detail.cutLeft(1).0
    for y in rule.y..<rule.bottom {
      surface.write(SafeText(session.lineStyle.vertical), x: rule.x, y: y, .border)
    }
    if let record = own.current {
      let rect = detail.cutLeft(2).1
      drawLines(lines(of: record, width: rect.width), from: 0, into: &surface, in: rect)
    }
    return cursor
  }

  private func drawCustomerList(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let (head, rect) = layout.customerList.cutTop(1)
    let table = customerTable(width: rect.width - 3)
    drawHeads(of: table, into: &surface, head)
    guard own.list.count > 0 else {
      drawRemark(emptyPhrase, into: &surface, rect)
      return nil
    }
    return drawRows(of: own.list, table, into: &surface, rect) {
      own.marks.contains($0.value.document)
    } cells: {
      customerCells(of: $0, isCurrent: $1)
    }
  }

  /// Only an answer can say that there is nothing.
  private var emptyPhrase: Phrase {
    guard own.list.isRead else { return own.loading == nil ? .notRead : .loading }
    return .customers(own.query == CustomerQuery() ? .noCustomersYet : .nothingFound)
  }

  private func customerTable(width: Int) -> TableLayout {
    TableLayout.resolve(
      [
        TableColumn(texts(.customers(.columnDocument)), width: .fixed(18), priority: 9),
        TableColumn(texts(.customers(.columnName)), width: .flexible(min: 12, weight: 2), priority: 8),
        TableColumn(texts(.customers(.columnCity)), width: .flexible(min: 9), priority: 2),
        TableColumn(texts(.customers(.columnBlocked)), width: .fixed(5), priority: 7),
        TableColumn(texts(.customers(.columnLimit)), width: .fixed(11), alignment: .trailing, priority: 6),
        TableColumn(texts(.columnAge), width: .fixed(5), alignment: .trailing, priority: 5),
        TableColumn(texts(.customers(.columnSent)), width: .fixed(8), priority: 4),
      ], width: width, gap: 1)
  }

  private func customerCells(of record: SyncedRecord<Customer>, isCurrent: Bool) -> [StyledText] {
    let customer = record.value
    let terms = customer.terms
    let name = customer.tradeName.isEmpty ? customer.company : customer.tradeName
    return [
      personal(customer.document.formatted, isCurrent ? .cursor : .text), personal(name),
      StyledText(SafeText(customer.delivery.city)), blockedCell(of: record),
      StyledText(terms.limit == nil ? "?" : texts.money(terms.limit)),
      StyledText(terms.limitAt.map { texts.age(of: $0, at: now) } ?? "?", isStale(terms) ? .caution : .faint),
      sentCell(of: record),
    ]
  }

  /// With `?` where the platform has not accepted it.
  private func blockedCell(of record: SyncedRecord<Customer>) -> StyledText {
    let doubt: SafeText = record.isInQuestion ? "?" : .empty
    return switch record.value.terms.isBlocked {
    case true?: StyledText(texts(.yes) + doubt, .danger)
    case false?: StyledText(texts(.no) + doubt, .text)
    case nil: StyledText("?", .faint)
    }
  }

  /// The state in a word; of what was accepted, how long ago.
  private func sentCell(of record: SyncedRecord<Customer>) -> StyledText {
    if own.isBeingSent(record.value.document) {
      return StyledText(texts(.customers(.sendingWord)), .statusActive)
    }
    return switch record.state {
    case .neverSent: StyledText(texts(.customers(.neverSent)), .faint)
    case .changed: StyledText(texts(.customers(.pendingWord)), .caution)
    // Whether it came through is not known, and nobody here is sending it.
    case .sending: StyledText(texts(.uncertainWord), .caution)
    case .accepted: StyledText(sentAge(of: record), .faint)
    case .refused: StyledText(texts(.customers(.refusedWord)), .danger)
    }
  }

  private func sentAge(of record: SyncedRecord<Customer>) -> SafeText {
    record.acceptedAt.map { texts(.customers(.sentAgo(texts.age(of: $0, at: now).string))) }
      ?? texts(.customers(.sentWord))
  }
}
