import Testing
import TextGrid
import Widgets

@Suite("Form")
struct FormTests {
  private static func field(
    _ label: String, _ text: String = "", fault: SafeText? = nil, warning: SafeText? = nil, note: SafeText = .empty
  ) -> Form.Field {
    Form.Field(label: SafeText(label), content: .text(TextField(text)), fault: fault, warning: warning, note: note)
  }

  private let form = Form(
    fields: [
      field("CNPJ", "123", fault: "faltam números", note: "14 números"), field("Nome", "Mercado"),
      field("Cidade", warning: "já existe"),
    ], focus: 1)

  @Test("puts what is wrong beside a field where there is room")
  func wide() {
    var screen = Screen(72, 3)
    let cursor = form.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(screen.lines[0].hasPrefix("  CNPJ   123"))
    #expect(screen.lines[0].hasSuffix("faltam números"))
    #expect(screen.lines[1].hasPrefix("▸ Nome   Mercado"))
    #expect(screen.lines[2].hasSuffix("já existe"))
    #expect(screen.text(in: .danger, row: 0).contains("faltam números"))
    #expect(screen.text(in: .caution, row: 2).contains("já existe"))
    #expect(cursor == Point(x: 16, y: 1))
    #expect(form.height(width: 72) == 3)
  }

  @Test("puts it under the field where there is none")
  func narrow() {
    var screen = Screen(40, 5)
    form.draw(into: &screen.surface, in: screen.bounds, style: .ascii)
    #expect(
      screen.lines == [
        "  CNPJ   123", "         faltam números", "> Nome   Mercado", "  Cidade", "         já existe",
      ])
    #expect(form.height(width: 40) == 5)
  }

  @Test("a fault hides a doubt, and a doubt the help")
  func precedence() {
    var field = Self.field("A", fault: "errado", warning: "duvidoso", note: "ajuda")
    #expect(remark(field) == "errado")
    field.fault = nil
    #expect(remark(field) == "duvidoso")
    field.warning = nil
    #expect(remark(field) == "ajuda")
  }

  private func remark(_ field: Form.Field) -> String {
    var screen = Screen(80, 1)
    Form(fields: [field]).draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    return screen.lines[0].split(separator: " ").last.map(String.init) ?? ""
  }

  @Test("always shows the field that has the keyboard, and that there is more", arguments: 0..<30, [1, 2, 5, 29, 30])
  func scrolling(focus: Int, height: Int) {
    let form = Form(fields: (0..<30).map { Self.field("F\($0)", "v\($0)") }, focus: focus)
    var screen = Screen(40, height)
    let cursor = form.draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(cursor.map { screen.lines[$0.y].contains("▸ F\(focus) ") } == true)
    let isCut = height < 30
    #expect(screen.lines.contains { $0.hasSuffix("↑") || $0.hasSuffix("↓") } == isCut)
  }

  @Test("shows a field with the fault under it when it has the keyboard")
  func scrolledFault() {
    var fields = (0..<10).map { Self.field("F\($0)") }
    fields[7].fault = "vazio"
    var screen = Screen(30, 3)
    Form(fields: fields, focus: 7).draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    let row = screen.lines.firstIndex { $0.contains("▸ F7") }
    #expect(row.map { screen.lines[$0 + 1].contains("vazio") } == true)
  }

  @Test("covers personal data except where it is typed")
  func blurring() {
    var fields = [Self.field("E-mail", "ana@x.br"), Self.field("Nome", "Ana")]
    for index in fields.indices { fields[index].isBlurred = true }
    var screen = Screen(40, 2)
    Form(fields: fields, focus: 1).draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(screen.lines == ["  E-mail ▒▒▒▒▒▒▒▒", "▸ Nome   Ana"])
  }

  @Test("draws nothing outside its rectangle, however small", arguments: 0...12, 0...4)
  func anySize(width: Int, height: Int) {
    var screen = Screen(width + 4, height + 4)
    let rect = Rect(x: 2, y: 2, width: width, height: height)
    let cursor = form.draw(into: &screen.surface, in: rect, style: .unicode)
    #expect(cursor.map { rect.contains($0) || $0.x == rect.right } ?? true)
    for y in 0..<height + 4 {
      for x in 0..<width + 4 where !rect.contains(Point(x: x, y: y)) { #expect(screen.surface[x, y] == Cell()) }
    }
  }

  @Test("without fields draws nothing")
  func empty() {
    var screen = Screen(10, 2)
    #expect(Form(fields: []).draw(into: &screen.surface, in: screen.bounds, style: .unicode) == nil)
    #expect(screen.lines == ["", ""])
  }
}
