import Commerce
import TerminalRuntime
import Testing
import Texts

@testable import Console

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
      #expect(lower.state.marks == upper.state.marks && lower.state.drafts == upper.state.drafts, "\(letter)")
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
      #expect(console.state.order.id == OrderID(rawValue: "\(digit)42"))
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
    #expect(console.notice == "A tecla [ç] não faz nada aqui: [?] mostra as que fazem.")
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
