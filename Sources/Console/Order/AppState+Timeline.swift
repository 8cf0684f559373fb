import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// What happened to the order that is shown.
extension AppState {
  func loadTimeline() -> [Effect] {
    guard let shown = order.order else { return [] }
    return [.loadTimeline(shown.id, placedAt: shown.placedAt)]
  }

  /// Rows that come or go above it do not move the row under the cursor.
  mutating func receiveTimeline(_ timeline: OrderTimeline, of id: OrderID) {
    guard order.id == id, order.timeline != timeline else { return }
    changeOrderRows { $0.order.timeline = timeline }
  }

  /// Changes what the order's rows are made of; the cursor stays on its row, and the row in its place on the screen.
  mutating func changeOrderRows(_ change: (inout AppState) -> Void) {
    let anchor = orderDocument.row(order.row).map { self.anchor(of: $0) }
    change(&self)
    if let anchor, let place = orderDocument.rows.firstIndex(where: { self.anchor(of: $0) == anchor }) {
      order.top += place - order.row
      order.row = place
    }
    keepOrderRowVisible()
  }

  private enum Anchor: Equatable {
    case event(OrderTimeline.Entry.ID, line: Int)
    case row(OrderDocument.Row)
  }

  /// What stays the same of a row while others come and go.
  private func anchor(of row: OrderDocument.Row) -> Anchor {
    if case .event(let index, let line, _) = row {
      .event(order.timeline.entries[index].id, line: line)
    } else {
      .row(row)
    }
  }

  /// The note that the cursor is on.
  var noteUnderCursor: OrderNote? {
    guard pane == .order, overlays.isEmpty, case .event(let index, _, _)? = orderDocument.row(order.row),
      case .note(let note) = order.timeline.entries[index].event
    else { return nil }
    return note
  }

  /// The words of a note, as they were written; `nil` for what is no note.
  func noteText(ofEvent index: Int) -> String? {
    if case .note(let note) = order.timeline.entries[index].event { note.text } else { nil }
  }

  // MARK: On the screen

  /// When, how long ago, and by whom: what stands before the words of an event. A narrow screen leaves the date out.
  private struct Columns {
    static let age = 5
    static let who = 9

    let showsDate: Bool

    init(width: Int) {
      showsDate = width >= 70
    }

    var width: Int { 2 + (showsDate ? 13 : 0) + Self.age + Self.who }
  }

  /// The words of each event, on as many lines as they take.
  func timelineLines(width: Int) -> [[SafeText]] {
    let room = max(10, width - 4 - Columns(width: width).width)
    return order.timeline.entries.map { words(of: $0).wrapped(to: room) }
  }

  private func words(of entry: OrderTimeline.Entry) -> SafeText {
    switch entry.event {
    case .placed: texts(.team(.placed))
    case .moved(let move):
      texts(
        .team(
          .moved(
            move.from, move.to, after: texts.shortDateTime(move.after).string,
            seenAt: texts.shortDateTime(move.seenAt).string)))
    case .write(let entry): texts.describe(entry.intent.change) + " " + texts.name(of: entry.state)
    case .note(let note): SafeText(note.text)
    }
  }

  /// One line of an event.
  func segments(ofEvent index: Int, line: Int, _ text: SafeText) -> [StyledText] {
    let entry = order.timeline.entries[index]
    let columns = Columns(width: ScreenLayout(size: size).order.width)
    let words = StyledText(text, role(of: entry))
    let body = if case .note = entry.event { personal(text.string, role(of: entry)) } else { words }
    guard line == 0 else { return [StyledText(SafeText(repeating: .space, count: columns.width)), body] }
    let date = columns.showsDate ? texts.shortDateTime(entry.at).padded(to: 13) : .empty
    return [
      StyledText("  " + date, .faint),
      StyledText(texts.age(of: entry.at, at: now).padded(to: Columns.age), .faint),
      StyledText(author(of: entry).truncated(to: Columns.who - 1).padded(to: Columns.who)), body,
    ]
  }

  private func author(of entry: OrderTimeline.Entry) -> SafeText {
    switch entry.event {
    case .placed, .moved: .empty
    case .write(let entry): SafeText(entry.intent.operatorName)
    case .note(let note): SafeText(note.author)
    }
  }

  private func role(of entry: OrderTimeline.Entry) -> Role {
    switch entry.event {
    case .placed: .text
    case .moved(let move): move.to.role
    case .write(let entry): texts.role(of: entry.state)
    case .note: .text
    }
  }
}
