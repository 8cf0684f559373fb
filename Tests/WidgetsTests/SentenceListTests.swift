import Testing
import TextGrid

@testable import Widgets

@Suite("A list of things with a sentence each")
struct SentenceListTests {
  private static let rows = [
    SentenceList.Row("1", StyledText("done")), SentenceList.Row("2", StyledText("a sentence too long for its row")),
    SentenceList.Row("3", nil),
  ]

  private func drawn(cursor index: Int, height: Int) -> [String] {
    var cursor = ListCursor(count: 3, visibleRows: 3)
    cursor.select(index)
    let list = SentenceList(Self.rows, headWidth: 3, cursor: cursor)
    var surface = Surface(Size(width: 16, height: height))
    list.draw(into: &surface, in: surface.bounds, style: .unicode)
    return (0..<height).map { y in
      var line = surface.row(y).map(\.glyph.string).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  @Test("cuts what is too long, and has the sentence under the cursor whole")
  func whole() {
    #expect(drawn(cursor: 0, height: 5) == ["1  done", "2  a sentence t…", "3", "", ""])
    #expect(drawn(cursor: 1, height: 5) == ["1  done", "2  a sentence t…", "3", "a sentence too", "long for its row"])
    #expect(SentenceList(Self.rows, headWidth: 3, cursor: ListCursor()).height(width: 16, style: .unicode) == 5)
  }

  @Test("keeps the row of the cursor where there is little room")
  func small() {
    #expect(drawn(cursor: 1, height: 2) == ["2  a sentence t…", "a sentence too …"])
    #expect(drawn(cursor: 1, height: 1) == ["2  a sentence t…"])
  }
}
