import TextGrid

/// A sign of life: one glyph that turns.
public enum Spinner {
  /// The picture at a tick; ticks may be any number, and the caller decides how long one lasts.
  public static func frame(tick: Int, style: LineStyle) -> Glyph {
    let frames = style == .unicode ? braille : strokes
    let place = tick % frames.count
    return frames[place < 0 ? place + frames.count : place]
  }

  private static let braille: [Glyph] = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
  private static let strokes: [Glyph] = ["|", "/", "-", "\\"]
}
