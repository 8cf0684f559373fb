import Testing
import TextGrid
import Widgets

@Suite("Scrolling text")
struct ScrollTextTests {
  private let text = ScrollText(lines: (1...9).map { StyledText(SafeText("linha \($0) 漢字")) }, height: 4)

  private func screen(of text: ScrollText, _ width: Int = 14, _ height: Int = 4, _ style: LineStyle = .unicode)
    -> [String]
  {
    var screen = Screen(width, height)
    text.draw(into: &screen.surface, in: screen.bounds, style: style)
    return screen.lines
  }

  @Test("shows the lines from the top and where it is")
  func drawing() {
    #expect(screen(of: text) == ["linha 1 漢字", "linha 2 漢字", "linha 3 漢字", "         1–3/9"])
    #expect(screen(of: text, 14, 4, .ascii).last == "         1-3/9")
  }

  @Test("pages by what is seen and stops at both ends")
  func paging() {
    var text = text
    text.page(by: 1)
    #expect(text.top == 3)
    text.page(by: 9)
    #expect(screen(of: text).last == "         7–9/9")
    text.scroll(by: -1)
    #expect(text.top == 5)
    text.home()
    text.scroll(by: .min)
    #expect(text.top == 0)
    text.scroll(by: .max)
    text.page(by: .max)
    #expect(text.top == 6)
    text.page(by: .min)
    #expect(text.top == 0)
    text.end()
    #expect(text.top == 6)
  }

  @Test("needs no position when everything is seen")
  func whole() {
    #expect(screen(of: text, 12, 9).last == "linha 9 漢字")
    #expect(ScrollText(lines: [], height: 3).position(style: .unicode) == nil)
    #expect(screen(of: ScrollText(lines: []), 3, 2) == ["", ""])
  }

  @Test("cuts long lines and scrolls sideways")
  func sideways() {
    var text = text
    #expect(screen(of: text, 9, 2).first == "linha 1 …")
    text.scroll(columns: 9)
    #expect(screen(of: text, 9, 2).first == " 字")
    text.scroll(columns: .max)
    #expect(text.left == 11)
    text.scroll(columns: .min)
    #expect(text.left == 0)
  }

  @Test("shows the lines there are when the screen became higher")
  func resizing() {
    var text = text
    text.end()
    text.resize(height: 20)
    #expect(text.top == 0)
    text.resize(height: 1)
    #expect(screen(of: text, 14, 1) == ["linha 1 漢字"])
  }
}
