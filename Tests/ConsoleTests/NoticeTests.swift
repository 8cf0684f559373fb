import Commerce
import Desk
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

  @Test(
    "make a question move up, which stays whole", arguments: [Size(width: 40, height: 10), Size(width: 80, height: 24)])
  func question(size: Size) {
    var console = ConsoleDriver(listing: Sample.list(20), size: size)
    console.press("s", "h")
    let asked = console.drawn().lines.filter { $0.contains("Despach") || $0.contains("13974") || $0.contains("Sim") }
    console.service(.exported(.failure(failure)))
    let lines = console.drawn().lines
    for line in asked { #expect(lines.contains { $0.contains(line.trimmed(of: "│▸ ")) }, "\(line)") }
    #expect(
      lines[lines.count - 3].contains("pasta")
        && lines[lines.count - 2].contains(size.width < 80 ? "…" : "export_folder"))
  }

  @Test("are cut rather than that they take a line from a question")
  func largeQuestion() {
    var console = ConsoleDriver(
      listing: Sample.list(20, status: .canceled), status: .canceled, size: Size(width: 40, height: 10))
    console.press("space", "space", "space", "s", "b")
    let asked = console.drawn().lines.dropLast(2)
    console.service(.exported(.failure(failure)))
    #expect(console.drawn().lines.dropLast(2) == asked)
  }

  @Test("stand above the line in which something is typed")
  func typing() {
    var console = ConsoleDriver(listing: Sample.list(20))
    console.press(":")
    console.service(.exported(.failure(failure)))
    let lines = console.drawn().lines
    #expect(lines[lines.count - 2].hasPrefix(" :"))
    #expect(lines[lines.count - 4].contains("/srv/vendas") && lines[lines.count - 3].contains("export_folder"))
  }

  @Test(
    "are whole for the order of a set that the cursor is on",
    arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func set(size: Size) throws {
    var console = ConsoleDriver(listing: Sample.list(20), size: size)
    console.press("space", "space", "s", "h", "s")
    let set = try #require(console.lastSet)
    let order = set.changes[1].orderID
    console.service(.bulkOutcome(set.token, set.changes[0].orderID, .accepted))
    let reason = "Estoque insuficiente no centro de distribuição de Aracaju para três dos produtos"
    console.service(.bulkOutcome(set.token, order, .refused(DeskError(.refused, detail: reason))))
    #expect(!console.drawn().flat.contains("para três dos produtos"))
    console.press("down")
    #expect(console.drawn().flat.contains(reason), "\(console.drawn().lines)")
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

extension String {
  fileprivate func trimmed(of signs: String) -> String {
    String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
  }
}

extension Screen {
  /// The screen as one text, without borders and the blanks around them.
  fileprivate var flat: String {
    lines.joined(separator: " ").split { $0 == " " || $0 == "│" }.joined(separator: " ")
  }
}
