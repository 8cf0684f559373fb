import Commerce
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("A read-only console")
struct ReadOnlyTests {
  private var opened: ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60), session: .desk(isReadOnly: true))
    console.press("enter")
    console.answerOrder(Sample.order())
    return console
  }

  @Test("refuses every key that leads to a write, and says how to unlock", arguments: ["s", "e", "delete", "a", "t"])
  func refuses(key: String) {
    var console = opened
    console.answerDrafts([.removing(0, owner: "ana")])
    console.press(key)
    #expect(console.state.overlays.isEmpty)
    #expect(console.state.orders.drafts.count == 1)
    #expect(console.notice == "Só leitura: :destravar 15m libera a escrita por um tempo.")
  }

  @Test("refuses the same by command", arguments: ["status", "quantidade", "retirar", "incluir", "revisar"])
  func refusesCommands(name: String) {
    var console = opened
    console.command(name)
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.hasPrefix("Só leitura") == true)
  }

  @Test("leaves reading alone: pages, marks, journal, copies, exports")
  func reading() {
    var console = opened
    console.press("esc", "space", "y", "x", "c", "l", "esc", "right")
    #expect(console.effects.contains { if case .export = $0 { true } else { false } })
    #expect(console.state.orders.marks.count == 1)
  }

  @Test("writes for a while after it was unlocked, and then locks itself again")
  func unlocking() {
    var console = opened
    console.command("destravar 15m")
    #expect(console.drawn().top.contains("ESCRITA"))
    console.wait(seconds: 899)
    console.press("s")
    #expect(console.state.scope == .menu)
    console.press("esc")
    console.wait(seconds: 2)
    #expect(console.notice == "Só leitura de novo.")
    #expect(console.drawn().top.contains("LEITURA"))
    console.press("s")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("asks to be woken when the lock is due")
  func wakesUp() {
    var console = opened
    #expect(console.state.nextTick == nil)
    console.command("destravar 1m")
    #expect(console.state.nextTick == .milliseconds(60_000))
  }

  @Test("sends nothing when the time is over before the question is answered", arguments: ["h", "i"])
  func expiresInTheQuestion(letter: String) {
    var console = opened
    console.command("destravar 1m")
    console.press("s", letter)
    console.wait(seconds: 61)
    if letter == "i" { console.type("13974") }
    console.press(letter == "i" ? "enter" : "s")
    #expect(console.writes.isEmpty)
    #expect(console.notice?.hasPrefix("Só leitura") == true)
  }

  @Test("sends nothing when the time is over in the review")
  func expiresInTheReview() {
    var console = opened
    console.command("destravar 1m")
    console.press("delete", "t")
    console.wait(seconds: 61)
    console.press("s")
    #expect(console.writes.isEmpty)
    #expect(console.state.orders.drafts.count == 1)
  }

  @Test("can be locked at once")
  func locking() {
    var console = opened
    console.command("destravar")
    console.command("travar")
    console.press("s")
    #expect(console.state.overlays.isEmpty)
    console.command("travar")
    #expect(console.notice == "Só leitura de novo.", "it is locked, whoever asks twice")
  }

  @Test("can still be left when a question is open")
  func quitting() {
    var console = opened
    console.answerDrafts([.removing(0, owner: "ana")])
    console.press("q", "s")
    #expect(console.state.isFinished)
  }
}
