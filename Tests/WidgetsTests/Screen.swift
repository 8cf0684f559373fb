import TextGrid

/// A surface to draw a widget on, and what can then be read there.
struct Screen {
  var surface: Surface

  init(_ width: Int, _ height: Int) {
    surface = Surface(Size(width: width, height: height))
  }

  var bounds: Rect { surface.bounds }

  /// The rows as text, without the blanks at their ends.
  var lines: [String] {
    (0..<surface.size.height).map { y in
      var line = surface.row(y).map(\.glyph.string).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The text of a row that has one role, other roles as dots.
  func text(in role: Role, row y: Int) -> String {
    surface.row(y).map { $0.role == role ? $0.glyph.string : "·" }.joined()
  }
}
