import Testing
import TextGrid
import Widgets

@Suite("Table")
struct TableTests {
  private let columns = [
    TableColumn("Pedido", width: .fixed(6), priority: 9),
    TableColumn("Cliente", width: .flexible(min: 8, weight: 2), priority: 8),
    TableColumn("Cidade", width: .flexible(min: 6), priority: 1),
    TableColumn("Total", width: .fixed(8), alignment: .trailing, priority: 5),
  ]
  private let row = [
    StyledText("13974"), StyledText("João da Silva Bezerra"), StyledText("Olinda", .faint), StyledText("61,98", .good),
  ]

  @Test("shares what is left among the flexible columns by weight")
  func sharing() {
    let layout = TableLayout.resolve(columns, width: 6 + 8 + 6 + 8 + 3 * 2 + 7)
    #expect(layout.placed.map(\.width) == [6, 12, 9, 8])
    #expect(layout.placed.map(\.x) == [0, 8, 22, 33])
  }

  @Test("draws header and rows, cut and aligned")
  func drawing() {
    var screen = Screen(42, 2)
    let layout = TableLayout.resolve(columns, width: 40)
    layout.drawHeader(into: &screen.surface, in: Rect(x: 1, y: 0, width: 40, height: 1), style: .unicode)
    layout.drawRow(row, into: &screen.surface, in: Rect(x: 1, y: 1, width: 40, height: 1), style: .unicode)
    #expect(
      screen.lines == [
        " Pedido  Cliente       Cidade       Total",
        " 13974   João da Sil…  Olinda       61,98",
      ])
    #expect(screen.text(in: .faint, row: 1).contains("Olinda"))
    #expect(screen.text(in: .good, row: 1).contains("61,98"))
  }

  @Test(
    "leaves out columns by priority where they do not fit",
    arguments: [
      (34, [0, 1, 2, 3]), (33, [0, 1, 3]), (26, [0, 1, 3]), (25, [0, 1]), (16, [0, 1]), (15, [0]), (3, [0]),
    ])
  func dropping(width: Int, kept: [Int]) {
    let layout = TableLayout.resolve(columns, width: width)
    #expect(layout.placed.map(\.index) == kept)
    #expect(layout.placed.allSatisfy { $0.x + $0.width <= width })
  }

  @Test("fills the width exactly where there is a flexible column", arguments: 34...80)
  func exactFill(width: Int) throws {
    let last = try #require(TableLayout.resolve(columns, width: width).placed.last)
    #expect(last.x + last.width == width)
  }

  @Test("of equal columns leaves out the last")
  func equalPriorities() {
    let columns = (0..<4).map { _ in TableColumn("x", width: .fixed(5)) }
    #expect(TableLayout.resolve(columns, width: 12).placed.map(\.index) == [0, 1])
  }

  @Test("leaves missing cells as they were and draws in the row only")
  func shortRow() {
    var screen = Screen(34, 2)
    let layout = TableLayout.resolve(columns, width: 34)
    layout.drawRow(
      Array(row.prefix(1)), into: &screen.surface, in: Rect(x: 0, y: 1, width: 34, height: 1), style: .unicode)
    #expect(screen.lines == ["", "13974"])
  }

  @Test("without columns or width draws nothing")
  func empty() {
    var screen = Screen(5, 1)
    TableLayout.resolve([], width: 5).drawHeader(into: &screen.surface, in: screen.bounds, style: .ascii)
    TableLayout.resolve(columns, width: 0).drawRow(row, into: &screen.surface, in: screen.bounds, style: .ascii)
    #expect(screen.lines == [""])
  }
}
