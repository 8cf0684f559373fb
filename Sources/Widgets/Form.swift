import TextGrid

/// Labelled fields, one below another. The focused field is always visible.
///
/// A fault or warning is shown beside its field if there is room, so that the layout does not move. Otherwise it is shown in the
/// row below.
public struct Form: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
      case text(TextField)
      case choice(ChoiceField)
    }

    public var label: SafeText
    public var content: Content
    public var fault: SafeText?
    /// Shown only if there is no fault.
    public var warning: SafeText?
    /// A hint, shown beside the field if there is room and neither a fault nor a warning.
    public var note: SafeText
    /// Whether its text is drawn as blots unless it has the focus.
    public var isBlurred: Bool

    public init(
      label: SafeText, content: Content, fault: SafeText? = nil, warning: SafeText? = nil, note: SafeText = .empty,
      isBlurred: Bool = false
    ) {
      self.label = label
      self.content = content
      self.fault = fault
      self.warning = warning
      self.note = note
      self.isBlurred = isBlurred
    }

    /// The fault, else the warning: shown however little room there is.
    var remark: StyledText? {
      fault.map { StyledText($0, .danger) } ?? warning.map { StyledText($0, .caution) }
    }
  }

  public var fields: [Field]
  /// The focused field.
  public var focus: Int

  public init(fields: [Field], focus: Int = 0) {
    self.fields = fields
    self.focus = max(0, min(focus, fields.count - 1))
  }

  /// The rows of the whole form at a width.
  public func height(width: Int) -> Int {
    plan(width: width).height
  }

  /// Draws the part of the form around the focused field.
  ///
  /// - Returns: the position of the cursor; `nil` if there are no fields or no room.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, style: LineStyle) -> Point? {
    guard !rect.isEmpty, fields.indices.contains(focus) else { return nil }
    let plan = plan(width: rect.width)
    let top = plan.top(of: focus, visibleRows: rect.height)
    var cursor: Point?
    surface.clipped(to: rect) { surface in
      for index in fields.indices {
        let y = rect.y + plan.rows[index] - top
        guard y + plan.heights[index] > rect.y, y < rect.bottom else { continue }
        let place = draw(index, plan, into: &surface, in: Rect(x: rect.x, y: y, width: rect.width, height: 2), style)
        if index == focus { cursor = place }
      }
    }
    if top > 0 { surface.write(SafeText(style.moreAbove), x: rect.right - 1, y: rect.y, .faint) }
    if plan.height - top > rect.height {
      surface.write(SafeText(style.moreBelow), x: rect.right - 1, y: rect.bottom - 1, .faint)
    }
    return cursor
  }

  private func draw(
    _ index: Int, _ plan: FormPlan, into surface: inout Surface, in rect: Rect, _ style: LineStyle
  ) -> Point? {
    let field = fields[index]
    let isFocused = index == focus
    if isFocused { surface.write(SafeText(style.pointer), x: rect.x, y: rect.y, .cursor) }
    let label = field.label.truncated(to: plan.labelWidth, ellipsis: style.ellipsis)
    surface.write(label, x: rect.x + FormPlan.labelColumn, y: rect.y, isFocused ? .heading : .text)
    let value = Rect(x: rect.x + plan.valueColumn, y: rect.y, width: plan.valueWidth, height: 1)
    let cursor = draw(field, isFocused: isFocused, into: &surface, in: value, style)
    if let column = plan.remarkColumn {
      let remark = field.remark ?? StyledText(field.note, .faint)
      let text = remark.text.truncated(to: plan.width - column - 1, ellipsis: style.ellipsis)
      surface.write(text, x: rect.x + column, y: rect.y, remark.role)
    } else if let remark = field.remark {
      // Below the value if it fits there, otherwise as far to the left as needed.
      let text = remark.text.truncated(to: plan.width - FormPlan.labelColumn - 1, ellipsis: style.ellipsis)
      let column = max(FormPlan.labelColumn, min(plan.valueColumn, plan.width - 1 - text.width))
      surface.write(text, x: rect.x + column, y: rect.y + 1, remark.role)
    }
    return cursor
  }

  private func draw(
    _ field: Field, isFocused: Bool, into surface: inout Surface, in rect: Rect, _ style: LineStyle
  ) -> Point? {
    switch field.content {
    case .choice(let choice):
      return choice.draw(into: &surface, in: rect, focused: isFocused, style: style)
    case .text(let text):
      guard field.isBlurred, !isFocused else { return text.draw(into: &surface, in: rect, focused: isFocused) }
      surface.fill(rect, .input)
      let blots = SafeText(repeating: style.blot, count: SafeText(text.text).width)
      surface.write(blots, x: rect.x, y: rect.y, .blurred, width: rect.width)
      return nil
    }
  }
}
