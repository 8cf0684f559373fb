import TextGrid

/// Which characters lines, bars and marks are made of. Some terminals have no line drawing in UTF-8 (PuTTY with the wrong
/// font or setting), so everything drawn has an ASCII form of the same width.
public enum LineStyle: Hashable, Sendable, CaseIterable {
  case unicode, ascii

  public var horizontal: Glyph { self == .unicode ? "─" : "-" }
  public var vertical: Glyph { self == .unicode ? "│" : "|" }
  public var topLeft: Glyph { self == .unicode ? "┌" : "+" }
  public var topRight: Glyph { self == .unicode ? "┐" : "+" }
  public var bottomLeft: Glyph { self == .unicode ? "└" : "+" }
  public var bottomRight: Glyph { self == .unicode ? "┘" : "+" }

  /// Stands for the part of a text that was cut off.
  public var ellipsis: SafeText { self == .unicode ? .ellipsis : "~" }
  /// Stands before the row the cursor is on.
  public var pointer: Glyph { self == .unicode ? "▸" : ">" }
  /// Stands before what is in force now.
  public var bullet: Glyph { self == .unicode ? "•" : "*" }
  /// Says that there is more above, below.
  public var moreAbove: Glyph { self == .unicode ? "↑" : "^" }
  public var moreBelow: Glyph { self == .unicode ? "↓" : "v" }
  /// Covers a character of personal data.
  public var blot: Glyph { self == .unicode ? "▒" : "#" }
  /// Between the first and the last of a range of numbers.
  public var rangeDash: Glyph { self == .unicode ? "–" : "-" }
  /// The part of a bar that is not reached yet.
  public var barEmpty: Glyph { self == .unicode ? "░" : "." }
}
