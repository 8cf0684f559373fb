import Commerce
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Pane, status, page and count; at the right profile, operator, whether writes are allowed, and the connection.
  func drawTop(into surface: inout Surface, _ layout: ScreenLayout) {
    let left: [FittedLine.Item] =
      switch pane {
      case .catalog: catalogTop(layout)
      case .customers: customersTop(layout)
      case .orders, .order: ordersTop(layout)
      }
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

  private func ordersTop(_ layout: ScreenLayout) -> [FittedLine.Item] {
    let showsList = pane == .orders || layout.isWide
    var left = [
      FittedLine.Item(" " + texts(showsList ? .ordersTitle : .orderTitle), .topBarStrong, priority: 9)
    ]
    if showsList, let known = orders.known {
      left += knownOrdersTop(known)
    } else if showsList {
      let letter = SafeText(orders.status.rawValue)
      // On a narrow screen the name would leave no room for PRODUCTION and READ-ONLY.
      let status = layout.top.width < 60 ? letter : letter + " " + texts.name(of: orders.status)
      left.append(.init(status, .topBarStrong, priority: 8))
      if let page = orders.shown?.page {
        left.append(.init(texts(.page(page.number, of: page.pageCount)), .topBar, priority: 6))
        if let total = page.totalItems { left.append(.init(texts.count(total), .topBar, priority: 3)) }
      }
      if let shown = orders.shown, shown.isFromStore {
        left.append(.init(texts(.fromStore(texts.time(shown.readAt).string)), .topBar, priority: 7))
      }
    } else if let id = order.id {
      left.append(.init(SafeText(id.rawValue), .topBarStrong, priority: 8))
    }
    return left + newsItems
  }

  /// Colour never carries meaning alone: a failing connection is a word.
  private var connectionMark: SafeText {
    switch connection {
    case .good: SafeText(session.lineStyle == .unicode ? "●" : "*")
    case .idle: SafeText(session.lineStyle == .unicode ? "○" : "o")
    case .failing: texts(.connectionFailing)
    case .logInRefused: texts(.connectionRefused)
    case .noPassword: texts(.connectionWithoutPassword)
    }
  }

  /// What is under way with the time it has taken, else the last sentence; at the right how many are marked.
  func drawMessage(into surface: inout Surface, _ layout: ScreenLayout) {
    let row = layout.message
    surface.fill(row, .text)
    if let markRemark { surface.writeTrailing(markRemark, right: row.right - 1, y: row.y, .mark) }
    let width = messageWidth(layout)
    if let notice {
      let text = notice.text.truncated(to: width, ellipsis: session.lineStyle.ellipsis)
      surface.write(text, x: row.x + 1, y: row.y, notice.kind.role)
    } else if let activity = activities.last(where: { !$0.isQuiet(at: now) }) {
      let elapsed = max(0, now.milliseconds - activity.startedAt.milliseconds)
      let spinner = SafeText(Spinner.frame(tick: Int(elapsed / 120), style: session.lineStyle))
      var text = spinner + " " + texts(activity.phrase)
      if elapsed >= 1000 { text += SafeText(" · \(elapsed / 1000) s") }
      // Going back does not end a write.
      let key = activity.isWrite && scope != .progress && !activity.isWaitingForLock ? ActionID.interrupt : .back
      text += " " + texts(.cancelHint(texts.key(key)))
      surface.write(text.truncated(to: width, ellipsis: session.lineStyle.ellipsis), x: row.x + 1, y: row.y, .faint)
    } else if let remark = knownOrdersRemark {
      let text = remark.truncated(to: width, ellipsis: session.lineStyle.ellipsis)
      surface.write(text, x: row.x + 1, y: row.y, .faint)
    } else if pane == .catalog, overlays.isEmpty, let remark = catalogRemark {
      let text = remark.truncated(to: width, ellipsis: session.lineStyle.ellipsis)
      surface.write(text, x: row.x + 1, y: row.y, .caution)
    }
  }

  private var markRemark: SafeText? { markCount > 0 ? texts(.marked(markCount)) : nil }

  private func messageWidth(_ layout: ScreenLayout) -> Int {
    max(0, layout.message.width - 2 - (markRemark.map { $0.width + 2 } ?? 0))
  }

  /// The lines of a sentence that one line would cut; none where it covers a question, or what says the same at length.
  func longNotice(_ layout: ScreenLayout) -> [SafeText] {
    if case .catalog(.push)? = overlays.last { return [] }
    guard let notice, overlays.last?.isConfirmation != true else { return [] }
    let lines = notice.text.wrapped(to: messageWidth(layout))
    return lines.count > 1 ? lines : []
  }

  /// How many rows a long sentence may take, with the message line.
  static let longNoticeRows = 3

  /// A long sentence stands on the rows above the message line, too: its end says what to do. It leaves the cursor's row free.
  func drawLongNotice(into surface: inout Surface, _ layout: ScreenLayout, cursor: Point?) {
    let lines = longNotice(layout)
    let row = layout.message
    let shown = min(lines.count, Self.longNoticeRows, row.y - (cursor?.y ?? 0))
    guard let notice, shown > 1 else { return }
    let top = row.y - shown + 1
    let width = messageWidth(layout)
    for (index, line) in lines.prefix(shown).enumerated() {
      if index < shown - 1 { surface.fill(Rect(x: row.x, y: top + index, width: row.width, height: 1), .text) }
      let isCut = index == shown - 1 && lines.count > shown
      let text = isCut ? (line + " " + lines[shown]).truncated(to: width, ellipsis: session.lineStyle.ellipsis) : line
      surface.write(text.padded(to: width), x: row.x + 1, y: top + index, notice.kind.role)
    }
  }

  /// The keys that work now, the most useful first, cut at the width.
  func drawFooter(into surface: inout Surface, _ layout: ScreenLayout) {
    let actions = session.catalog.footer(in: scope).filter { availability(of: $0.id) == .enabled }
    let items = actions.map { action in
      FittedLine.Item(
        [
          StyledText(SafeText(footerKey(of: action)), .footerKey),
          StyledText(" " + title(of: action.id), .footer),
        ], priority: action.id == .help ? 1 : -(action.footerRank ?? 0))
    }
    surface.fill(layout.footer, .footer)
    FittedLine(left: items, spacing: 2).draw(
      into: &surface, in: layout.footer.inset(horizontally: 1), fill: .footer, style: session.lineStyle)
  }

  /// What an action is called here: not every yes sends something, and leaving a set that is being sent stops it.
  func title(of id: ActionID) -> SafeText {
    switch (id, overlays.last) {
    case (.confirm, .question(let question)?) where !question.sends: texts(.yes)
    case (.back, .progress(let bulk)?) where !bulk.isOver: texts.title(of: .interrupt)
    case (.confirm, .catalog(.review(let review))?) where review.isHeldBack: texts(.catalog(.saveOnly))
    case (.confirm, .importing?): texts(.importing(.acceptVerb))
    case (.back, .importing(let view)?) where view.running != nil: texts.title(of: .interrupt)
    case (.back, .catalog(.push(let run))?) where !run.isOver: texts.title(of: .interrupt)
    case (.lineProduct, nil) where otherOrderUnderCursor != nil: texts.title(of: .open)
    case (.sendForm, .catalog(.form)?): texts(.catalog(.stageVerb))
    case (.addTier, _) where isMissing: texts.title(of: .addProduct)
    case (.back, .customers(.run(let run))?) where !run.isOver: texts.title(of: .interrupt)
    default: texts.title(of: id)
    }
  }

  /// How many records of the pane on screen are marked.
  private var markCount: Int {
    switch pane {
    case .catalog: catalog.marks.count
    case .customers: customers.markCount
    case .orders, .order: marks.count
    }
  }

  private func footerKey(of action: Action) -> String {
    if action.id == .nextPage, action.keys.count > 1 { return "←→" }
    return action.keys.first.map { texts.keyName($0) } ?? ""
  }
}

extension Notice.Kind {
  var role: Role {
    switch self {
    case .information: .text
    case .success: .good
    case .warning: .caution
    case .failure: .danger
    }
  }
}
