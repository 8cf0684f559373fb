import Testing
import TextGrid
import Widgets

@Suite("Text field")
struct TextFieldTests {
  @Test("types, moves and deletes at the cursor")
  func editing() {
    var field = TextField("13974")
    field.moveHome()
    field.insert("x")
    field.moveRight()
    field.deleteForward()
    field.moveEnd()
    field.deleteBackward()
    #expect(field.text == "x197")
    #expect(field.cursor == 4)
    field.moveRight()
    field.deleteForward()
    #expect(field.text == "x197")
    field.moveHome()
    field.moveLeft()
    field.deleteBackward()
    #expect(field.text == "x197")
    field.clear()
    #expect(field.isEmpty)
  }

  @Test("a preselected value is replaced by what is typed or pasted")
  func replacing() {
    var typed = TextField("12", preselected: true)
    typed.insert("7")
    #expect(typed.text == "7")
    #expect(!typed.isPreselected)
    var pasted = TextField("12", preselected: true)
    pasted.insert(pasted: "24cx")
    #expect(pasted.text == "24cx")
  }

  @Test("a preselected value is deleted as a whole, forward or backward")
  func deletingSelection() {
    var backward = TextField("12", preselected: true)
    backward.deleteBackward()
    #expect(backward.isEmpty)
    var forward = TextField("12", preselected: true)
    forward.deleteForward()
    #expect(forward.isEmpty)
  }

  @Test("moving keeps a preselected value")
  func moving() {
    var left = TextField("12", preselected: true)
    left.moveLeft()
    left.insert("9")
    #expect(left.text == "912")
    var right = TextField("12", preselected: true)
    right.moveRight()
    right.insert("9")
    #expect(right.text == "129")
  }

  @Test(
    "a paste becomes one line without controls",
    arguments: [
      ("13974\n", "13974"), ("\r\n a\r\n\tb \n", " a b"), ("a\u{1B}[31mb", "a[31mb"), ("\n\n", "v"), ("1 2", "1 2"),
      ("São\u{2028}Paulo", "São Paulo"),
    ])
  func pasting(pasted: String, expected: String) {
    var field = TextField("v", preselected: true)
    field.insert(pasted: pasted)
    #expect(field.text == expected)
  }

  @Test("a combining mark joins the letter before it")
  func combining() {
    var field = TextField("Sa")
    field.insert("\u{303}")
    field.insert("o")
    #expect(field.cursor == 3)
    field.deleteBackward()
    field.deleteBackward()
    #expect(field.text == "S")
  }

  @Test("shows the cursor behind the text and fills its row")
  func drawing() {
    var screen = Screen(10, 1)
    let cursor = TextField("漢b").draw(into: &screen.surface, in: Rect(x: 1, y: 0, width: 8, height: 1))
    #expect(cursor == Point(x: 4, y: 0))
    #expect(screen.text(in: .input, row: 0) == "·漢b     ·")
  }

  @Test("shows a selection only while it has the focus")
  func selection() {
    var screen = Screen(4, 1)
    let field = TextField("12", preselected: true)
    field.draw(into: &screen.surface, in: screen.bounds)
    #expect(screen.text(in: .inputSelection, row: 0) == "12··")
    field.draw(into: &screen.surface, in: screen.bounds, focused: false)
    #expect(screen.text(in: .inputSelection, row: 0) == "····")
  }

  @Test("shows a masked value as stars")
  func masked() {
    var screen = Screen(6, 1)
    let cursor = TextField("漢ß1").draw(into: &screen.surface, in: screen.bounds, masked: true)
    #expect(screen.lines == ["***"])
    #expect(cursor?.x == 3)
  }

  @Test("scrolls so that the cursor is always seen", arguments: 1...12)
  func scrolling(width: Int) {
    var field = TextField("Rua 漢字 das Flores, 1234 — São Paulo")
    for _ in 0..<40 {
      var screen = Screen(width + 2, 1)
      let rect = Rect(x: 1, y: 0, width: width, height: 1)
      let cursor = field.draw(into: &screen.surface, in: rect)
      #expect(cursor.map(rect.contains) == true)
      #expect(screen.lines[0].first == " " || screen.lines[0].isEmpty)
      field.moveLeft()
    }
  }

  @Test("without room is not drawn")
  func noRoom() {
    var screen = Screen(0, 0)
    #expect(TextField("a").draw(into: &screen.surface, in: screen.bounds) == nil)
  }
}
