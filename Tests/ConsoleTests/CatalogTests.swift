import Foundation
import TerminalRuntime
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The catalog of actions")
struct CatalogTests {
  private func key(_ name: String) throws -> Key { try #require(Key(name: name)) }

  @Test("has every action once")
  func complete() {
    #expect(ActionCatalog.standard.actions.count == ActionID.allCases.count)
    #expect(Set(ActionCatalog.standard.actions.map(\.id)) == Set(ActionID.allCases))
  }

  @Test("gives an action other keys")
  func remapping() throws {
    let (catalog, conflicts) = ActionCatalog.standard.remapped(["orders.filter": ["z", "ctrl-g"]])
    #expect(conflicts.isEmpty)
    #expect(catalog.action(for: try key("Z"), in: .orders) == .filter)
    #expect(catalog.action(for: try key("ctrl-g"), in: .orders) == .filter)
    #expect(catalog.action(for: try key("f"), in: .orders) == nil)
  }

  @Test("takes an action its keys by an empty list; its command stays")
  func noKeys() throws {
    let (catalog, conflicts) = ActionCatalog.standard.remapped(["order.status": []])
    #expect(conflicts.isEmpty)
    #expect(catalog.action(for: try key("s"), in: .orders) == nil)
    #expect(catalog.action(for: try key("s"), in: .question) == .confirm)
    var console = ConsoleDriver(listing: Sample.list(3), session: .desk(catalog: catalog))
    console.command("status")
    #expect(console.state.scope == .menu)
  }

  @Test("refuses digits: they are order numbers", arguments: ["0", "5", "9", "٣"])
  func digits(name: String) throws {
    let (catalog, conflicts) = ActionCatalog.standard.remapped(["refresh": [name]])
    #expect(conflicts == [.digit(try key(name), .refresh)])
    #expect(catalog.action(for: try key(name), in: .orders) == nil)
  }

  @Test("names what it does not know")
  func unknown() {
    let (_, conflicts) = ActionCatalog.standard.remapped(["no.such": ["z"], "refresh": ["hyper-x"]])
    #expect(conflicts == [.unknownAction("no.such"), .unknownKey("hyper-x", action: "refresh")])
  }

  @Test("gives a key to the action that was remapped, and tells which one lost it")
  func doubleKey() throws {
    let (catalog, conflicts) = ActionCatalog.standard.remapped(["refresh": ["f"]])
    #expect(
      conflicts
        == [.filter, .filterProducts, .filterCustomers].map { .doubleKey(.character("f"), .refresh, $0) })
    #expect(catalog.action(for: try key("f"), in: .orders) == .refresh)
  }

  @Test("counts a letter's two cases as one key")
  func doubleCase() throws {
    let (_, conflicts) = ActionCatalog.standard.remapped(["refresh": ["F"]])
    #expect(
      conflicts
        == [.filter, .filterProducts, .filterCustomers].map { .doubleKey(.character("f"), .refresh, $0) })
  }

  @Test("lets one key mean different things in different places")
  func otherScopes() {
    let (_, conflicts) = ActionCatalog.standard.remapped(["confirm": ["y"]])
    #expect(conflicts.isEmpty)
  }

  @Test("shows the new key in the footer and in the help")
  func shown() {
    let (catalog, _) = ActionCatalog.standard.remapped(["orders.filter": ["z"]])
    var console = ConsoleDriver(listing: Sample.list(3), session: .desk(catalog: catalog))
    #expect(console.drawn().footer.contains("z Filtro"))
    console.press("?")
    #expect(console.drawn().lines.contains { $0.hasPrefix(" z ") && $0.contains("Filtro") })
  }

  // MARK: Footer and help

  @Test("fits the footer into any width, key and word together", arguments: [40, 41, 55, 80, 100, 120, 200])
  func footer(width: Int) {
    for scene in Scene.allCases {
      let console = scene.play(language: .portuguese, size: Size(width: width, height: 24))
      let screen = console.drawn()
      let words = console.state.session.catalog.actions(in: console.state.scope)
        .map { console.state.texts.title(of: $0.id).string }
      let rest = words.sorted { $0.count > $1.count }.reduce(screen.footer) {
        $0.replacingOccurrences(of: $1, with: "")
      }
      #expect(!rest.contains("…"), "\(scene) at \(width): \(screen.footer)")
      #expect(!screen.footer.isEmpty)
    }
  }

  @Test("names help in the footer of both panes, at every width", arguments: [40, 80, 120], [Scene.list, .order])
  func helpInFooter(width: Int, scene: Scene) {
    let footer = scene.play(language: .portuguese, size: Size(width: width, height: 24)).drawn().footer
    #expect(footer.contains("? Ajuda"))
  }

  @Test("names no key in the footer that does nothing now")
  func honestFooter() {
    let screen = Scene.readOnly.play(language: .portuguese, size: Size(width: 200, height: 24)).drawn()
    #expect(!screen.footer.contains("Status"))
  }

  @Test(
    "lists every key of a part of the console in its help",
    arguments: [Scope.orders, .order, .viewer, .journal, .review, .comparison, .progress])
  func help(scope: Scope) {
    for language in Language.allCases {
      let console = ConsoleDriver(listing: Sample.list(3), session: .desk(language: language))
      let lines = console.state.viewerLines(Viewer(.help(scope), title: "")).map { line in
        line.segments.map(\.text.string).joined()
      }
      // What has no meaning in this console is not shown.
      for action in ActionCatalog.standard.actions(in: scope) where console.state.availability(of: action.id) != .hidden
      {
        let title = console.state.texts.title(of: action.id).string
        for key in action.keys {
          let name = console.state.texts.keyName(key)
          #expect(lines.contains { $0.contains(name) && $0.contains(title) }, "\(name) \(title)")
        }
        if action.isCommand {
          let name = ":" + Texts.commandName(of: action.id, language)
          #expect(lines.contains { $0.hasPrefix(name) }, "\(name)")
        }
      }
    }
  }

  @Test("scrolls the help to its last line, and back at the first key")
  func helpScrolls() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("?", "end")
    let end = console.drawn()
    console.press("up")
    #expect(console.drawn() != end)
    console.press("down")
    #expect(console.drawn() == end)
    console.press("down", "pgdn")
    #expect(console.drawn() == end)
  }
}
