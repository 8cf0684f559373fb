import Commerce
import Desk
import TerminalRuntime
import TextGrid
import Texts
import Widgets

extension AppState {
  /// The platform's answer behind what is shown, secrets masked.
  mutating func showRaw() -> [Effect] {
    guard pane == .order || orders.known == nil else {
      say(.noRawOfKnown, .warning)
      return []
    }
    let raw = (pane == .order ? order.raw : orders.raw).text
    guard !raw.isEmpty else {
      say(.noRawAnswer, .warning)
      return []
    }
    let lines = raw.split(separator: "\n", omittingEmptySubsequences: false).map { Viewer.Line(SafeText($0)) }
    push(.viewer(Viewer(.text, title: texts(.rawTitle), lines: lines)))
    return []
  }

  /// Sends what the cursor is on to the terminal's clipboard, and shows it to be selected by hand.
  mutating func copy() -> [Effect] {
    guard let text = textUnderCursor, !text.isEmpty else {
      say(.nothingToCopy, .warning)
      return []
    }
    guard text.utf8.count <= TerminalRequest.copyLimit else {
      say(.tooLongToCopy, .warning)
      return []
    }
    say(.copied(isPersonalUnderCursor ? personal(text).text.string : text))
    return [.terminal(.copy(text))]
  }

  private var textUnderCursor: String? {
    switch overlays.last {
    case .viewer(let viewer):
      return (viewer.lines.isEmpty ? viewerLines(viewer) : viewer.lines).map(\.plainText).joined(separator: "\n")
    case .journal(let view):
      return view.cursor.selection.map { texts.words(.journalTarget(view.entries[$0].intent.target)) }
    case .importing(let view):
      return view.report.map { ($0.faults + $0.notes).joined(separator: "\n") }
    case nil where pane == .order:
      return orderRowText ?? order.id?.rawValue
    case nil:
      if !marks.isEmpty { return marks.orders.map(\.id.rawValue).joined(separator: "\n") }
      return orders.cursor?.rawValue
    default:
      return nil
    }
  }

  /// Whether what would be copied is blurred on the screen while personal data is hidden.
  private var isPersonalUnderCursor: Bool {
    if case .viewer? = overlays.last { return true }
    let rows = orderDocument.rows
    guard overlays.isEmpty, pane == .order, rows.indices.contains(order.row) else { return false }
    return switch rows[order.row] {
    case .customer, .contact, .delivery, .deliveryCity, .billing, .billingCity, .note, .field: true
    case .event(let index, _, _): noteText(ofEvent: index) != nil
    default: false
    }
  }

  /// The value of the order's row under the cursor, as the platform has it.
  private var orderRowText: String? {
    guard let shown = order.order else { return nil }
    let rows = orderDocument.rows
    guard rows.indices.contains(order.row) else { return nil }
    switch rows[order.row] {
    case .customer: return shown.customer.fullName
    case .contact: return shown.customer.phone.isEmpty ? shown.customer.email : shown.customer.phone
    case .delivery, .deliveryCity: return shown.delivery.lines.joined(separator: ", ")
    case .billing, .billingCity: return shown.billing.lines.joined(separator: ", ")
    case .line(let index): return shown.lines[index].productCode
    case .added(let index): return draft?.added[index].productCode
    case .total(let kind): return shown.totals[kind]?.wireText
    case .field(let index): return shown.fields[index].value
    case .note(let text): return text.string
    case .event(let index, _, let text): return noteText(ofEvent: index) ?? text.string
    case .other(let index): return order.others[index].value.id.rawValue
    case .columnHeads, .draftTotal, .heading, .discrepancy: return nil
    }
  }

  // MARK: Lines made for a frame

  /// The lines of a viewer as they are now.
  func viewerLines(_ viewer: Viewer) -> [Viewer.Line] {
    switch viewer.content {
    case .help(let scope): helpLines(of: scope)
    case .overview: overviewLines
    case .shift(let report): lines(of: report)
    case .text: viewer.lines
    case .sentences: viewer.lines.flatMap { $0.wrapped(to: ScreenLayout(size: size).body.width - 2) }
    }
  }

  /// Every key that is valid in a part of the console, from the catalog of actions; what cannot be done now says why.
  private func helpLines(of scope: Scope) -> [Viewer.Line] {
    let room = max(20, ScreenLayout(size: size).body.width - 2)
    let digits = paneOwner?.digits ?? .helpDigitsText
    // Elsewhere digits mean nothing.
    var lines =
      scope == pane.scope
      ? Viewer.Line.flow(
        [StyledText(texts(.helpDigits) + " ", .dialogKey), StyledText(texts(digits))], indent: 4, width: room) : []
    let actions = session.catalog.actions(in: scope).filter { !$0.keys(in: scope).isEmpty }
    let width = actions.map { keyNames(of: $0, in: scope).width }.max() ?? 0
    for action in actions where availability(of: action.id, in: scope) != .hidden {
      var segments = [
        StyledText(keyNames(of: action, in: scope).padded(to: width) + " ", .dialogKey),
        StyledText(texts.title(of: action.id) + " ", .heading), StyledText(texts.help(of: action.id)),
      ]
      if case .disabled(let reason) = availability(of: action.id, in: scope) {
        segments.append(StyledText(" (" + texts(reason) + ")", .faint))
      }
      lines += Viewer.Line.flow(segments, indent: width + 2, width: room)
    }
    lines += [Viewer.Line(.empty), Viewer.Line(texts(.helpCommands), .heading)]
    let names = session.catalog.actions.filter(\.isCommand).map { action in
      (id: action.id, name: ":" + SafeText(Texts.commandName(of: action.id, session.language)))
    }
    let nameWidth = names.map(\.name.width).max() ?? 0
    for (id, name) in names {
      lines += Viewer.Line.flow(
        [StyledText(name.padded(to: nameWidth) + " ", .dialogKey), StyledText(texts.help(of: id))],
        indent: nameWidth + 2, width: room)
    }
    return lines
  }

  private func keyNames(of action: Action, in scope: Scope) -> SafeText {
    SafeText(action.keys(in: scope).map { texts.keyName($0) }.joined(separator: " "))
  }

  private var overviewLines: [Viewer.Line] {
    let most = orders.counts.values.map(\.value).max() ?? 0
    let room = max(4, min(40, size.width - 56))
    var lines = OrderStatus.documented.map { status -> Viewer.Line in
      let name = SafeText(status.rawValue) + " " + texts.name(of: status)
      guard let count = orders.counts[status] else {
        return Viewer.Line(name.padded(to: 30) + texts(.notCounted), .faint)
      }
      return Viewer.Line([
        StyledText(name.padded(to: 30), status.role),
        StyledText(texts.count(count.value).padded(to: 9, alignment: .trailing) + " "),
        StyledText(
          Bar(count.value, maximum: most).text(width: room, style: session.lineStyle).padded(to: room), .barFilled),
        StyledText("  " + texts.time(count.readAt), .faint),
      ])
    }
    let total = orders.counts.values.reduce(0) { $0 + $1.value }
    lines.append(
      Viewer.Line(texts(.total).padded(to: 30) + texts.count(total).padded(to: 9, alignment: .trailing), .heading))
    return lines
  }
}
