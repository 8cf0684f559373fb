import Commerce
import Desk
import TextGrid
import Widgets

extension AppState {
  /// What would be saved, line by line, and under the heading what would be sent.
  func draw(_ review: ProductReview, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let rect = drawSheet(texts(.reviewTitle), into: &surface, layout)
    var notes: [StyledText] = []
    if !review.items.isEmpty { notes.append(StyledText(texts(.catalog(.reviewStaged(review.items.count))))) }
    if let plan = review.plan {
      if plan.due > 0 { notes.append(StyledText(texts(.catalog(.reviewUnsent(plan.due))))) }
      if plan.staleStock > 0 {
        notes.append(StyledText(texts(.catalog(.staleStock(plan.staleStock))), .danger))
        notes.append(StyledText(texts(.catalog(.stockHint)), .caution))
      } else {
        notes.append(StyledText(texts(.catalog(.stockGoesToo)), .caution))
      }
    } else {
      notes.append(StyledText(texts(.loading), .faint))
    }
    let wrapped = notes.flatMap { note in
      note.text.wrapped(to: max(10, rect.width - 2)).map { StyledText($0, note.role) }
    }
    let (head, list) = rect.cutTop(min(wrapped.count, rect.height - 1))
    for (row, note) in wrapped.prefix(head.height).enumerated() {
      surface.write(note.text, x: head.x + 1, y: head.y + row, note.role)
    }
    guard !review.items.isEmpty else { return Point(x: head.x, y: head.y) }
    var cursor = review.cursor
    cursor.clamp(count: review.items.count, visibleRows: max(1, list.height))
    for (line, index) in cursor.visible.enumerated() {
      let row = list.row(line)
      if index == cursor.index { surface.write(SafeText(session.lineStyle.pointer), x: row.x, y: row.y, .cursor) }
      var x = row.x + 1
      for segment in segments(of: review.items[index]) {
        x = surface.write(segment.text, x: x, y: row.y, segment.role, width: row.right - x)
      }
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }

  /// One product of the review: its name, and each changed field as before → after.
  private func segments(of item: StagedProduct) -> [StyledText] {
    let width = max(12, min(36, size.width - 46))
    let name = SafeText(item.after.name).truncated(to: width, ellipsis: session.lineStyle.ellipsis).padded(to: width)
    var segments = size.width < 60 ? [] : [StyledText(SafeText(item.id.digits).padded(to: 15), .faint)]
    segments.append(StyledText(name))
    for field in ProductField.allCases where field != .stockAt && field.differs(item.after, item.before) {
      segments.append(StyledText("  " + texts(.catalog(.field(field))) + " ", .faint))
      segments.append(StyledText(text(of: field, item.before) + " → ", .before))
      segments.append(StyledText(text(of: field, item.after), .after))
    }
    if item.after.tiers != item.before.tiers {
      segments.append(StyledText("  " + texts(.catalog(.column(.tiers))) + " ", .faint))
      segments.append(StyledText(SafeText("\(item.before.tiers.count) → "), .before))
      segments.append(StyledText(SafeText(String(item.after.tiers.count)), .after))
    }
    if item.after.promotion != item.before.promotion {
      segments.append(StyledText("  " + texts(.catalog(.promotionHeading)) + " ", .faint))
      segments.append(StyledText(price(of: item.before.promotion) + " → ", .before))
      segments.append(StyledText(price(of: item.after.promotion), .after))
    }
    return segments
  }

  private func price(of promotion: Promotion?) -> SafeText { promotion.map { texts.money($0.price) } ?? "—" }

  // MARK: Push

  /// Progress with rate and remaining time; at the end the outcome, with every refused product by name.
  func draw(_ run: PushRun, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let width = min(76, layout.body.width - 4)
    let refused = run.outcome?.refused ?? []
    let lines = lines(of: run)
    let inner = drawBox(
      texts(.catalog(.pushTitle)), lines,
      content: Size(width: width, height: 1 + min(refused.count, max(0, layout.body.height - 6 - lines.count))),
      into: &surface, layout)
    ProgressBar(done: run.progress?.done ?? (run.outcome == nil ? 0 : 1), total: run.progress?.total ?? 1)
      .draw(into: &surface, in: inner.row(0), style: session.lineStyle)
    let list = inner.cutTop(1).1
    guard !refused.isEmpty, list.height > 0 else { return Point(x: inner.x, y: inner.y) }
    var cursor = run.cursor
    cursor.clamp(count: refused.count, visibleRows: list.height)
    for (line, index) in cursor.visible.enumerated() {
      let row = list.row(line)
      let product = refused[index]
      let role: Role = index == cursor.index ? .cursor : .dialog
      let name = SafeText(product.ean.digits) + " " + SafeText(product.name)
      let nameWidth = row.width / 2
      surface.write(name.truncated(to: nameWidth, ellipsis: session.lineStyle.ellipsis), x: row.x, y: row.y, role)
      let reason = SafeText(product.reason).truncated(
        to: max(0, row.width - nameWidth - 1), ellipsis: session.lineStyle.ellipsis)
      surface.write(reason, x: row.x + nameWidth + 1, y: row.y, .danger)
    }
    return Point(x: list.x, y: list.y + cursor.index - cursor.top)
  }

  private func lines(of run: PushRun) -> [StyledText] {
    if let failure = run.failure {
      let saved = StyledText(texts(.catalog(run.isSaved ? .savedNotSent : .notSaved)), run.isSaved ? .caution : .danger)
      return [StyledText(texts(.failed(failure)), .danger), saved]
    }
    if let outcome = run.outcome {
      var lines = [StyledText(texts(.catalog(.pushEnded(outcome))), outcome.isGood ? .good : .caution)]
      if outcome.shortAnswers > 0 {
        lines.append(StyledText(texts(.catalog(.shortAnswers(outcome.shortAnswers))), .danger))
      }
      if let failure = outcome.failure, failure.kind != .canceled {
        lines.append(StyledText(texts(.failed(failure)), .danger))
      }
      if outcome.remaining > 0 { lines.append(StyledText(texts(.catalog(.remaining(outcome.remaining))), .caution)) }
      return lines
    }
    guard let progress = run.progress else {
      return [StyledText(texts(run.isSaved ? .catalog(.counting) : .catalog(.savingNow)), .faint)]
    }
    var lines = [
      StyledText(
        texts(
          .catalog(
            .pushFigures(
              done: progress.done, of: progress.total, refused: progress.refused, requests: progress.requests))))
    ]
    if let pace = progress.perSecond(at: now), let left = progress.remainingSeconds(at: now) {
      let duration = texts.age(of: now, at: Timestamp(milliseconds: now.milliseconds + Int64(left) * 1000))
      lines.append(
        StyledText(texts(.catalog(.pushPace(perSecond: Int(pace.rounded()), remaining: duration.string))), .faint))
    } else {
      lines.append(StyledText(texts(.catalog(.pacing)), .faint))
    }
    return lines
  }
}
