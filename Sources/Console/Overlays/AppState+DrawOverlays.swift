import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Draws what lies on top.
  ///
  /// - Returns: where the hardware cursor belongs.
  func drawOverlays(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    switch overlays.last {
    case .menu(let menu): drawMenu(menu, into: &surface, layout)
    case .question(let question): drawQuestion(question, into: &surface, layout)
    case .viewer(let viewer): drawViewer(viewer, into: &surface, layout)
    case .journal(let view): drawJournal(view, into: &surface, layout)
    case .input(let line): drawInput(line, into: &surface, layout)
    case .review(let draft, let cursor): drawReview(draft, cursor, into: &surface, layout)
    case .comparison(let conflict): drawComparison(conflict, into: &surface, layout)
    case .progress(let bulk): drawProgress(bulk, into: &surface, layout)
    case .catalog(let overlay): draw(overlay, into: &surface, layout)
    case .customers(let overlay): draw(overlay, into: &surface, layout)
    case .importing(let view): draw(view, into: &surface, layout)
    case .handout(let overlay): draw(overlay, into: &surface, layout)
    case .quantity, nil: nil
    }
  }

  /// A box over the body of the screen with what can be answered from the catalog of actions.
  func drawBox(
    _ title: SafeText, _ body: [StyledText] = [], content: Size, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Rect {
    Dialog(title: title, body: body, answers: answers, content: content)
      .draw(into: &surface, in: layout.body, style: session.lineStyle)
  }

  private var answers: [Dialog.Answer] {
    session.catalog.footer(in: scope)
      .filter { availability(of: $0.id) == .enabled }
      .prefix(3)
      .map { action in
        let key = action.keys.first.map { texts.keyName($0) } ?? ""
        return Dialog.Answer(
          key: SafeText(action.id == .confirm || action.id == .decline ? key.uppercased() : key),
          label: title(of: action.id))
      }
  }

  private func drawMenu(_ overlay: MenuOverlay, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    var menu = Menu(rows: menuRows(of: overlay))
    menu.cursor.select(overlay.cursor.index)
    var title: SafeText
    var body: [StyledText] = []
    switch overlay.purpose {
    case .filter: title = texts(.filterTitle)
    case .status(let targets):
      title = texts(.statusTitle)
      body = [
        StyledText(
          targets.count == 1
            ? texts(.orderTitle) + " " + SafeText(targets[0].orderID.rawValue) : texts(.marked(targets.count)),
          .heading), StyledText(texts(.statusMenuNote), .faint),
      ]
      if let remark = claimRemark(on: targets) { body.append(StyledText(remark, .caution)) }
    case .export: (title, body) = (texts(.exportTitle), exportRemarks)
    case .sort: title = texts(.sortTitle)
    case .catalog(let menu): (title, body) = heading(of: menu)
    case .customers(let menu): (title, body) = heading(of: menu)
    case .pickingFile: title = texts(.handout(.fileTitle))
    }
    let inner = drawBox(title, body, content: menu.preferredSize, into: &surface, layout)
    return menu.draw(into: &surface, in: inner, style: session.lineStyle)
  }

  private func menuRows(of overlay: MenuOverlay) -> [Menu.Row] {
    switch overlay.purpose {
    case .filter:
      let most = orders.counts.values.map(\.value).max() ?? 0
      let room = max(0, min(16, size.width - 56))
      return OrderStatus.documented.map { status in
        let count = orders.counts[status]
        let number = (count.map { texts.count($0.value) } ?? "…").padded(to: 8, alignment: .trailing)
        let bar = Bar(count?.value ?? 0, maximum: most).text(width: room, style: session.lineStyle).padded(to: room)
        let age = count.map { "  " + texts.age(of: $0.readAt, at: now) } ?? .empty
        return Menu.Row(
          key: glyph(status), title: texts.name(of: status), note: number + " " + bar + age,
          isCurrent: status == orders.status)
      }
    case .status(let targets):
      return OrderStatus.documented.map { status in
        let risks = Set(targets.flatMap { StatusRisk.risks(from: $0.status, to: status) })
        let gravest = StatusRisk.allCases.first { risks.contains($0) }
        return Menu.Row(
          key: glyph(status), title: texts.verb(of: status) + " · " + texts.name(of: status),
          note: gravest.map { texts(.risk($0)) } ?? .empty, isCurrent: targets.allSatisfy { $0.status == status })
      }
    case .export:
      return [Menu.Row(key: "C", title: "CSV"), Menu.Row(key: "J", title: "JSON")]
    case .sort:
      return zip(texts.sortLetters, texts.sortEntries).map { letter, entry in
        Menu.Row(key: letter.unicodeScalars.first.map { Glyph($0) }, title: entry)
      }
    case .catalog(let menu): return rows(of: menu)
    case .customers(let menu): return rows(of: menu)
    case .pickingFile: return [Menu.Row(key: "C", title: "CSV"), Menu.Row(key: "T", title: texts(.handout(.textFile)))]
    }
  }

  private func glyph(_ status: OrderStatus) -> Glyph? { status.rawValue.unicodeScalars.first.map { Glyph($0) } }

  private func drawQuestion(_ question: Question, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    guard let expected = question.expected else {
      let inner = drawBox(question.title, question.lines, content: Size(width: 0, height: 0), into: &surface, layout)
      return Point(x: inner.x, y: inner.y)
    }
    // Beside the field, because a small screen cuts the last lines off.
    let prompt = texts(.type(expected)) + " "
    let inner = drawBox(
      question.title, question.lines, content: Size(width: prompt.width + max(8, expected.count + 3), height: 1),
      into: &surface, layout)
    surface.write(prompt, x: inner.x, y: inner.y, .dialogKey, width: inner.width)
    return question.field.draw(into: &surface, in: inner.cutLeft(prompt.width).1)
  }

  /// One line at the bottom: prompt and text, with what Tab would complete or which command shows the same.
  private func drawInput(_ line: InputLine, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let prompt: SafeText =
      switch line.purpose {
      case .command: ":"
      case .find: texts(.findPrompt)
      case .addLine: texts(.addLinePrompt)
      case .note(let id): texts(.team(.notePrompt(id)))
      case .closeEntry(let id): texts(.doubt(.closePrompt(id)))
      case .search: "/"
      }
    let row = layout.message
    surface.fill(row, .input)
    let start = surface.write(prompt, x: row.x + 1, y: row.y, .input)
    let isLong =
      switch line.purpose {
      case .note, .closeEntry: true
      case .command, .find, .addLine, .search: false
      }
    let width = isLong ? max(0, row.right - 1 - start) : row.width / 2
    let cursor = line.field.draw(into: &surface, in: Rect(x: start, y: row.y, width: width, height: 1))
    let room = max(0, row.right - start - row.width / 2 - 2)
    let hint: SafeText? =
      switch line.purpose {
      case .command where line.field.isEmpty: SafeText(equivalentCommand)
      case .command:
        SafeText(
          CommandLine.candidates(for: line.field.text, language: session.language).prefix(4).joined(separator: " "))
      case .search where pane == .orders && orders.search != nil:
        // Half of it would pass for the number of what was found.
        orders.reach.map { texts.briefReach($0, at: now) }.flatMap { $0.width <= room ? $0 : nil }
      case .search, .find, .addLine, .note, .closeEntry: nil
      }
    if let hint {
      surface.writeTrailing(hint, right: row.right - 1, y: row.y, .faint, width: room)
    }
    return cursor
  }

  private func drawProgress(_ bulk: BulkProgress, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let width = min(76, layout.body.width - 4)
    let height = min(bulk.ids.count + 1, layout.body.height - 4)
    let inner = drawBox(
      texts(.progressTitle(bulk.wanted)), content: Size(width: width, height: height), into: &surface, layout)
    ProgressBar(done: bulk.outcomes.count, total: bulk.ids.count)
      .draw(into: &surface, in: inner.row(0), style: session.lineStyle)
    var cursor = bulk.cursor
    let list = inner.cutTop(1).1
    cursor.clamp(count: bulk.ids.count, visibleRows: max(1, list.height))
    for (line, index) in cursor.visible.enumerated() {
      let id = bulk.ids[index]
      let row = list.row(line)
      surface.write(SafeText(id.rawValue), x: row.x, y: row.y, index == cursor.index ? .cursor : .text)
      guard let outcome = bulk.outcomes[id] else { continue }
      surface.write(
        texts(.outcome(id, outcome)).truncated(to: max(0, row.width - 12), ellipsis: session.lineStyle.ellipsis),
        x: row.x + 12, y: row.y, outcome.noticeKind.role)
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }
}
