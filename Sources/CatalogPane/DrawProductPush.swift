import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Catalog> {
  /// Lines that are read: what would be sent, or what became of a push.
  func draw(
    _ text: ScrolledLines, _ title: SafeText, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    let seen = text.cursor.visible
    let isLonger = seen.count < text.lines.count
    let remark = isLonger ? SafeText("\(seen.lowerBound + 1)–\(seen.upperBound)/\(text.lines.count)") : .empty
    let rect = drawSheet(title, remark, into: &surface, layout)
    for (line, index) in seen.enumerated() {
      let row = rect.row(line)
      if index == text.cursor.index { surface.write(SafeText(session.lineStyle.pointer), x: row.x, y: row.y, .cursor) }
      draw(Viewer.Line(text.lines[index].segments), into: &surface, in: row.cutLeft(1).1)
    }
    return Point(x: rect.x, y: rect.y + text.cursor.index - seen.lowerBound)
  }

  /// A push: while it is under way its progress with rate and remaining time, then what became of it.
  func draw(_ run: PushRun, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    guard !run.isOver else { return draw(run.text, texts(.catalog(.pushTitle)), into: &surface, layout) }
    let inner = drawBox(
      texts(.catalog(.pushTitle)), lines(of: run), content: Size(width: min(76, layout.body.width - 4), height: 1),
      into: &surface, layout)
    ProgressBar(done: run.progress?.done ?? 0, total: run.progress?.total ?? 1)
      .draw(into: &surface, in: inner.row(0), style: session.lineStyle)
    return Point(x: inner.x, y: inner.y)
  }

  private func lines(of run: PushRun) -> [StyledText] {
    guard let progress = run.progress else {
      return [StyledText(texts(run.isSaved ? .catalog(.counting) : .catalog(.savingNow)), .faint)]
    }
    let figures = texts(
      .catalog(
        .pushFigures(done: progress.done, of: progress.total, refused: progress.refused, requests: progress.requests)))
    guard let pace = progress.perSecond(at: now), let left = progress.remainingSeconds(at: now) else {
      return [StyledText(figures), StyledText(texts(.catalog(.pacing)), .faint)]
    }
    let duration = texts.age(of: now, at: Timestamp(milliseconds: now.milliseconds + Int64(left) * 1000))
    let words = texts(.catalog(.pushPace(perSecond: Int(pace.rounded()), remaining: duration.string)))
    return [StyledText(figures), StyledText(words, .faint)]
  }
}
