import Testing
import TextGrid

@testable import CatalogPane
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A frame as a person reads it.
struct Screen: Equatable, CustomTestStringConvertible {
  var surface: Surface
  var cursor: Point?

  /// The rows, without the blanks at their ends.
  var lines: [String] {
    (0..<surface.size.height).map { y in
      var line = surface.row(y).map(\.glyph.string).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  var text: String { lines.joined(separator: "\n") }
  var testDescription: String { "\n" + text }

  var top: String { lines.first ?? "" }
  var message: String { lines.dropLast().last ?? "" }
  var footer: String { lines.last ?? "" }

  func contains(_ part: String) -> Bool { text.contains(part) }

  /// What must not be on any screen: half of a wide character, or a cursor outside.
  var faults: [String] {
    var faults: [String] = []
    for y in 0..<surface.size.height {
      let widths = surface.row(y).map(\.glyph.width)
      for (x, width) in widths.enumerated() {
        let next = x + 1 < widths.count ? widths[x + 1] : 1
        if width == 2, next != 0 { faults.append("half a wide character at \(x),\(y)") }
        if width == 0, x == 0 || widths[x - 1] != 2 { faults.append("a second half alone at \(x),\(y)") }
      }
    }
    if let cursor, !surface.bounds.contains(cursor) { faults.append("the cursor is at \(cursor.x),\(cursor.y)") }
    return faults
  }
}
