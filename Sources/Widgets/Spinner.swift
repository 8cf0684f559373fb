import TextGrid

/// A rotating glyph that shows activity.
public enum Spinner {
  /// The glyph at a tick. Any number is valid; the caller decides the length of a tick.
  public static func frame(tick: Int, style: LineStyle) -> Glyph {
    let frames = style == .unicode ? braille : strokes
    let place = tick % frames.count
    return frames[place < 0 ? place + frames.count : place]
  }

  private static let braille: [Glyph] = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
  private static let strokes: [Glyph] = ["|", "/", "-", "\\"]
}
