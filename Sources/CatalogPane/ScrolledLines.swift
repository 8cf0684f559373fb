import ConsoleKit
import TextGrid
import Widgets

/// Lines to be read with a cursor, made for one width of the screen.
public struct ScrolledLines: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    var segments: [StyledText]
    /// Which of the things listed it belongs to; `nil` if to all of them.
    var item: Int?

    init(_ segments: [StyledText], item: Int? = nil) {
      self.segments = segments
      self.item = item
    }
  }

  static func wrapped(_ paragraphs: [StyledText], to width: Int) -> [Line] {
    paragraphs.flatMap { paragraph in
      paragraph.text.wrapped(to: max(10, width)).map { Line([StyledText($0, paragraph.role)]) }
    }
  }

  private(set) var lines: [Line] = []
  /// The width they were made for; `nil` while what they speak of has changed since.
  private(set) var width: Int?
  public var cursor = ListCursor()

  mutating func show(_ lines: [Line], width: Int) {
    self.lines = lines
    self.width = width
  }

  mutating func invalidate() {
    width = nil
  }

  /// What the line under the cursor belongs to.
  var item: Int? { lines.indices.contains(cursor.index) ? lines[cursor.index].item : nil }

  /// Puts the cursor on the first thing listed, if all before it and it itself can be seen then.
  mutating func selectFirstItem(visibleRows: Int) {
    guard let first = lines.firstIndex(where: { $0.item == 0 }),
      let last = lines.lastIndex(where: { $0.item == 0 }), last < visibleRows
    else { return }
    cursor.select(first)
  }
}
