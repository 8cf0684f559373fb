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

/// An answer counts when a hand gave it.
@Suite("Answers")
struct AnswerTests {
  private func asking(_ keys: String...) -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60))
    for key in keys.isEmpty ? ["s", "p"] : keys { console.press(key) }
    return console
  }

  @Test("u beside another key undoes nothing, by itself at once")
  func undo() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.openFirst()
    console.press("delete")
    let drafts = console.state.orders.drafts
    console.read(Key.typed("uj"), after: .seconds(1))
    #expect(console.state.orders.drafts == drafts && console.notice?.contains("Não contou") == true)
    console.press("k", "u")
    #expect(console.state.orders.drafts.isEmpty)
  }

  @Test(
    "what u undid stays undone when a code is scanned next; what the first key of a text undid is staged again, and that is said"
  )
  func undoBeforeText() {
    for (text, isText) in [("7891000071014\r", false), ("çãç ãç\r", true)] {
      var console = ConsoleDriver(listing: Sample.list(60))
      console.openFirst()
      console.press("delete")
      console.read(Key.typed("u"), after: .seconds(1))
      #expect(console.state.orders.drafts.isEmpty)
      for key in Key.typed(text) { console.read([key], after: .milliseconds(20)) }
      #expect(console.state.orders.drafts.isEmpty != isText, "\(text)")
      if isText { #expect(console.notice?.contains("preparado de novo") == true) }
    }
  }

  @Test("the letter of a menu that writes a file waits as an answer does")
  func fileMenu() {
    var console = asking("x")
    console.read(Key.typed("Caro cliente"), after: .seconds(1))
    console.wait(seconds: 1)
    #expect(!console.effects.contains { if case .export = $0 { true } else { false } })
    console.press("esc", "x", "j")
    #expect(console.effects.contains { if case .export(let request) = $0 { request.format == .json } else { false } })
  }

  @Test("an answer closes the question at once, and is sent 250 ms later")
  func grace() {
    var console = asking()
    #expect(console.read([.character("S")], after: .milliseconds(500)).isEmpty)
    #expect(console.state.overlays.isEmpty && console.writes.isEmpty)
    console.elapse(.milliseconds(249))
    console.send(.tick)
    #expect(console.writes.isEmpty)
    console.elapse(.milliseconds(1))
    console.send(.tick)
    #expect(console.writes.count == 1)
  }

  @Test("an answer before the question was on the screen for 70 ms does not count, and that is said")
  func tooEarly() {
    var console = asking()
    console.read([.character("S")], after: .milliseconds(69))
    #expect(console.state.overlays.count == 1)
    #expect(console.notice?.contains("Não contou") == true)
    #expect(console.effects.filter { $0 == .terminal(.bell) }.count == 1)
    // The next one needs half a second of silence before it.
    console.read([.character("S")], after: .milliseconds(499))
    #expect(console.state.overlays.count == 1)
    console.read([.character("S")], after: .milliseconds(500))
    console.wait(seconds: 1)
    #expect(console.writes.count == 1)
  }

  @Test("the bell can be switched off")
  func bell() {
    var session = SessionInfo.desk()
    session.usesBell = false
    var console = ConsoleDriver(listing: Sample.list(60), session: session)
    console.press("s", "p")
    console.read([.character("S")], after: .milliseconds(20))
    #expect(console.notice?.contains("Não contou") == true)
    #expect(!console.effects.contains(.terminal(.bell)))
  }

  @Test(
    "an answer with a key beside it does not count",
    arguments: [("jS", 0, 0), ("Sj", 0, 0), ("j", 69, 1), ("x", 499, 1)])
  func notAlone(keys: String, pause: Int, separate: Int) {
    var console = asking()
    console.elapse(.seconds(1))
    if separate == 0 {
      console.read(Key.typed(keys), after: .zero)
    } else {
      console.read(Key.typed(keys), after: .zero)
      console.read([.character("S")], after: .milliseconds(pause))
    }
    if keys == "Sj" { #expect(console.notice?.contains("Não contou") == true) }
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
  }

  @Test("N and Esc always count", arguments: [Key.character("n"), Key(.escape)])
  func no(key: Key) {
    var console = asking()
    console.read([.character("j"), key], after: .milliseconds(1))
    #expect(console.state.overlays.isEmpty && console.writes.isEmpty)
  }

  @Test("q on the list quits only as an answer does")
  func quits() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.elapse(.seconds(1))
    console.read(Key.typed("kq"), after: .zero)
    console.wait(seconds: 1)
    #expect(!console.state.isFinished)
    console.press("q")
    #expect(console.state.isFinished || console.state.overlays.last?.isConfirmation == true)
  }

  // MARK: Between an answer and what it sets off

  @Test(
    "a burst, three other keys, a meaningless key, Esc or Ctrl-C bring the question back",
    arguments: [
      [Key.character("a"), .character("b"), .character("c"), .character("d"), .character("f")],
      [.character("j"), .character("k"), .character("f")], [.character("ç")], [Key(.escape)], [.control("c")],
    ])
  func takenBack(keys: [Key]) {
    var console = asking()
    console.read([.character("S")], after: .milliseconds(500))
    for key in keys { console.read([key], after: .milliseconds(30)) }
    guard case .question? = console.state.overlays.last else {
      Issue.record("the question is not there")
      return
    }
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
  }

  @Test(
    "a text of 80 ms a key that begins with the answer brings the question back",
    arguments: ["S\nStatus", "sI\r\nsim", "SSS\rs8", "S 8161"])
  func slowText(text: String) {
    var console = asking()
    console.elapse(.seconds(1))
    var decoder = KeyDecoder()
    for byte in text.utf8 {
      for event in decoder.feed([byte]) {
        if case .key(let key) = event {
          console.read([key], after: .milliseconds(80))
        } else {
          console.elapse(.milliseconds(80))
          console.send(.lineEnd)
        }
      }
    }
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
  }

  @Test("keys 95 ms apart behind an answer hold it until they are seen to be a text")
  func slowKeys() {
    var console = asking()
    console.read([.character("S")], after: .milliseconds(500))
    for key in Key.typed("jkj") { console.read([key], after: .milliseconds(95)) }
    console.wait(seconds: 1)
    #expect(console.writes.isEmpty && console.state.overlays.last?.isConfirmation == true)
  }

  @Test("a paste brings the question back; a window of another size does not")
  func pasteInGrace() {
    var console = asking()
    console.read([.character("S")], after: .milliseconds(500))
    console.send(.paste("13974"))
    #expect(console.state.overlays.last?.isConfirmation == true)
    var other = asking()
    other.read([.character("S")], after: .milliseconds(500))
    other.send(.resized(Size(width: 100, height: 30)))
    other.wait(seconds: 1)
    #expect(other.writes.count == 1)
  }

  @Test("an arrow pressed meanwhile moves after the answer was carried out")
  func laterKeys() {
    var console = asking()
    let cursor = console.state.orders.list.cursor
    console.read([.character("S")], after: .milliseconds(500))
    console.read([Key(.down)], after: .milliseconds(100))
    #expect(console.state.orders.list.cursor == cursor)
    console.wait(seconds: 1)
    #expect(console.writes.count == 1 && console.state.orders.list.cursor != cursor)
  }

  @Test("the answering key held down answers once, and nothing after it")
  func heldKey() {
    var console = asking()
    console.read([.character("s")], after: .milliseconds(500))
    for _ in 0..<60 { console.read([.character("s")], after: .milliseconds(30)) }
    // As long as it may be the beginning of a text, nothing is sent.
    #expect(console.writes.isEmpty && console.state.overlays.isEmpty)
    console.read([.character("s")], after: .milliseconds(1000))
    #expect(console.writes.count == 1 && console.state.overlays.count == 1)
  }
}
