import Desk
import TextGrid
import Texts
import Widgets

/// Text to read: help, a raw answer, the overview, what a write changed.
public struct Viewer: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    case help(Scope)
    /// Lines that are cut at the edge, as those of a raw answer.
    case text
    /// Lines that go on in the next where they are longer than the screen.
    case sentences
  }

  public typealias Line = StyledLine

  public var content: Content
  public var title: SafeText
  /// The lines of ``Content/text`` and ``Content/sentences``; the help is made anew for each frame.
  public var lines: [Line]
  public var top = 0

  public init(_ content: Content, title: SafeText, lines: [Line] = []) {
    self.content = content
    self.title = title
    self.lines = lines
  }
}

extension Viewer.Line {
  /// A head of keys and the words about it, on as many lines as they take.
  ///
  /// - Parameter indent: where the words go on in the next line; near the edge where the screen is narrow.
  public static func flow(_ parts: [StyledText], indent: Int, width: Int) -> [Viewer.Line] {
    let margin = StyledText(SafeText(repeating: .space, count: width < 60 ? 4 : indent))
    var lines: [[StyledText]] = [[parts[0], StyledText(" ")]]
    var used = parts[0].text.width + 1
    for part in parts.dropFirst() {
      for word in part.text.string.split(separator: " ") {
        let word = StyledText(SafeText(word) + " ", part.role)
        if used + word.text.width - 1 > width, used > margin.text.width {
          lines.append([margin])
          used = margin.text.width
        }
        lines[lines.count - 1].append(word)
        used += word.text.width
      }
      lines[lines.count - 1].append(StyledText(" "))
      used += 1
    }
    return lines.map { Viewer.Line($0) }
  }

  /// The line on as many rows as it takes: its last part goes on beneath its own beginning, or near the edge where that is far
  /// to the right.
  public func wrapped(to width: Int) -> [Viewer.Line] {
    let all = segments.reduce(0) { $0 + $1.text.width }
    guard all > width, let last = segments.last else { return [self] }
    let head = all - last.text.width
    guard head > 0, width - head < 16 else {
      return last.text.wrapped(to: width - head).enumerated().map { index, part in
        let before = index == 0 ? Array(segments.dropLast()) : [StyledText(SafeText(repeating: .space, count: head))]
        return Viewer.Line(before + [StyledText(part, last.role)])
      }
    }
    let rest = last.text.wrapped(to: max(2, width - 2)).map {
      Viewer.Line([StyledText("  "), StyledText($0, last.role)])
    }
    return Viewer.Line(Array(segments.dropLast())).wrapped(to: width) + rest
  }

  public static func wrapped(_ text: SafeText, _ role: Role, _ width: Int) -> [Viewer.Line] {
    text.wrapped(to: width).map { Viewer.Line($0, role) }
  }

  public var plainText: String { segments.map(\.text.string).joined() }
}
