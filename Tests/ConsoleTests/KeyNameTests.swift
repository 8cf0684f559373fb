import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Keys that sentences name")
struct KeyNameTests {
  @Test("are those of the key table, set apart")
  func standard() {
    let texts = ConsoleDriver(listing: Sample.list(3)).state.texts
    #expect(texts.words(.notRead) == "Ainda não lido: [r] lê agora.")
    #expect(texts.words(.lastOrderOfPage(hasMore: true)).contains("[Esc] e [→]"))
    #expect(texts.words(.failed(.init(.unreadable))).contains("[v] mostra, [r] tenta"))
  }

  @Test("follow a remapping, in both languages")
  func remapped() {
    let (catalog, conflicts) = ActionCatalog.standard.remapped(["refresh": ["g"], "journal": ["ctrl-j"]])
    #expect(conflicts.isEmpty)
    for language in Language.allCases {
      var session = SessionInfo.desk(language: language)
      session.catalog = catalog
      let texts = ConsoleDriver(listing: Sample.list(3), session: session).state.texts
      #expect(texts.words(.notRead).contains("[g]"))
      #expect(texts.words(.waitingStopped).contains("[Ctrl-J]"))
    }
  }

  @Test("give way to the command where an action has no key")
  func withoutKey() {
    let (catalog, _) = ActionCatalog.standard.remapped(["refresh": []])
    var session = SessionInfo.desk(language: .portuguese)
    session.catalog = catalog
    #expect(
      ConsoleDriver(listing: Sample.list(3), session: session).state.texts.words(.notRead)
        == "Ainda não lido: :atualizar lê agora.")
  }

  @Test("are all keys or commands that there are", arguments: PhraseSamples.all)
  func known(phrase: Phrase) {
    for language in Language.allCases {
      let texts = ConsoleDriver(listing: Sample.list(3), session: .desk(language: language)).state.texts
      for command in texts.words(phrase).matches(of: /(?:^|[ (]):([a-z-]+)/).map(\.1) {
        #expect(CommandLine.parse(String(command)) != .unknown(String(command)), "\(texts.words(phrase))")
      }
    }
  }
}
