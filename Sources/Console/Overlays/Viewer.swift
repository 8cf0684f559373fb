import Desk
import TextGrid
import Texts
import Widgets

/// Text to read: help, a raw answer, the overview, what a write changed.
public struct Viewer: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    case help(Scope)
    case overview
    case shift(ShiftReport)
    case text
  }

  public struct Line: Sendable, Equatable {
    public var segments: [StyledText]

    init(_ text: SafeText, _ role: Role = .text) {
      segments = [StyledText(text, role)]
    }

    init(_ segments: [StyledText]) {
      self.segments = segments
    }
  }

  public var content: Content
  public var title: SafeText
  /// The lines of ``Content/text``; help and overview are made anew for each frame.
  public var lines: [Line]
  public var top = 0

  init(_ content: Content, title: SafeText, lines: [Line] = []) {
    self.content = content
    self.title = title
    self.lines = lines
  }
}
