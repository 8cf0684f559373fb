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

/// Text that comes without brackets sends, discards and ends nothing; a hand is hardly ever asked twice.
@Suite("Text without brackets")
struct BurstTests {
  /// A way to a place, unhurried.
  struct Place: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let go: @Sendable (inout ConsoleDriver) -> Void
  }

  static let places: [Place] = [
    Place(testDescription: "list") { _ in },
    Place(testDescription: "marked") { $0.press("space", "space") },
    Place(testDescription: "status menu") { $0.press("s") },
    Place(testDescription: "status question") { $0.press("s", "p") },
    Place(testDescription: "question of a set") { $0.press("space", "space", "s", "p") },
    Place(testDescription: "typed question") { $0.press("space", "space", "s", "c") },
    Place(testDescription: "order") { $0.openFirst() },
    Place(testDescription: "quantity") {
      $0.openFirst(); $0.press("e")
    },
    Place(testDescription: "review") {
      $0.openFirst(); $0.press("e", "3", "enter", "t")
    },
    Place(testDescription: "question to discard") {
      $0.openFirst()
      $0.press("e", "3", "enter")
      $0.command("descartar")
    },
    Place(testDescription: "note") { $0.press("a") },
    Place(testDescription: "finder") { $0.press("1") },
    Place(testDescription: "command line") { $0.press(":") },
    Place(testDescription: "journal") { $0.press("l") },
    Place(testDescription: "catalog") { $0.press("f7") },
    Place(testDescription: "customers") { $0.press("f8") },
  ]

  static let texts = [
    "Segue o pedido\rsS\rqS\r", "spS\rspS\rspS\r", "S\rS\rS\rS\rS\rS\r", "13974\rs\rp\rS\r",
    "sim pode mandar\rS\rS\rq\rS\r",
    "qSqSqSqS\r", ":sair\rS\rS\r", "13974 13973\tS\tS\r", "e33\rtS\re33\rtS\r", "OK\rS\nS\nS\n", "e3\rtS e3\rtS",
  ]

  /// Bytes in one read, and milliseconds between reads.
  static let cuts: [(size: Int, pause: Int)] = [(10_000, 0), (16, 5), (4, 20), (1, 5), (1, 30), (1, 45)]

  @Test("a text without brackets writes, discards and quits nothing, wherever and however it comes", arguments: places)
  func rawPastes(place: Place) {
    for text in Self.texts {
      for cut in Self.cuts {
        var console = ConsoleDriver(listing: Sample.list(60))
        place.go(&console)
        let drafts = console.state.orders.drafts
        let before = console.effects.count
        let keys = Key.typed(text)
        console.elapse(.seconds(1))
        for start in stride(from: 0, to: keys.count, by: cut.size) {
          console.read(Array(keys[start..<min(start + cut.size, keys.count)]), after: .milliseconds(cut.pause))
        }
        console.wait(seconds: 2)
        let what = "\(text.debugDescription) in pieces of \(cut)"
        let new = console.effects.dropFirst(before)
        #expect(!new.contains { $0.isWrite }, "\(what)")
        #expect(!new.contains { $0.keepsWords }, "\(what)")
        #expect(!console.state.isFinished, "\(what)")
        for (id, draft) in drafts { #expect(console.state.orders.drafts[id] == draft, "\(what)") }
      }
    }
  }

  @Test(
    "a line typed at once into a field that its first key opens is taken, as on a slow line",
    arguments: [":turno", "/silva", "13974"])
  func lumps(text: String) {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.read(Key.typed(text), after: .seconds(1))
    guard case .input(let line)? = console.state.overlays.last else {
      Issue.record("no field is open")
      return
    }
    #expect(line.field.text == (text.first?.isNumber == true ? text : String(text.dropFirst())))
  }
}

extension Effect {
  /// Whether a person's words are kept by it.
  fileprivate var keepsWords: Bool {
    switch self {
    case .orders(.team(.addNote)), .journal(.close): true
    default: false
    }
  }
}
