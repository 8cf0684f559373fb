import TextGrid

/// Lines to read, longer and wider than the screen: help, raw answers.
public struct ScrollText: Hashable, Sendable {
  public let lines: [StyledText]
  /// Rows on the screen, with the one that tells the position.
  public private(set) var height: Int
  /// The first line seen.
  public private(set) var top = 0
  /// Columns scrolled off on the left.
  public private(set) var left = 0

  public init(lines: [StyledText], height: Int = 1) {
    self.lines = lines
    self.height = max(1, height)
  }

  /// Takes over the height of the screen.
  public mutating func resize(height: Int) {
    self.height = max(1, height)
    scroll(to: top)
  }

  public mutating func scroll(by rows: Int) {
    let (target, overflow) = top.addingReportingOverflow(rows)
    scroll(to: overflow ? (rows < 0 ? 0 : lines.count) : target)
  }

  public mutating func page(by pages: Int) {
    let (rows, overflow) = pages.multipliedReportingOverflow(by: visibleLines)
    scroll(by: overflow ? (pages < 0 ? -lines.count : lines.count) : rows)
  }

  public mutating func home() { scroll(to: 0) }
  public mutating func end() { scroll(to: lines.count) }

  /// To the right as long as some line still has text there.
  public mutating func scroll(columns: Int) {
    let widest = lines.lazy.map(\.text.width).max() ?? 0
    let (target, overflow) = left.addingReportingOverflow(columns)
    left = max(0, min(overflow ? (columns < 0 ? 0 : widest) : target, widest - 1))
  }

  /// First and last line seen and how many there are; `nil` if all are seen.
  public func position(style: LineStyle) -> SafeText? {
    guard lines.count > visibleLines else { return nil }
    let last = min(lines.count, top + visibleLines)
    return SafeText("\(top + 1)\(style.rangeDash.string)\(last)/\(lines.count)")
  }

  /// Draws the lines from ``top`` on, and the position in the last row if there are more than fit.
  public func draw(into surface: inout Surface, in rect: Rect, style: LineStyle) {
    surface.fill(rect, .text)
    guard !rect.isEmpty else { return }
    var view = self
    view.resize(height: rect.height)
    for (row, line) in view.lines[view.top...].prefix(view.visibleLines).enumerated() {
      let text = line.text.dropFirst(columns: left).truncated(to: rect.width, ellipsis: style.ellipsis)
      surface.write(text, x: rect.x, y: rect.y + row, line.role)
    }
    if rect.height > 1, let position = view.position(style: style) {
      surface.writeTrailing(position, right: rect.right, y: rect.bottom - 1, .faint, width: rect.width)
    }
  }

  private var visibleLines: Int {
    lines.count <= height || height == 1 ? height : height - 1
  }

  private mutating func scroll(to line: Int) {
    top = max(0, min(line, lines.count - visibleLines))
  }
}
