import Commerce
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The command line")
struct CommandLineTests {
  @Test("has one name for each command in a language, and none that means another in the other")
  func uniqueNames() {
    var owners: [String: ActionID] = [:]
    for id in ActionID.allCases {
      for name in Set(Language.allCases.map { Texts.commandName(of: id, $0) } + [id.rawValue]) {
        if let owner = owners.updateValue(id, forKey: name) { Issue.record("\(name): \(owner) and \(id)") }
      }
    }
    for language in Language.allCases { #expect(owners[Texts(language: language).pageCommand] == nil) }
  }

  @Test("knows each command by its name in both languages and by its id")
  func everyName() {
    for action in ActionCatalog.standardActions where action.isCommand {
      for name in Language.allCases.map({ Texts.commandName(of: action.id, $0) }) + [action.id.rawValue] {
        #expect(CommandLine.parse(name) == .action(action.id), "\(name)")
      }
    }
  }

  @Test("or a key reaches every action there is")
  func everyActionIsReachable() {
    for id in ActionID.allCases {
      let action = ActionCatalog.standard.action(id)
      #expect(action?.isCommand == true || action?.keys.isEmpty == false, "\(id)")
    }
  }

  @Test("completes each name from its beginning", arguments: Language.allCases)
  func completion(language: Language) {
    for name in CommandLine.candidates(for: "", language: language) {
      #expect(CommandLine.candidates(for: String(name.prefix(2)), language: language).contains(name))
      #expect(CommandLine.completion(of: name, language: language).map { $0.hasPrefix(name) } ?? true)
    }
    #expect(CommandLine.completion(of: "xyz", language: language) == nil)
  }

  @Test("Tab completes as far as the names agree")
  func tab() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press(":")
    console.type("des")
    #expect(console.drawn().message.contains("descartar desfazer desmarcar"))
    console.type("t")
    console.press("tab")
    #expect(console.drawn().message.contains(":destravar"))
    console.type("5m")
    console.press("enter")
    #expect(console.notice == "A escrita já está liberada.")
  }

  @Test(
    "reads arguments",
    arguments: [
      ("13974", .order(Sample.id)), ("#13974", .order(Sample.id)), ("pedido 13974", .order(Sample.id)),
      ("order 13974", .order(Sample.id)), ("filtro p", .status(.preparing)),
      ("filter G", .status(.cancellationRequested)),
      ("pagina 3", .page(3)), ("page 12", .page(12)), ("destravar 15m", .unlock(minutes: 15)),
      ("unlock 2h", .unlock(minutes: 120)), ("unlock 30", .unlock(minutes: 30)), ("unlock 24h", .unlock(minutes: 1440)),
      ("tema light", .theme("light")), ("idioma en", .language(.english)), ("  ", .nothing), ("ajuda", .action(.help)),
      ("panor", .action(.overview)), ("diário", .action(.journal)), ("página 2", .page(2)),
    ] as [(String, CommandLine.Command)])
  func arguments(text: String, command: CommandLine.Command) {
    #expect(CommandLine.parse(text) == command)
  }

  @Test(
    "does not guess",
    arguments: [
      "xyz", "filtro z", "filtro pp", "pagina 0", "pagina -1", "pagina x", "pedido abc", "idioma fr", "sair agora",
      "de",
    ])
  func unknown(text: String) {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.command(text)
    #expect(console.writes.isEmpty)
    #expect(!console.state.isFinished)
    #expect(console.notice?.contains("Comando desconhecido") == true)
  }

  @Test("names a time that is none", arguments: ["25h", "0", "99999999999999999999h", "900h", "x"])
  func duration(text: String) {
    var console = ConsoleDriver(listing: Sample.list(3), session: .desk(isReadOnly: true))
    console.command("destravar " + text)
    #expect(console.notice == "Tempo inválido (\(text)): use de 1m a 24h.")
    #expect(console.state.session.unlockedUntil == nil)
  }

  @Test("still understands the names of former versions")
  func formerNames() {
    for (name, id) in [("diario", ActionID.journal), ("bruto", .raw), ("varrer", .sweep), ("sweep", .sweep)] {
      #expect(CommandLine.parse(name) == .action(id))
      #expect(Language.allCases.allSatisfy { !CommandLine.candidates(for: "", language: $0).contains(name) })
    }
  }

  @Test("shows the command that shows the same without a screen")
  func equivalent() {
    var console = ConsoleDriver(listing: Sample.list(60), size: .init(width: 120, height: 30))
    console.press(":")
    #expect(console.drawn().message.contains("balcao orders list --status E --page 1"))
    console.press("esc", "enter", ":")
    #expect(console.drawn().message.contains("balcao orders show 13974"))
  }

  @Test("changes the language of everything at once")
  func language() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.command("idioma en")
    #expect(console.notice == "Now in English.")
    #expect(console.drawn().top.hasPrefix(" Orders"))
    console.command("language pt")
    #expect(console.drawn().top.hasPrefix(" Pedidos"))
  }

  @Test("asks for a theme by name, and says which there are")
  func theme() {
    var console = ConsoleDriver(listing: Sample.list(3))
    #expect(console.command("tema light") == [.useTheme("light")])
    console.service(.themeUnknown("light", known: ["dark", "mono"]))
    #expect(console.notice == "Não há tema light. Há: dark, mono.")
  }

  @Test("counts the orders of every status for the overview")
  func overview() {
    var console = ConsoleDriver(listing: Sample.list(3))
    #expect(console.command("panorama").contains { if case .orders(.countAll) = $0 { true } else { false } })
    console.answerCounts()
    #expect(console.drawn().contains("52.443"))
  }
}
