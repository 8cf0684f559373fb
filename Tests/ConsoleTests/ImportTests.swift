import Commerce
import Desk
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Importing a file")
struct ImportTests {
  private let good = ImportReport(
    faults: [], notes: ["Colunas que o arquivo não tem.", "120 registros, nenhum erro."],
    isAcceptable: true)
  private let bad = ImportReport(
    faults: (1...40).map { "linha \($0), coluna ean: dígito verificador errado." }, notes: ["120 registros, 40 erros."],
    isAcceptable: false)

  /// A console that reads a file for a pane.
  private func reading(_ pane: StartView = .catalog, size: Size = Size(width: 80, height: 24)) -> ConsoleDriver {
    var console = ConsoleDriver(start: pane, size: size)
    console.press("i")
    console.type("/tmp/meus produtos.csv ")
    console.press("enter")
    return console
  }

  private func token(_ console: ConsoleDriver) -> LoadToken? {
    for case .importing(let effect) in console.effects.reversed() {
      switch effect {
      case .look(let token, _), .take(let token, _): return token
      }
    }
    return nil
  }

  private func looked(_ report: ImportReport, _ pane: StartView = .catalog) -> ConsoleDriver {
    var console = reading(pane)
    token(console).map { _ = console.service(.importing(.looked($0, .success(report)))) }
    console.paint()
    return console
  }

  @Test("i asks for the path, blanks and all, and the file is looked through for the pane's records")
  func asks() {
    let catalog = reading()
    let products = ImportRequest(kind: .products, path: "/tmp/meus produtos.csv", language: .portuguese)
    #expect(catalog.effects.contains { if case .importing(.look(_, products)) = $0 { true } else { false } })
    let customers = ImportRequest(kind: .customers, path: "/tmp/meus produtos.csv", language: .portuguese)
    let other = reading(.customers)
    #expect(other.effects.contains { if case .importing(.look(_, customers)) = $0 { true } else { false } })
  }

  @Test("elsewhere it says where files are imported, and reads nothing")
  func elsewhere() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.command("importar /tmp/x.csv")
    #expect(console.notice?.contains("F7") == true)
    #expect(token(console) == nil)
  }

  @Test("nothing is taken over before a yes to the report that was on the screen")
  func yes() {
    var console = reading()
    guard let looking = token(console) else { return failBeginning() }
    console.service(.importing(.progress(looking, percent: 40)))
    #expect(console.drawn().contains("40 %"))
    console.service(.importing(.looked(looking, .success(good))))
    // Typed while the report was not on the screen yet.
    #expect(console.pressBlindly("s").isEmpty)
    console.paint()
    #expect(console.drawn().contains("120 registros, nenhum erro."))
    console.press("s")
    guard let taking = token(console), taking != looking else {
      Issue.record("the file was not taken over")
      return
    }
    let effects = console.service(.importing(.taken(taking, .success(MergeSummary(added: 100, changed: 20)))))
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("100 novos, 20 alterados") == true)
    // The list shows what was taken over.
    #expect(
      effects.contains { if case .catalog(.load) = $0 { true } else { false } } || !console.state.catalog.list.isRead)
  }

  @Test("a file with mistakes shows all of them, and cannot be taken over")
  func mistakes() {
    var console = looked(bad)
    #expect(console.drawn().contains("120 registros, 40 erros."))
    console.press("end")
    #expect(console.drawn().contains("linha 40"))
    console.press("y")
    #expect(console.effects.contains(.terminal(.copy((bad.faults + bad.notes).joined(separator: "\n")))))
    console.press("s")
    #expect(!console.effects.contains { if case .importing(.take) = $0 { true } else { false } })
    console.press("esc")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("Esc and Ctrl-C end the reading and the taking over", arguments: ["esc", "ctrl-c"])
  func stops(key: String) {
    for var console in [
      reading(),
      {
        var console = looked(good); console.press("s"); return console
      }(),
    ] {
      guard let token = token(console) else { return failBeginning() }
      #expect(console.press(key).contains(.cancel(token)))
      #expect(console.state.overlays.isEmpty && console.state.activities.allSatisfy { $0.token != token })
    }
  }

  @Test("what kept the file from being read is said in the importer's words, and the pane is back")
  func failure() {
    var console = reading()
    guard let token = token(console) else { return failBeginning() }
    console.service(.importing(.looked(token, .failure(ImportFailure(words: "O arquivo não existe.")))))
    #expect(console.notice == "O arquivo não existe.")
    #expect(console.state.overlays.isEmpty)
  }

  @Test(
    "is spoken of in both languages",
    arguments: [
      .title(.products), .title(.customers), .reading(percent: 1), .takingOver(percent: 1), .acceptVerb, .mendFirst,
      .onlyInRecordPanes,
      .taken(MergeSummary(added: 4711, changed: 4712, unchanged: 4713)),
    ] as [ImportPhrase])
  func languages(phrase: ImportPhrase) {
    let english = Texts(language: .english).words(.importing(phrase))
    let portuguese = Texts(language: .portuguese).words(.importing(phrase))
    #expect(!english.isEmpty && english != portuguese)
    guard case .taken = phrase else { return }
    for number in ["4711", "4712", "4713"] { #expect(english.contains(number) && portuguese.contains(number)) }
  }

  @Test("is readable at every size", arguments: [(80, 24), (40, 10), (120, 40)])
  func sizes(width: Int, height: Int) {
    for report in [good, bad] {
      var console = reading(size: Size(width: width, height: height))
      token(console).map { _ = console.service(.importing(.looked($0, .success(report)))) }
      let screen = console.drawn()
      #expect(screen.faults.isEmpty)
      #expect(screen.contains("120 registros"))
    }
  }
}
