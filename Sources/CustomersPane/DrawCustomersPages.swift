import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Customers> {
  /// A customer that is read ends with its last line at the bottom of the screen.
  func settled(_ detail: CustomerDetail) -> CustomerDetail {
    var detail = detail
    detail.top = top(of: detail, lines: detailLines(of: detail).count)
    return detail
  }

  private func detailLines(of detail: CustomerDetail) -> [Viewer.Line] {
    lines(of: detail.record, width: ScreenLayout(size: size).body.width - 2)
  }

  private func top(of detail: CustomerDetail, lines: Int) -> Int {
    max(0, min(detail.top, lines - (ScreenLayout(size: size).body.height - 1)))
  }

  func drawDetail(_ detail: CustomerDetail, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
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

  func drawForm(_ state: CustomerFormState, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let rect = drawSheet(texts(.customers(.formTitle)), texts(.customers(.draftIsKept)), into: &surface, layout)
    var rest = rect
    if let message = state.message {
      // On a small screen the form needs the room.
      rest = drawNotes([message], atMost: rect.height < 12 ? 1 : 3, into: &surface, rect)
    }
    let cursor = state.form.draw(into: &surface, in: rest, style: session.lineStyle)
    return state.sending == nil ? cursor : nil
  }

  func drawTerms(_ dialog: TermsDialog, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let heading =
      dialog.targets.count == 1
      ? name(of: dialog.targets[0].value) : texts(.customers(.customerCount(dialog.targets.count)))
    let missing = dialog.missingLimits
    let remark = missing > 0 && dialog.isOfMany ? texts(.customers(.limitsMissing(missing))) : .empty
    let rect = drawSheet(texts(.customers(.termsTitle)) + ": " + heading, remark, into: &surface, layout)
    // Where the rule bites it is explained.
    let isSmall = rect.height < 10
    var notes = [StyledText(texts(.customers(isSmall ? .limitIsNetBriefly : .limitIsNet)), .caution)]
    let focused = dialog.form.fields[dialog.form.focus]
    // The age of a known limit has to be seen, also where there is no room beside it.
    if !Form.showsNotes(width: rect.width) { notes.append(StyledText(focused.note)) }
    let rest = drawNotes(notes, atMost: 4, into: &surface, rect).cutTop(isSmall ? 0 : 1).1
    return dialog.form.draw(into: &surface, in: rest, style: session.lineStyle)
  }

  func drawRun(_ run: TermsRun, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let words: Phrase =
      run.outcome.map { .customers(.termsEnded(blurred($0), of: run.total)) }
      ?? .customers(.sendingTerms(done: run.done, total: run.total))
    let rows = (run.outcome?.refused ?? []).map { refused in
      SentenceList.Row(
        personal(refused.document.formatted).text, StyledText(personal(refused.reason).text, .danger))
    }
    return drawRun(
      texts(.customers(.termsTitle)), [StyledText(texts(words))], ProgressBar(done: run.done, total: run.total),
      SentenceList(rows, headWidth: 20, cursor: run.cursor), into: &surface, layout)
  }
}
