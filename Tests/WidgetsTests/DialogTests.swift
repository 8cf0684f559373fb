import Testing
import TextGrid
import Widgets

@Suite("Dialog")
struct DialogTests {
  private let dialog = Dialog(
    title: "Mudar status",
    body: [StyledText("15 pedidos E→P, R$ 12.480,10.", .dialog), StyledText("Não pode ser desfeito.", .danger)],
    answers: [Dialog.Answer(key: "S", label: "Enviar"), Dialog.Answer(key: "N", label: "Cancelar")])

  @Test("stands in the middle with a border")
  func bordered() {
    var screen = Screen(39, 8)
    let content = dialog.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(
      screen.lines == [
        "",
        "   ┌ Mudar status ─────────────────┐",
        "   │ 15 pedidos E→P, R$ 12.480,10. │",
        "   │ Não pode ser desfeito.        │",
        "   │                               │",
        "   │ S Enviar   N Cancelar         │",
        "   └───────────────────────────────┘",
        "",
      ])
    #expect(content.isEmpty)
    #expect(screen.text(in: .dialogKey, row: 5).filter { $0 != "·" } == "SN")
    #expect(screen.text(in: .danger, row: 3).contains("Não pode ser desfeito."))
  }

  @Test("has an ASCII form")
  func ascii() {
    var screen = Screen(15, 3)
    Dialog(title: "A", body: [StyledText("olá", .dialog)]).draw(into: &screen.surface, in: screen.bounds, style: .ascii)
    #expect(screen.lines == ["    + A --+", "    | olá |", "    +-----+"])
  }

  @Test("goes without a border before it hides anything")
  func borderless() {
    var screen = Screen(31, 4)
    dialog.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(
      screen.lines
        == [
          "Mudar status",
          "15 pedidos E→P, R$ 12.480,10.",
          "Não pode ser desfeito.",
          "S Enviar   N Cancelar",
        ].map { " " + $0 })
  }

  @Test("wraps its lines and answers where it is narrow")
  func narrow() {
    var screen = Screen(16, 12)
    dialog.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(
      screen.lines.filter { !$0.isEmpty } == [
        "┌ Mudar status ┐",
        "│ 15 pedidos   │",
        "│ E→P, R$      │",
        "│ 12.480,10.   │",
        "│ Não pode ser │",
        "│ desfeito.    │",
        "│              │",
        "│ S Enviar     │",
        "│ N Cancelar   │",
        "└──────────────┘",
      ])
  }

  @Test("keeps the answers and says that lines are missing")
  func cutLines() {
    var screen = Screen(30, 3)
    dialog.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(screen.lines == ["Mudar status", "15 pedidos E→P, R$ 12.480,10…", "S Enviar   N Cancelar"])
  }

  @Test("on a single row shows the answers alone")
  func singleRow() {
    var screen = Screen(40, 1)
    let dialog = Dialog(
      title: "Um título mais longo que as respostas", answers: [Dialog.Answer(key: "S", label: "Sim")])
    dialog.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(screen.lines == [" S Sim"])
  }

  @Test("leaves room for a widget, at least one row of it")
  func content() {
    var tall = dialog
    tall.content = Size(width: 20, height: 2)
    var screen = Screen(40, 12)
    let room = tall.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(room.height == 2)
    #expect(room.width == 29)
    #expect(screen.lines[room.y - 1].contains("Não pode"))

    var low = Screen(40, 4)
    let small = tall.draw(into: &low.surface, in: low.bounds, style: .unicode)
    #expect(small.height == 1)
    #expect(low.lines[3].contains("S Enviar"))
  }

  @Test("draws nothing outside its frame, however small the screen", arguments: 0...20, [0, 1, 2, 3, 5, 9])
  func anySize(width: Int, height: Int) {
    var dialog = dialog
    dialog.content = Size(width: 10, height: 2)
    var screen = Screen(width + 4, height + 4)
    let rect = Rect(x: 2, y: 2, width: width, height: height)
    let frame = dialog.frame(in: rect)
    let content = dialog.draw(into: &screen.surface, in: rect, style: .unicode)
    #expect(frame.intersection(rect) == frame || frame.isEmpty)
    #expect(content.isEmpty || content.intersection(frame) == content)
    for y in 0..<height + 4 {
      for x in 0..<width + 4 where !frame.contains(Point(x: x, y: y)) {
        #expect(screen.surface[x, y] == Cell())
      }
    }
  }
}
