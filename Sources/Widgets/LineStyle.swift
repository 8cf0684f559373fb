import TextGrid

/// The characters of lines, bars and marks. Some terminals draw no lines in UTF-8 (PuTTY with the wrong font or setting), so
/// everything has an ASCII form of the same width.
public enum LineStyle: Hashable, Sendable, CaseIterable {
  case unicode, ascii

  public var horizontal: Glyph { self == .unicode ? "─" : "-" }
  public var vertical: Glyph { self == .unicode ? "│" : "|" }
  public var topLeft: Glyph { self == .unicode ? "┌" : "+" }
  public var topRight: Glyph { self == .unicode ? "┐" : "+" }
  public var bottomLeft: Glyph { self == .unicode ? "└" : "+" }
  public var bottomRight: Glyph { self == .unicode ? "┘" : "+" }

  public var ellipsis: SafeText { self == .unicode ? .ellipsis : "~" }
  /// Marks the row of the cursor.
  public var pointer: Glyph { self == .unicode ? "▸" : ">" }
  /// Marks the current value.
  public var bullet: Glyph { self == .unicode ? "•" : "*" }
  /// Show that there is more above or below.
  public var moreAbove: Glyph { self == .unicode ? "↑" : "^" }
  public var moreBelow: Glyph { self == .unicode ? "↓" : "v" }
  /// Hides a character of personal data.
  public var blot: Glyph { self == .unicode ? "▒" : "#" }
  /// The unfilled part of a bar.
  public var barEmpty: Glyph { self == .unicode ? "░" : "." }
}
