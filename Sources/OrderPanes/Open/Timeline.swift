import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

/// What stays the same of a row while others come and go.
enum RowAnchor: Equatable {
  case event(OrderTimeline.Entry.ID, line: Int)
  case row(OrderDocument.Row)
}

/// When, how long ago, and by whom: what stands before the words of an event. A narrow screen leaves the date out.
private struct TimelineColumns {
  static let age = 5
  static let who = 9

  let showsDate: Bool

  init(width: Int) {
    showsDate = width >= 70
  }

  var width: Int { 2 + (showsDate ? 13 : 0) + Self.age + Self.who }
}

// What happened to the order that is shown.

extension Update<Orders> {
  mutating func loadTimeline() {
    if let shown = own.open.order { ask(.loadTimeline(shown.id, placedAt: shown.placedAt)) }
  }

  /// Rows that come or go above it do not move the row under the cursor.
  mutating func receiveTimeline(_ timeline: OrderTimeline, of id: OrderID) {
    guard own.open.id == id, own.open.timeline != timeline else { return }
    changeOrderRows { $0.own.open.timeline = timeline }
  }
}

extension ComponentReading<Orders> {
  /// What stays the same of a row while others come and go.
  func anchor(of row: OrderDocument.Row) -> RowAnchor {
    if case .event(let index, let line, _) = row {
      .event(own.open.timeline.entries[index].id, line: line)
    } else {
      .row(row)
    }
  }

  /// The note that the cursor is on.
  var noteUnderCursor: OrderNote? {
    guard pane == .order, layers.isEmpty, case .event(let index, _, _)? = orderDocument.row(own.open.row),
      case .note(let note) = own.open.timeline.entries[index].event
    else { return nil }
    return note
  }

  /// The words of a note, as they were written; `nil` for what is no note.
  func noteText(ofEvent index: Int) -> String? {
    if case .note(let note) = own.open.timeline.entries[index].event { note.text } else { nil }
  }

  // MARK: On the screen

  /// The words of each event, on as many lines as they take.
  func timelineLines(width: Int) -> [[SafeText]] {
    let room = max(10, width - 4 - TimelineColumns(width: width).width)
    return own.open.timeline.entries.map { words(of: $0).wrapped(to: room) }
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
    let entry = own.open.timeline.entries[index]
    let columns = TimelineColumns(width: ScreenLayout(size: size).order.width)
    let words = StyledText(text, role(of: entry))
    let body = if case .note = entry.event { personal(text.string, role(of: entry)) } else { words }
    guard line == 0 else { return [StyledText(SafeText(repeating: .space, count: columns.width)), body] }
    let date = columns.showsDate ? texts.shortDateTime(entry.at).padded(to: 13) : .empty
    return [
      StyledText("  " + date, .faint),
      StyledText(texts.age(of: entry.at, at: now).padded(to: TimelineColumns.age), .faint),
      StyledText(author(of: entry).truncated(to: TimelineColumns.who - 1).padded(to: TimelineColumns.who)), body,
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
