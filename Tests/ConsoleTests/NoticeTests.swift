import Commerce
import Desk
import TerminalRuntime
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

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

  @Test("do not cover the row under the cursor, which moves up")
  func cursor() {
    var console = ConsoleDriver(listing: Sample.list(20))
    console.press("end")
    console.service(.exported(.failure(failure)))
    let screen = console.drawn()
    let lines = screen.lines
    #expect(lines[lines.count - 5].contains(Sample.list(20)[19].id.rawValue))
    #expect(screen.cursor?.y == lines.count - 5)
    #expect(lines[lines.count - 3].contains("/srv/vendas") && lines[lines.count - 2].contains("sem espaço"))
  }

  /// Everything that can be said of what happened, and more.
  private static let sentences: [Phrase] =
    PhraseSamples.all + (CatalogTextTests.plain + CatalogTextTests.withNumbers).map { .catalog($0) }
    + (CustomersTextTests.plain + CustomersTextTests.withNumbers + CustomersTextTests.grouped).map { .customers($0) }

  @Test(
    "stand whole, each of them, over a list and over a page",
    arguments: Language.allCases, [Size(width: 40, height: 10), Size(width: 80, height: 24)])
  func whole(language: Language, size: Size) {
    for keys in [["home"], ["end"], ["l"]] {
      var console = ConsoleDriver(listing: Sample.list(20), session: .desk(language: language), size: size)
      console.press(keys)
      for phrase in Self.sentences where console.state.texts(phrase).width > size.width - 2 {
        console.tell(phrase)
        let text = console.state.texts(phrase).string.split(separator: " ").joined(separator: " ")
        #expect(console.drawn().flat.contains(text), "\(text.count): \(text)")
      }
    }
  }

  @Test("that a question leaves no room for stay until it is answered", arguments: ["n", "esc"])
  func beyondQuestion(key: String) {
    var console = ConsoleDriver(
      listing: Sample.list(20, status: .canceled), status: .canceled, size: Size(width: 40, height: 10))
    console.press("space", "space", "space", "s", "b", "f9")
    console.service(.exported(.failure(failure)))
    #expect(!console.drawn().flat.contains("sem espaço"))
    console.press("f9")
    console.service(.exported(.failure(failure)))
    console.press("esc")
    #expect(console.drawn().flat.contains("sem espaço") && console.drawn().flat.contains("Nada foi enviado."))
    console.press("up")
    #expect(console.notice == nil)
  }

  @Test(
    "make a question move up, which stays whole", arguments: [Size(width: 40, height: 10), Size(width: 80, height: 24)])
  func question(size: Size) {
    var console = ConsoleDriver(listing: Sample.list(20), size: size)
    console.press("s", "h")
    let asked = console.drawn().lines.filter { line in
      !line.hasPrefix("▸") && ["Despach", "13974", "Sim"].contains { line.contains($0) }
    }
    console.service(.exported(.failure(failure)))
    let lines = console.drawn().lines
    for line in asked {
      let words = line.split(separator: "│").max { $0.count < $1.count }.map { String($0).trimmed(of: " ") } ?? line
      #expect(lines.contains { $0.contains(words) }, "\(line)")
    }
    #expect(asked.count >= 2 && lines[lines.count - 3].contains("pasta"))
    #expect(lines[lines.count - 2].contains(size.width < 80 ? "…" : "export_folder"))
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
    console.service(.orders(.bulkOutcome(set.token, set.changes[0].orderID, .accepted)))
    let reason = "Estoque insuficiente no centro de distribuição de Aracaju para três dos produtos"
    console.service(.orders(.bulkOutcome(set.token, order, .refused(DeskError(.refused, detail: reason)))))
    #expect(!console.drawn().flat.contains("para três dos produtos"))
    console.press("down")
    #expect(console.drawn().flat.contains(reason), "\(console.drawn().lines)")
  }

  @Test("are whole on a small screen, where how many are marked makes way, and a click only ends them")
  func fewRows() {
    var console = ConsoleDriver(listing: Sample.list(20), size: Size(width: 40, height: 10))
    console.press("space", "up")
    #expect(console.drawn().lines[8].hasSuffix("1 marcado"))
    for keys in [["home"], ["end"]] {
      console.press(keys)
      console.service(.exported(.failure(failure)))
      let lines = console.drawn().lines
      #expect(console.drawn().flat.contains("export_folder.") && !lines[8].contains("marcado"))
      let row = lines.firstIndex { $0.hasPrefix("▸") }
      #expect(row.map { lines[$0 + 1].contains("Não foi possível") || keys == ["home"] } == true, "\(lines)")
      let cursor = console.state.orders.list.cursor
      console.send(.mouse(MouseEvent(kind: .press, button: .left, position: Point(x: 5, y: 2))))
      #expect(console.state.orders.list.cursor == cursor && console.notice == nil)
    }
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
