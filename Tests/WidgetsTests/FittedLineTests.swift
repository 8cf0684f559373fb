import Testing
import TextGrid
import Widgets

@Suite("Fitted line")
struct FittedLineTests {
  private let footer = FittedLine(left: [
    FittedLine.Item([StyledText("s", .footerKey), StyledText(" Status", .footer)]),
    FittedLine.Item([StyledText("f", .footerKey), StyledText(" Filtro", .footer)]),
    FittedLine.Item([StyledText("?", .footerKey), StyledText(" Ajuda", .footer)]),
  ])

  private func line(_ line: FittedLine, _ width: Int) -> String {
    var screen = Screen(width, 1)
    line.draw(into: &screen.surface, in: screen.bounds, fill: .footer, style: .unicode)
    return screen.lines[0]
  }

  @Test(
    "leaves out the last of equally important items first",
    arguments: [
      (40, "s Status  f Filtro  ? Ajuda"), (27, "s Status  f Filtro  ? Ajuda"), (26, "s Status  f Filtro"),
      (17, "s Status"), (6, "s Sta…"), (1, "s"), (0, ""),
    ])
  func cutting(width: Int, expected: String) {
    #expect(line(footer, width) == expected)
  }

  @Test(
    "keeps the most important items at both ends",
    arguments: [
      (44, "Pedidos  E Enviado  1.132       ana  ESCRITA"), (39, "Pedidos  E Enviado  1.132  ana  ESCRITA"),
      (38, "Pedidos  E Enviado  1.132      ESCRITA"), (33, "Pedidos  E Enviado        ESCRITA"),
      (16, "Pedidos  ESCRITA"), (15, "Pedidos"),
    ])
  func bothEnds(width: Int, expected: String) {
    #expect(line(topBar, width) == expected)
  }

  @Test("gives each part its role over the whole row")
  func roles() {
    var screen = Screen(12, 1)
    footer.draw(into: &screen.surface, in: screen.bounds, fill: .footer, style: .unicode)
    #expect(screen.text(in: .footerKey, row: 0) == "s···········")
    #expect(screen.text(in: .footer, row: 0) == "· Status    ")
  }

  @Test("leaves no gap for an empty item")
  func emptyItems() {
    #expect(line(FittedLine(left: [.init("a", .footer), .init("", .footer), .init("b", .footer)]), 10) == "a  b")
  }

  private let topBar = FittedLine(
    left: [
      .init("Pedidos", .topBarStrong, priority: 9), .init("E Enviado", .topBar, priority: 5),
      .init("1.132", .topBar, priority: 2),
    ],
    right: [.init("ana", .topBar, priority: 1), .init("ESCRITA", .topBar, priority: 8)])
}
