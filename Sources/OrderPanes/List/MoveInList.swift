import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts

// The cursor of the list, the marks, and what the mouse and a paste do there.

extension ComponentReading<Orders> {
  /// How many rows of the list fit on the screen.
  fileprivate var listRowsVisible: Int { max(1, ScreenLayout(size: size).listRows.height) }

  /// Whether list and order are seen at the same time.
  var isSideBySide: Bool { isWide && (pane == .orders || pane == .order) }

  var needsCurrent: Availability { own.list.current == nil ? .disabled(.noOrderHere) : .enabled }
  var needsRows: Availability { own.list.rows.isEmpty ? .disabled(.listEmpty) : .enabled }
  var needsOpenData: Availability { session.hidesPersonalData ? .disabled(.isPersonal) : .enabled }

  /// The order under the cursor of the list, else the open one.
  var orderInHand: OrderID? { pane == .orders ? own.list.current?.id : own.open.id }
  var needsOrderInHand: Availability { orderInHand == nil ? .disabled(.noOrderHere) : .enabled }
}

extension Update<Orders> {
  /// Moves the cursor; it stands on an order, not on a line.
  mutating func moveInList(_ id: ActionID) {
    let rows = own.list.rows
    guard !rows.isEmpty else { return }
    let line = id.moved(own.list.cursorLine ?? 0, page: listRowsVisible, count: rows.count)
    own.list.cursor = rows[min(max(0, line), rows.count - 1)].id
    keepCursorsVisible()
    schedulePreview()
  }

  mutating func keepCursorsVisible() {
    let visible = listRowsVisible
    if let line = own.list.cursorLine { own.list.top = min(max(own.list.top, line - visible + 1), line) }
    own.list.top = max(0, min(own.list.top, own.list.rows.count - visible))
    keepOrderRowVisible()
  }

  // MARK: The preview

  /// Side by side, the order a cursor rests on is read after a moment.
  mutating func schedulePreview() {
    let isWanted = isSideBySide && pane == .orders && own.list.cursor != nil && own.list.cursor != own.open.id
    own.previewDue = isWanted ? now.advanced(by: 250) : nil
  }

  mutating func previewIfDue() {
    guard let due = own.previewDue, due <= now else { return }
    own.previewDue = nil
    guard isSideBySide, pane == .orders, let id = own.list.cursor, id != own.open.id else { return }
    readOrder(id)
  }

  // MARK: Marks

  mutating func toggleMark() {
    guard let current = own.list.current else { return }
    own.marks.toggle(own.list.dated(current))
    moveInList(.down)
  }

  /// Marks the page; when all of it is marked already, the whole filter.
  mutating func markPage() {
    let rows = own.list.rows
    guard rows.allSatisfy({ own.marks.contains($0.id) }) else {
      for row in rows { own.marks.insert(own.list.dated(row)) }
      return say(.markedPage(rows.count))
    }
    guard own.list.known == nil, let page = own.list.shown?.page, page.pageCount > 1 else { return }
    let token = newToken()
    begin(token, .markingAll(done: 0, total: page.totalItems ?? 0))
    ask(.markAll(token, own.list.status))
  }

  mutating func unmarkAll() {
    say(.unmarked(own.marks.count))
    own.marks.removeAll()
  }

  /// A block of numbers becomes marks, once each is known to be an order; anything else pasted does nothing.
  mutating func paste(_ text: String) {
    guard let ids = OrderID.typedList(text) else { return say(.pasteIgnored, .warning) }
    guard ids.count > 1 else { return openLine(.find, with: ids[0].rawValue) }
    var seen: Set<OrderID> = []
    let wanted = ids.filter { seen.insert($0).inserted && !own.marks.contains($0) }.prefix(1000)
    let token = newToken()
    begin(token, .markingAll(done: 0, total: wanted.count))
    ask(.resolveMarks(token, Array(wanted)))
  }

  mutating func receiveMarks(_ token: LoadToken, _ found: [OrderSummary], missing: [OrderID], _ error: DeskError?) {
    guard isUnderWay(token) else { return }
    end(token)
    for order in found { own.marks.insert(Dated(order, readAt: now)) }
    if let error { report(error) }
    guard !found.isEmpty || !missing.isEmpty else { return }
    say(.marksFound(found.count, missing: missing.map(\.rawValue)), missing.isEmpty ? .information : .warning)
  }

  // MARK: The mouse

  mutating func click(_ place: Point) {
    let layout = ScreenLayout(size: size)
    if isWide || pane == .orders, layout.listRows.contains(place) {
      let line = own.list.top + place.y - layout.listRows.y
      let rows = own.list.rows
      guard line < rows.count else { return }
      let again = pane == .orders && own.list.cursor == rows[line].id
      showPane(.orders)
      own.list.cursor = rows[line].id
      schedulePreview()
      if again { openCurrent() }
    } else if isWide || pane == .order, layout.orderRows.contains(place) {
      showPane(.order)
      own.open.row = min(max(0, own.open.top + place.y - layout.orderRows.y), max(0, orderDocument.count - 1))
    }
  }
}
