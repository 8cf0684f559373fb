import Commerce
import ConsoleKit
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Pane, status, page and count; at the right profile, operator, whether writes are allowed, and the connection.
  func drawTop(into surface: inout Surface, _ layout: ScreenLayout) {
    let left = paneOwner.header(self, layout)
    var right: [FittedLine.Item] = []
    if session.isProduction { right.append(.init(" " + texts(.productionWord) + " ", .production, priority: 10)) }
    right.append(.init(SafeText(session.profile), .topBar, priority: 4))
    right.append(.init(SafeText(session.operatorName), .topBar, priority: 2))
    right.append(
      .init(texts(session.mayWrite(at: now) ? .writeWord : .readOnlyWord), .topBarStrong, priority: 9))
    right.append(.init(connectionMark + " ", .topBar, priority: connection == .good || connection == .idle ? 5 : 9))
    FittedLine(left: left, right: right, spacing: 2).draw(
      into: &surface, in: layout.top, fill: .topBar, style: session.lineStyle)
  }

  /// Colour never carries meaning alone: a failing connection is a word.
  private var connectionMark: SafeText {
    switch connection {
    case .good: SafeText(session.lineStyle == .unicode ? "●" : "*")
    case .idle: SafeText(session.lineStyle == .unicode ? "○" : "o")
    case .failing: texts(.connectionFailing)
    case .troubled: texts(.connectionTroubled)
    case .logInRefused: texts(.connectionRefused)
    case .noPassword: texts(.connectionWithoutPassword)
    }
  }

  // MARK: The message line

  /// How many rows a long sentence may take, with the message line.
  private static let messageRows = 6

  /// The last sentence, else what is under way with the time it has taken, else how far reaches what is shown.
  private var message: StyledText? {
    if let notice { return StyledText(notice.text, notice.kind.role) }
    // What is typed has the line to itself.
    if isTyping { return nil }
    if let activity = activities.last(where: { !$0.isQuiet(at: now) }) {
      return StyledText(words(on: activity), .faint)
    }
    return paneOwner.remark(self)
  }

  private var isTyping: Bool { if case .input? = overlays.last { true } else { false } }

  private func words(on activity: Activity) -> SafeText {
    let elapsed = max(0, now.milliseconds - activity.startedAt.milliseconds)
    let spinner = SafeText(Spinner.frame(tick: Int(elapsed / 120), style: session.lineStyle))
    // Going back does not end a write.
    let key = activity.isWrite && scope != .progress && !activity.isWaitingForLock ? ActionID.interrupt : .back
    return spinner + " " + texts(activity.phrase) + (elapsed >= 1000 ? SafeText(" · \(elapsed / 1000) s") : .empty)
      + " " + texts(.cancelHint(texts.key(key)))
  }

  /// Columns of the message line that sentences may take.
  var messageWidth: Int { messageWidth(marks: markCount) }

  /// The message on at most so many lines.
  private func messageLines(rows: Int = messageRows) -> [StyledText] {
    message?.wrapped(
      to: messageWidth, rows: overlays.last?.tellsProgress == true ? 1 : rows, style: session.lineStyle) ?? []
  }

  /// What lies over a pane makes room for the message; a field in it or at the bottom does not.
  private var makesRoom: Bool {
    switch overlays.last {
    case .input, nil: false
    default: scope != .quantity
    }
  }

  /// The rows that the message takes, with its own line: a question makes room for a sentence as long as it stays whole itself.
  func messageRows(_ layout: ScreenLayout) -> Int {
    guard notice != nil || overlays.last?.isConfirmation != true else { return 1 }
    let wanted = messageLines().count
    guard wanted > 1, makesRoom else { return max(1, wanted) }
    return (2...wanted).last { rows in
      var shortened = layout
      shortened.messageRows = rows
      return isQuestionWhole(in: shortened.body)
    } ?? 1
  }

  /// A sentence that one line would cut stands on the rows above, too: its end says what to do.
  ///
  /// - Returns: the cursor: where the row under it would be covered, the rows of the pane move up.
  func drawMessage(into surface: inout Surface, _ layout: ScreenLayout, cursor: Point?) -> Point? {
    let bottom = isTyping ? layout.message.y - 1 : layout.message.y
    if !isTyping {
      surface.fill(layout.message, .text)
      if let markRemark { surface.writeTrailing(markRemark, right: layout.message.right - 1, y: bottom, .mark) }
    }
    // What is under way stands there for long: it leaves the cursor's row where it is.
    let room = makesRoom ? layout.messageRows : isTyping || notice != nil ? bottom : bottom - (cursor?.y ?? 0)
    let lines = messageLines(rows: max(1, min(Self.messageRows, room)))
    var cursor = cursor
    if !makesRoom, !isTyping, let row = cursor?.y, row > bottom - lines.count, row < bottom {
      let covered = row - (bottom - lines.count)
      surface.scroll(Rect(x: 0, y: layout.wholeRows.y, width: size.width, height: layout.wholeRows.height), by: covered)
      cursor?.y -= covered
    }
    for (index, line) in lines.enumerated() {
      let y = bottom - (lines.count - 1) + index
      if y != layout.message.y { surface.fill(Rect(x: 0, y: y, width: layout.message.width, height: 1), .text) }
      surface.write(line.text, x: layout.message.x + 1, y: y, line.role)
    }
    return cursor
  }

  /// Whether what was said is seen to its end. A question has priority over it: then it stays beyond the next key.
  var isNoticeWhole: Bool {
    guard case .question? = overlays.last, !isTooSmall else { return true }
    return messageLines(rows: .max).count <= messageRows(ScreenLayout(size: size))
  }

  /// How many are marked; where there is little room it makes way for a sentence.
  private var markRemark: SafeText? {
    markRemark(markCount)
  }

  /// The keys that work now, the most useful first, cut at the width.
  func drawFooter(into surface: inout Surface, _ layout: ScreenLayout) {
    let actions = session.catalog.footer(in: scope).filter { availability(of: $0.id) == .enabled }
    let items = actions.map { action in
      FittedLine.Item(
        [
          StyledText(SafeText(footerKey(of: action)), .footerKey),
          StyledText(" " + title(of: action.id), .footer),
        ], priority: action.id == .help && !scope.asks && !scope.takesText ? 1 : -(action.footerRank ?? 0))
    }
    surface.fill(layout.footer, .footer)
    FittedLine(left: items, spacing: 2).draw(
      into: &surface, in: layout.footer.inset(horizontally: 1), fill: .footer, style: session.lineStyle)
  }

  /// What an action is called here: not every yes sends something, and leaving a set that is being sent stops it.
  func title(of id: ActionID) -> SafeText {
    if let own = owner(of: id, in: scope)?.title(of: id, in: scope, self) { return own }
    return switch (id, overlays.last) {
    case (.confirm, .question(let question)?) where !question.sends: texts(.yes)
    case (.back, let top?) where top.scope == .progress && top.running != nil: texts.title(of: .interrupt)
    default: texts.title(of: id)
    }
  }

  /// How many records of the pane on screen are marked.
  private var markCount: Int { paneOwner.markCount(self) }

  func footerKey(of action: Action) -> String {
    if action.id == .nextPage, action.keys.count > 1 { return "←→" }
    return action.keys(in: scope).first.map { texts.keyName($0) } ?? ""
  }
}
