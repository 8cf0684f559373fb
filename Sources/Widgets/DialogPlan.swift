import TextGrid

/// The layout of a dialog.
struct DialogPlan {
  /// Blank columns between answers.
  static let answerGap = 3
  /// Longer lines are hard to read.
  static let widestLine = 76

  var frame: Rect
  var hasBorder: Bool
  /// The frame without border, margin and title.
  var inner: Rect
  var lines: [StyledText]
  /// Whether some lines do not fit.
  var hidesLines: Bool
  var content: Rect
  var answerRows: [[Dialog.Answer]]
  var answersTop: Int
}

extension Dialog {
  /// Uses a border if everything fits within it.
  func arrange(in rect: Rect) -> DialogPlan {
    if let bordered = plan(in: rect, hasBorder: true), !bordered.hidesLines,
      bordered.content.height >= content.height, bordered.content.width >= content.width
    {
      return bordered
    }
    if let plain = plan(in: rect, hasBorder: false) { return plain }
    let nothing = Rect(x: rect.x, y: rect.y, width: 0, height: 0)
    return DialogPlan(
      frame: nothing, hasBorder: false, inner: nothing, lines: [], hidesLines: false, content: nothing,
      answerRows: [], answersTop: rect.y)
  }

  private func plan(in rect: Rect, hasBorder: Bool) -> DialogPlan? {
    let margin = hasBorder ? 2 : 0
    let head = hasBorder ? 1 : title.isEmpty ? 0 : 1
    let foot = hasBorder ? 1 : 0
    let available = rect.width - 2 * margin
    guard available > 0, rect.height > 0 else { return nil }

    let readable = min(available, DialogPlan.widestLine)
    let all = body.flatMap { line in line.text.wrapped(to: readable).map { StyledText($0, line.role) } }
    let answerRows = packAnswers(width: readable)
    let answerWidth = answerRows.lazy.map { $0.reduce(-DialogPlan.answerGap) { $0 + $1.width + DialogPlan.answerGap } }
    let wanted = max(title.width, all.lazy.map(\.text.width).max() ?? 0, answerWidth.max() ?? 0, content.width, 1)
    let width = min(wanted, available)

    var room = rect.height - head - foot - answerRows.count
    if hasBorder, room < 0 { return nil }
    // Keeps one row of the widget: without it the question could not be answered.
    let lines = Array(all.prefix(max(0, room - min(1, content.height))))
    room -= lines.count
    let contentHeight = max(0, min(content.height, room))
    room -= contentHeight
    let gap = answerRows.isEmpty || lines.count + contentHeight == 0 ? 0 : min(1, max(0, room))
    let height = head + lines.count + contentHeight + gap + answerRows.count + foot

    let frame = rect.centered(Size(width: width + 2 * margin, height: height))
    let inner = Rect(x: frame.x + margin, y: frame.y + head, width: width, height: frame.height - head - foot)
    let answersTop = max(frame.y, frame.bottom - foot - answerRows.count)
    return DialogPlan(
      frame: frame, hasBorder: hasBorder, inner: inner, lines: lines, hidesLines: lines.count < all.count,
      content: Rect(x: inner.x, y: inner.y + lines.count, width: width, height: contentHeight),
      answerRows: answerRows, answersTop: answersTop)
  }

  /// Puts as many answers on a row as fit.
  private func packAnswers(width: Int) -> [[Answer]] {
    var rows: [[Answer]] = []
    var free = 0
    for answer in answers {
      if let last = rows.indices.last, answer.width + DialogPlan.answerGap <= free {
        rows[last].append(answer)
        free -= answer.width + DialogPlan.answerGap
      } else {
        rows.append([answer])
        free = width - answer.width
      }
    }
    return rows
  }
}
