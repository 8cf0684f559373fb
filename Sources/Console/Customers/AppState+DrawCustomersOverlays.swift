import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Draws what lies over the customers pane.
  ///
  /// - Returns: where the hardware cursor belongs.
  func draw(_ overlay: CustomersOverlay, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    switch overlay {
    case .detail(let detail): drawDetail(detail, into: &surface, layout)
    case .form(let state): drawForm(state, into: &surface, layout)
    case .terms(let dialog): drawTerms(dialog, into: &surface, layout)
    case .review(let review): draw(review, into: &surface, layout)
    case .run(let run): drawRun(run, into: &surface, layout)
    }
  }

  /// A customer that is read ends with its last line at the bottom of the screen.
  func settled(_ overlay: CustomersOverlay) -> CustomersOverlay {
    guard case .detail(var detail) = overlay else { return overlay }
    detail.top = top(of: detail, lines: detailLines(of: detail).count)
    return .detail(detail)
  }

  private func detailLines(of detail: CustomerDetail) -> [Viewer.Line] {
    customerLines(of: detail.record, width: ScreenLayout(size: size).body.width - 2)
  }

  private func top(of detail: CustomerDetail, lines: Int) -> Int {
    max(0, min(detail.top, lines - (ScreenLayout(size: size).body.height - 1)))
  }

  private func drawDetail(_ detail: CustomerDetail, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let lines = detailLines(of: detail)
    let height = layout.body.height - 1
    let top = top(of: detail, lines: lines.count)
    let isLonger = lines.count > height
    let last = min(lines.count, top + height)
    let remark = isLonger ? SafeText("\(top + 1)–\(last)/\(lines.count)") : .empty
    let rect = drawSheet(name(of: detail.record.value), remark, into: &surface, layout)
    drawLines(lines, from: top, into: &surface, in: rect.inset(horizontally: 1))
    return Point(x: rect.x, y: rect.y)
  }

  private func drawForm(_ state: CustomerFormState, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let rect = drawSheet(texts(.customers(.formTitle)), texts(.customers(.draftIsKept)), into: &surface, layout)
    var rest = rect
    if let message = state.message {
      // On a small screen the form needs the room.
      let lines = message.text.wrapped(to: max(10, rect.width - 2)).prefix(rect.height < 12 ? 1 : 3)
      for (row, line) in lines.enumerated() { surface.write(line, x: rect.x + 1, y: rect.y + row, message.role) }
      rest = rect.cutTop(lines.count).1
    }
    let cursor = state.form.draw(into: &surface, in: rest, style: session.lineStyle)
    return state.sending == nil ? cursor : nil
  }

  private func drawTerms(_ dialog: TermsDialog, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let heading =
      dialog.targets.count == 1
      ? name(of: dialog.targets[0].value) : texts(.customers(.customerCount(dialog.targets.count)))
    let missing = dialog.missingLimits
    let remark = missing > 0 && dialog.isOfMany ? texts(.customers(.limitsMissing(missing))) : .empty
    let rect = drawSheet(texts(.customers(.termsTitle)) + ": " + heading, remark, into: &surface, layout)
    // Where the rule bites it is explained.
    var lines = texts(.customers(.limitIsNet)).wrapped(to: max(10, rect.width - 2)).prefix(rect.height < 10 ? 2 : 3)
      .map { StyledText($0, .caution) }
    let focused = dialog.form.fields[dialog.form.focus]
    // The age of a known limit has to be seen, also where there is no room beside it.
    if !Form.showsNotes(width: rect.width), !focused.note.isEmpty, lines.count > 1 {
      lines[lines.count - 1] = StyledText(focused.note, .text)
    }
    for (row, line) in lines.enumerated() { surface.write(line.text, x: rect.x + 1, y: rect.y + row, line.role) }
    let gap = rect.height < 10 ? 0 : 1
    return dialog.form.draw(into: &surface, in: rect.cutTop(lines.count + gap).1, style: session.lineStyle)
  }

  private func drawRun(_ run: TermsRun, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let refused = run.outcome?.refused ?? []
    let width = min(76, layout.body.width - 4)
    let height = min(2 + refused.count, layout.body.height - 4)
    let inner = drawBox(
      texts(.customers(.termsTitle)), content: Size(width: width, height: height), into: &surface, layout)
    ProgressBar(done: run.done, total: run.total).draw(into: &surface, in: inner.row(0), style: session.lineStyle)
    let words: Phrase =
      run.outcome.map { .customers(.termsEnded(blurred($0), of: run.total)) }
      ?? .customers(.sendingTerms(done: run.done, total: run.total))
    let row = inner.row(1)
    surface.write(
      texts(words).truncated(to: row.width, ellipsis: session.lineStyle.ellipsis), x: row.x, y: row.y, .text)
    let list = inner.cutTop(2).1
    guard !refused.isEmpty, !list.isEmpty else { return Point(x: inner.x, y: inner.y) }
    var cursor = run.cursor
    cursor.clamp(count: refused.count, visibleRows: list.height)
    for (line, index) in cursor.visible.enumerated() {
      let row = list.row(line)
      let text = personal(refused[index].document.formatted).text.padded(to: 20) + personal(refused[index].reason).text
      surface.write(
        text.truncated(to: row.width, ellipsis: session.lineStyle.ellipsis), x: row.x, y: row.y,
        index == cursor.index ? .cursor : .danger)
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }
}
