import Testing
import TextGrid
import Widgets

@Suite("Menu")
struct MenuTests {
  private let menu = Menu(rows: [
    Menu.Row(key: "G", title: "Gerado", note: "12"),
    Menu.Row(key: "E", title: "Enviado", note: "1.132", isCurrent: true),
    Menu.Row(key: "X", title: "Cancelado", disabledReason: "já cancelado"),
    Menu.Row(title: "Todos"),
  ])

  @Test("shows keys, titles and notes in columns, the cursor on the current row")
  func drawing() {
    var screen = Screen(32, 5)
    let cursor = menu.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(
      screen.lines == [
        "  G  Gerado     12",
        "▸•E  Enviado    1.132",
        "  X  Cancelado  já cancelado",
        "     Todos",
        "",
      ])
    #expect(cursor == Point(x: 0, y: 1))
    #expect(screen.text(in: .menuCurrent, row: 1).contains("Enviado"))
    #expect(screen.text(in: .faint, row: 2).contains("Cancelado"))
  }

  @Test("has an ASCII form")
  func ascii() {
    var screen = Screen(12, 2)
    menu.draw(into: &screen.surface, in: screen.bounds, style: .ascii)
    #expect(screen.lines == ["  G  Gerado", ">*E  Envia~v"])
  }

  @Test("scrolls to the cursor and says that there is more")
  func scrolling() {
    var menu = Menu(rows: menu.rows, visibleRows: 2)
    var screen = Screen(34, 2)
    menu.cursor.move(by: 1)
    let cursor = menu.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(cursor == Point(x: 0, y: 1))
    #expect(screen.lines == [" •E  Enviado    1.132            ↑", "▸ X  Cancelado  já cancelado     ↓"])
  }

  @Test("cuts titles and notes where it is narrow")
  func narrow() {
    var screen = Screen(12, 4)
    menu.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(screen.lines == ["  G  Gerado", "▸•E  Envia…", "  X  Cance…", "     Todos"])
  }

  @Test("finds a row by its key, in upper or lower case")
  func keys() {
    #expect(menu.index(ofKey: "e") == 1)
    #expect(menu.index(ofKey: "X") == 2)
    #expect(menu.index(ofKey: "z") == nil)
  }

  @Test("fits into its preferred size")
  func preferredSize() {
    var screen = Screen(menu.preferredSize.width, menu.preferredSize.height)
    menu.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(!screen.lines.joined().contains("…"))
    #expect(screen.lines[2].hasSuffix("já cancelado"))
  }

  @Test("without rows shows nothing")
  func empty() {
    var screen = Screen(5, 2)
    #expect(Menu(rows: []).draw(into: &screen.surface, in: screen.bounds, style: .unicode) == nil)
  }
}
