import Commerce
import TerminalRuntime
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Keys")
struct KeyTests {
  /// The console in every part that can have the keyboard.
  static let scenes: [Scene] = [
    .list, .order, .orderStaged, .statusMenu, .filterMenu, .sortMenu, .exportMenu, .confirmOne, .discardQuestion,
    .review, .comparison, .journal, .raw, .helpOfOrders, .overview, .bulkProgress, .bulkEnded,
  ]

  @Test("mean the same with Caps Lock on", arguments: scenes)
  func capsLock(scene: Scene) {
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      let console = scene.play(language: .portuguese, size: .init(width: 80, height: 24))
      var lower = console
      var upper = console
      let small = lower.pressBlindly(String(letter))
      let capital = upper.pressBlindly(letter.uppercased())
      #expect(small == capital, "\(letter)")
      #expect(lower.state.overlays == upper.state.overlays, "\(letter)")
      #expect(
        lower.state.orders.marks == upper.state.orders.marks && lower.state.orders.drafts == upper.state.orders.drafts,
        "\(letter)")
      #expect(lower.state.orders == upper.state.orders && lower.state.pane == upper.state.pane, "\(letter)")
    }
  }

  @Test("commands are read the same with Caps Lock on")
  func capsLockCommands() {
    #expect(CommandLine.parse("FILTRO p") == .status(.preparing))
    #expect(CommandLine.parse("Destravar 1H") == .unlock(minutes: 60))
    #expect(CommandLine.completion(of: "PANO", language: .portuguese) == "panorama ")
  }

  @Test("a digit begins an order number everywhere, and Enter opens it", arguments: [Scene.list, .order])
  func digits(scene: Scene) {
    for digit in "0123456789" {
      var console = scene.play(language: .portuguese, size: .init(width: 80, height: 24))
      console.type("\(digit)42")
      #expect(console.state.scope == .finder)
      console.press("enter")
      #expect(console.state.orders.open.id == OrderID(rawValue: "\(digit)42"))
    }
  }

  @Test("the last backspace leaves the finder")
  func leavingTheFinder() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.type("1")
    console.press("backspace")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("that mean nothing say where the others are")
  func unknownKey() {
    var console = ConsoleDriver(listing: Sample.list(3))
    #expect(console.press("ç").isEmpty)
    #expect(console.notice == "[ç] não faz nada aqui: [?] Ajuda.")
  }

  /// Every key of a keyboard that no text field takes.
  private static let others =
    ["enter", "tab", "shift-tab", "del", "ins", "up", "down", "left", "right", "home", "end", "pgup", "pgdn", "space"]
    + (1...12).map { "f\($0)" } + ["ctrl-a", "alt-x", "ç"]
  /// Those that write or move in a field that takes text.
  private static let ofFields: Set<String> = [
    "space", "ç", "del", "left", "right", "home", "end", "ctrl-a", "up", "down",
  ]

  @Test(
    "that mean nothing where they are pressed are told, in every part of the console",
    arguments: RecordedScene.all, Language.allCases)
  func meaningless(scene: RecordedScene, language: Language) {
    let played = scene.play(language, .init(width: 80, height: 24))
    for name in Self.others {
      var console = played
      let scope = console.state.scope
      guard let key = Key(name: name), ActionCatalog.standard.action(for: key, in: scope) == nil,
        !scope.takesText || !Self.ofFields.contains(name)
      else { continue }
      let before = console.state.overlays
      let effects = console.press(name)
      #expect(
        effects.isEmpty && console.notice?.hasPrefix("[\(console.state.texts.keyName(key))]") == true,
        "\(scope) \(name)")
      #expect(console.notice?.contains(": [") == true && console.state.overlays == before, "\(scope) \(name)")
    }
  }

  @Test("are told whole beneath the largest question of a small screen, and the sentence ends with the next key")
  func meaninglessOnSmallScreen() {
    var console = ConsoleDriver(
      listing: Sample.list(20, status: .canceled), status: .canceled, size: .init(width: 40, height: 10))
    console.press("space", "space", "space", "s", "b", "shift-tab")
    #expect(console.drawn().lines[8].hasPrefix(" [Shift-Tab] não faz nada aqui."))
    console.press("n")
    #expect(console.notice?.contains("Shift-Tab") != true)
  }

  @Test("of a text say nothing of their own once the text is told")
  func inText() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("s", "h")
    console.read("abcdef".map { Key(.character($0)) }, after: .seconds(1))
    let told = console.notice
    console.read([Key(.function(9))], after: .milliseconds(20))
    #expect(told?.contains("rápido") == true && console.notice == told)
  }

  @Test("F1 opens the help over a question, which has to be seen again before it is answered")
  func helpOfQuestion() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("s", "h", "f1")
    #expect(console.state.scope == .viewer && console.drawn().contains("Sim, enviar"))
    console.press("s")
    #expect(console.writes.isEmpty && console.state.scope == .viewer)
    console.press("esc")
    #expect(console.state.scope == .question)
    console.press("s")
    #expect(console.writes.count == 1)
  }

  @Test("F1 opens the help over a field that takes text, and names no key there that writes")
  func helpOfField() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("1", "?")
    #expect(console.state.scope == .finder)
    #expect(console.drawn().lines.last?.contains("F1 Ajuda") == true)
    console.press("f1")
    #expect(console.state.scope == .viewer && console.drawn().contains("F1 ") && !console.drawn().contains("? F1"))
    console.press("esc")
    #expect(console.drawn().contains("1?"))
  }

  private let pages: [any Scenery] = [
    CatalogScene.product, CustomersScene.customerDetail, Scene.journal, Scene.helpOfOrders,
  ]

  @Test("F5 to F8 and Tab go to another pane from a page that lies over one", arguments: ["f5", "f8", "tab"])
  func panesFromPage(key: String) {
    for scene in pages {
      var console = scene.play(language: .portuguese, size: .init(width: 80, height: 24))
      console.press(key)
      #expect(console.state.overlays.isEmpty && console.notice == nil, "\(key)")
      if key == "f5" { #expect(console.state.pane == .orders) }
      if key == "f8" { #expect(console.state.pane == .customers) }
    }
  }

  @Test("F7 leaves no form and no review that lies beneath a page")
  func nothingLost() {
    var console = ConsoleDriver.fillingProduct("7891000100103")
    console.press("f1", "f5")
    #expect(console.state.overlays.count == 2 && console.notice?.hasPrefix("[F5]") == true)
    console.press("esc")
    #expect(console.productForm != nil)
  }

  @Test("of a question are no status letters")
  func answersAreNoStatuses() throws {
    let letters = Set(OrderStatus.documented.map { $0.rawValue.lowercased() })
    for id in [ActionID.confirm, .decline] {
      let action = try #require(ActionCatalog.standard.action(id))
      for key in action.keys { #expect(!letters.contains(key.name)) }
    }
  }

  @Test("stand in the catalog once in each scope")
  func noDoubleKeys() {
    for scope in Scope.allCases {
      var owners: [Key: ActionID] = [:]
      for action in ActionCatalog.standard.actions(in: scope) {
        for key in action.keys {
          #expect(owners.updateValue(action.id, forKey: key.caseFolded) == nil, "\(key) in \(scope)")
        }
      }
    }
  }

  @Test("every default key has a name that can be read back")
  func namesAreKnown() {
    for action in ActionCatalog.standardActions {
      for key in action.keys { #expect(Key(name: key.name) == key) }
    }
  }

  @Test(
    "the tmux and screen prefixes, Ctrl-S and Ctrl-Q stay free", arguments: ["ctrl-b", "ctrl-a", "ctrl-s", "ctrl-q"])
  func freeKeys(name: String) throws {
    let key = try #require(Key(name: name))
    for scope in Scope.allCases { #expect(ActionCatalog.standard.action(for: key, in: scope) == nil) }
  }
}
