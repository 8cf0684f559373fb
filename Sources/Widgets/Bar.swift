import TextGrid

/// A bar whose length is its value's share of the largest value.
public struct Bar: Hashable, Sendable {
  public var value: Int
  public var maximum: Int

  public init(_ value: Int, maximum: Int) {
    self.value = value
    self.maximum = maximum
  }

  /// The bar alone. Any value above zero is visible.
  public func text(width: Int, style: LineStyle) -> SafeText {
    guard value > 0, width > 0 else { return .empty }
    let part = Self.blocks(value, of: maximum, width: width, style)
    return part.isEmpty ? SafeText(style == .unicode ? "▏" : "#") : part
  }

  /// Draws the bar in the first row of a rectangle.
  public func draw(into surface: inout Surface, in rect: Rect, style: LineStyle) {
    let row = rect.row(0)
    surface.fill(row, .barEmpty)
    surface.write(text(width: row.width, style: style), x: row.x, y: row.y, .barFilled, width: row.width)
  }

  /// A share of a width in block characters, rounded down to eighths of a column (to columns in ASCII).
  static func blocks(_ value: Int, of total: Int, width: Int, _ style: LineStyle) -> SafeText {
    guard total > 0, width > 0, value > 0 else { return .empty }
    // Only the full value fills the bar: just short of it must not look done.
    let all = width * 8
    let eighths = value >= total ? all : min(Int(Double(value) * Double(all) / Double(total)), all - 1)
    guard style == .unicode else { return SafeText(repeating: "#", count: eighths / 8) }
    let full = SafeText(repeating: "█", count: eighths / 8)
    return eighths % 8 == 0 ? full : full + SafeText(partial[eighths % 8 - 1])
  }

  private static let partial: [Glyph] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
