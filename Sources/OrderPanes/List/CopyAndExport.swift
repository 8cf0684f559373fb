import Commerce
import ConsoleKit
import TextGrid
import Texts
import Widgets

// Out of the console: to the clipboard, to a file, the platform's own words.

extension ComponentReading<Orders> {
  /// The value of the order's row under the cursor, as the platform has it; and whether it tells of a person.
  private var rowText: (text: String, isPersonal: Bool)? {
    guard let shown = own.open.order, let row = orderDocument.row(own.open.row) else { return nil }
    switch row {
    case .customer: return (shown.customer.fullName, true)
    case .contact: return (shown.customer.phone.isEmpty ? shown.customer.email : shown.customer.phone, true)
    case .delivery, .deliveryCity: return (shown.delivery.lines.joined(separator: ", "), true)
    case .billing, .billingCity: return (shown.billing.lines.joined(separator: ", "), true)
    case .line(let index): return (shown.lines[index].productCode, false)
    case .added(let index): return own.draft.map { ($0.added[index].productCode, false) }
    case .total(let kind): return shown.totals[kind].map { ($0.wireText, false) }
    case .field(let index): return (shown.fields[index].value, true)
    case .note(let text): return (text.string, true)
    case .event(let index, _, let text):
      return noteText(ofEvent: index).map { ($0, true) } ?? (text.string, false)
    case .other(let index): return (own.open.others[index].value.id.rawValue, false)
    case .columnHeads, .draftTotal, .heading, .discrepancy: return nil
    }
  }

  fileprivate var textToCopy: (text: String, isPersonal: Bool)? {
    if pane == .order { return rowText ?? own.open.id.map { ($0.rawValue, false) } }
    if !own.marks.isEmpty { return (own.marks.orders.map(\.id.rawValue).joined(separator: "\n"), false) }
    return own.list.cursor.map { ($0.rawValue, false) }
  }
}

extension Update<Orders> {
  /// Takes the value under the cursor; in the list the numbers of the marked orders, else of the one under the cursor.
  mutating func copy() {
    guard let (text, isPersonal) = textToCopy, !text.isEmpty else { return say(.nothingToCopy, .warning) }
    copy(text, isPersonal: isPersonal)
  }

  /// The open order; else the marked ones, else what the list shows.
  mutating func export() {
    if pane == .order, let order = own.open.order { return request(.export(.order(order), remarks: [])) }
    if !own.marks.isEmpty { return request(.export(.found(own.marks.known), remarks: [])) }
    let rows = own.list.rows
    guard !rows.isEmpty else { return say(.listEmpty, .warning) }
    if own.list.known != nil { return request(.export(.found(rows.map(own.list.dated)), remarks: [])) }
    let shown = own.list.shown?.page
    let page = OrderPage(
      status: own.list.status, number: own.list.pageNumber, rows: rows, totalItems: shown?.totalItems,
      itemsPerPage: shown?.itemsPerPage)
    request(.export(.rows(page), remarks: []))
  }

  /// The platform's answer behind what is shown, secrets masked.
  mutating func showRaw() {
    guard pane == .order || own.list.known == nil else { return say(.noRawOfKnown, .warning) }
    let raw = (pane == .order ? own.open.raw : own.list.raw).text
    guard !raw.isEmpty else { return say(.noRawAnswer, .warning) }
    let lines = raw.split(separator: "\n", omittingEmptySubsequences: false).map { Viewer.Line(SafeText($0)) }
    show(Viewer(.text, title: texts(.rawTitle), lines: lines))
  }

  // MARK: Pages

  /// A text that is read ends with its last line at the bottom of the screen.
  mutating func settlePages() {
    let view = self
    let rows = max(1, ScreenLayout(size: size).body.height - 1)
    layers.changePages { page in
      switch page {
      case .overview(let top): .overview(top: max(0, min(top, view.overviewLines.count - rows)))
      case .shift(let report, let top): .shift(report, top: max(0, min(top, view.lines(of: report).count - rows)))
      case .quantity, .review, .comparison, .progress: page
      }
    }
  }
}
