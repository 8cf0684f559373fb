import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// What would be sent, and what would be saved line by line.
  func draw(_ review: ProductReview, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    draw(review.text, texts(.reviewTitle), into: &surface, layout)
  }

  /// What became of a push, with every refused product by name.
  func drawEnd(of run: PushRun, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    draw(run.text, texts(.catalog(.pushTitle)), into: &surface, layout)
  }

  private func draw(
    _ text: ScrolledLines, _ title: SafeText, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    let seen = text.cursor.visible
    let isLonger = seen.count < text.lines.count
    let remark = isLonger ? SafeText("\(seen.lowerBound + 1)–\(seen.upperBound)/\(text.lines.count)") : .empty
    let rect = drawSheet(title, remark, into: &surface, layout)
    for (line, index) in seen.enumerated() {
      let row = rect.row(line)
      if index == text.cursor.index { surface.write(SafeText(session.lineStyle.pointer), x: row.x, y: row.y, .cursor) }
      var x = row.x + 1
      for segment in text.lines[index].segments {
        x = surface.write(segment.text, x: x, y: row.y, segment.role, width: row.right - x)
      }
    }
    return Point(x: rect.x, y: rect.y + text.cursor.index - seen.lowerBound)
  }

  /// A push under way: progress with rate and remaining time.
  func draw(_ run: PushRun, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
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
