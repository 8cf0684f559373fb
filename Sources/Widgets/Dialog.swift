import TextGrid

/// A centered box with a question: title, lines, room for a widget, and answers.
///
/// If room is short, the border is dropped first, then the widget shrinks to one row, then the last lines are dropped. The
/// answers stay.
/// stay.
public struct Dialog: Hashable, Sendable {
  /// A possible answer and its key.
  public struct Answer: Hashable, Sendable {
    public var key: SafeText
    public var label: SafeText

    public init(key: SafeText, label: SafeText) {
      self.key = key
      self.label = label
    }

    var width: Int { key.width + 1 + label.width }
  }

  public var title: SafeText
  /// Paragraphs; each is wrapped.
  public var body: [StyledText]
  public var answers: [Answer]
  /// The size requested by a widget between the lines and the answers.
  public var content: Size

  public init(
    title: SafeText, body: [StyledText] = [], answers: [Answer] = [], content: Size = Size(width: 0, height: 0)
  ) {
    self.title = title
    self.body = body
    self.answers = answers
    self.content = content
  }

  /// The frame of the dialog within a rectangle.
  public func frame(in rect: Rect) -> Rect {
    arrange(in: rect).frame
  }

  /// Whether every line fits into a rectangle.
  public func isWhole(in rect: Rect) -> Bool {
    let plan = arrange(in: rect)
    return !plan.hidesLines && plan.content.height >= min(1, content.height)
  }

  /// Draws the dialog in the middle of a rectangle.
  ///
  /// - Returns: the room for the widget; empty if ``content`` is empty or no room is left.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, style: LineStyle) -> Rect {
    let plan = arrange(in: rect)
    surface.fill(plan.frame, .dialog)
    if plan.hasBorder { drawBorder(into: &surface, plan.frame, style) }
    surface.clipped(to: plan.frame) { surface in
      drawTitle(into: &surface, plan, style)
      for (row, line) in plan.lines.enumerated() {
        let isCut = row == plan.lines.count - 1 && plan.hidesLines
        let text =
          isCut ? (line.text + style.ellipsis).truncated(to: plan.inner.width, ellipsis: style.ellipsis) : line.text
        surface.write(text, x: plan.inner.x, y: plan.inner.y + row, line.role, width: plan.inner.width)
      }
      for (row, answers) in plan.answerRows.enumerated() {
        draw(answers, into: &surface, x: plan.inner.x, y: plan.answersTop + row, width: plan.inner.width)
      }
    }
    return plan.content
  }

  private func drawTitle(into surface: inout Surface, _ plan: DialogPlan, _ style: LineStyle) {
    guard !title.isEmpty else { return }
    if plan.hasBorder {
      let text = " " + title.truncated(to: plan.frame.width - 4, ellipsis: style.ellipsis) + " "
      surface.write(text, x: plan.frame.x + 1, y: plan.frame.y, .dialogTitle)
    } else {
      let text = title.truncated(to: plan.frame.width, ellipsis: style.ellipsis)
      surface.write(text, x: plan.frame.x, y: plan.frame.y, .dialogTitle)
    }
  }

  private func draw(_ answers: [Answer], into surface: inout Surface, x: Int, y: Int, width: Int) {
    // On the smallest screens the answers replace the title.
    surface.fill(Rect(x: x, y: y, width: width, height: 1), .dialog)
    var column = x
    for answer in answers {
      column = surface.write(answer.key, x: column, y: y, .dialogKey, width: x + width - column) + 1
      column = surface.write(answer.label, x: column, y: y, .dialog, width: x + width - column) + DialogPlan.answerGap
    }
  }

  private func drawBorder(into surface: inout Surface, _ frame: Rect, _ style: LineStyle) {
    let (top, belowTop) = frame.cutTop(1)
    let (bottom, sides) = belowTop.cutBottom(1)
    surface.fill(top, with: style.horizontal, .border)
    surface.fill(bottom, with: style.horizontal, .border)
    surface.fill(Rect(x: sides.x, y: sides.y, width: 1, height: sides.height), with: style.vertical, .border)
    surface.fill(Rect(x: sides.right - 1, y: sides.y, width: 1, height: sides.height), with: style.vertical, .border)
    for (glyph, x, y) in [
      (style.topLeft, frame.x, frame.y), (style.topRight, frame.right - 1, frame.y),
      (style.bottomLeft, frame.x, frame.bottom - 1), (style.bottomRight, frame.right - 1, frame.bottom - 1),
    ] {
      surface.write(SafeText(glyph), x: x, y: y, .border)
    }
  }
}
