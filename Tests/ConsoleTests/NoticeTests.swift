import Testing
import TextGrid

@testable import Console

@Suite("Sentences longer than their line")
struct NoticeTests {
  private let failure = ExportFailure(
    path: "/srv/vendas/exportacoes/" + String(repeating: "pasta/", count: 8) + "pedidos.csv", reason: "sem espaço")

  @Test("stand on the rows above it, too, to their end")
  func wraps() {
    var console = ConsoleDriver(listing: Sample.list(20))
    console.service(.exported(.failure(failure)))
    let lines = console.drawn().lines
    #expect(lines[lines.count - 3].contains("/srv/vendas") && lines[lines.count - 2].contains("sem espaço"))
  }

  @Test("do not cover the row under the cursor")
  func cursor() {
    var console = ConsoleDriver(listing: Sample.list(20))
    console.press("end")
    console.service(.exported(.failure(failure)))
    let lines = console.drawn().lines
    #expect(lines[lines.count - 3].contains(Sample.list(20)[19].id.rawValue))
    #expect(lines[lines.count - 2].contains("…"))
  }

  @Test("do not cover a question")
  func question() {
    var console = ConsoleDriver(listing: Sample.list(20), size: Size(width: 40, height: 10))
    console.press("s", "h")
    let asked = console.drawn().lines.dropLast(2)
    console.service(.exported(.failure(failure)))
    #expect(console.drawn().lines.dropLast(2) == asked)
  }

  @Test("take the rows that are free above the cursor's, and end in a sign where those are too few")
  func fewRows() {
    var console = ConsoleDriver(listing: Sample.list(20), size: Size(width: 40, height: 10))
    console.press("space", "up")
    console.service(.exported(.failure(failure)))
    let lines = console.drawn().lines
    #expect(lines[lines.count - 4].contains("Não foi possível") && lines[lines.count - 2].contains("…"))
    #expect(lines[lines.count - 2].hasSuffix("1 marcado"))
    console.press("down", "down", "down", "down")
    console.service(.exported(.failure(failure)))
    let row = console.drawn().lines.firstIndex { $0.hasPrefix("▸") }
    #expect(row == lines.count - 4 && console.drawn().lines[lines.count - 3].contains("Não foi possível"))
  }
}
