import TextGrid

/// A bar that shows the progress of some work.
public struct ProgressBar: Hashable, Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// Rounded down, so that 100 means done; 0 if the total is unknown.
  public var percent: Int {
    guard total > 0, done > 0 else { return 0 }
    return done >= total ? 100 : min(99, Int(Double(done) * 100 / Double(total)))
  }

  /// Draws the bar over the whole first row of a rectangle.
  public func draw(into surface: inout Surface, in rect: Rect, style: LineStyle) {
    let row = rect.row(0)
    surface.fill(row, with: style.barEmpty, .barEmpty)
    let blocks = Bar.blocks(done, of: total, width: row.width, style)
    surface.write(blocks, x: row.x, y: row.y, .barFilled, width: row.width)
  }
}
