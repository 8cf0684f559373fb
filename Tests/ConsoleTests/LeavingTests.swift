import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Esc, Ctrl-C and leaving")
struct LeavingTests {
  let list = Sample.list(60)

  @Test("q leaves at once when nothing is under way")
  func quitAtOnce() {
    var console = ConsoleDriver(listing: list)
    console.press("q")
    #expect(console.state.isFinished)
  }

  @Test("q leaves at once while something is only being read")
  func quitWhileReading() {
    var console = ConsoleDriver()
    console.press("q")
    #expect(console.state.isFinished)
  }

  @Test("q asks while a write is under way, and leaves on S")
  func quitWhileSending() {
    var console = ConsoleDriver(listing: list)
    console.press("s", "h", "s", "q")
    #expect(!console.state.isFinished)
    #expect(console.drawn().contains("1 envio"))
    console.press("n")
    #expect(!console.state.isFinished)
    #expect(console.notice != "Nada foi enviado.", "it was")
    console.press("q", "s")
    #expect(console.state.isFinished)
  }

  @Test("q asks while this operator has staged changes, not for somebody else's")
  func quitWithDrafts() {
    var console = ConsoleDriver(listing: list)
    console.answerDrafts([.removing(0, owner: "bia")])
    console.press("q")
    #expect(console.state.isFinished)
    var own = ConsoleDriver(listing: list)
    own.answerDrafts([.removing(0, owner: "ana")])
    own.press("q")
    #expect(!own.state.isFinished)
  }

  @Test("q says what this operator has sent in this session and nobody knows the outcome of")
  func quitInDoubt() {
    func leaving(_ name: String, secondsAfterStart: Int64 = 5, isAttended: Bool = false, isThrownAway: Bool = false)
      -> ConsoleDriver
    {
      var session = SessionInfo.desk()
      session.isThrownAway = isThrownAway
      var console = ConsoleDriver(listing: list, session: session)
      console.press("s", "h", "s")
      #expect(console.answerWrite(.unknown(DeskError(.unknownOutcome), last: nil)).contains(.journal(.look)))
      let entry = Sample.write(
        2, .status(from: .sentToSupplier, to: .dispatched), by: name, .unknown,
        minutesAgo: 0, at: console.now.advanced(by: secondsAfterStart * 1000))
      console.service(.journal(.open([OpenWrite(entry: entry, isAttended: isAttended, due: nil, looks: 0)])))
      console.press("q")
      return console
    }
    let own = leaving("ana")
    #expect(!own.state.isFinished && own.drawn().contains("1 envio em aberto"))
    #expect(own.drawn().contains("quando abrir de novo"))
    #expect(leaving("ana", isThrownAway: true).drawn().contains("nada deste sandbox fica"))
    #expect(leaving("bia").state.isFinished)
    #expect(leaving("ana", secondsAfterStart: -60).state.isFinished, "an earlier session's")
    #expect(leaving("ana", isAttended: true).state.isFinished, "another process is at it")
  }

  @Test("Esc and Ctrl-C never leave", arguments: ["esc", "ctrl-c"])
  func neverLeave(key: String) {
    for scene in Scene.allCases {
      var console = scene.play(language: .portuguese, size: Size(width: 80, height: 24))
      for _ in 0..<8 { console.press(key) }
      #expect(!console.state.isFinished, "\(scene)")
    }
  }

  @Test("Esc ends a reading, and its answer is not shown any more", arguments: ["esc", "ctrl-c"])
  func cancelReading(key: String) {
    var console = ConsoleDriver(listing: list)
    console.press("right")
    let token = console.state.orders.list.loading?.token ?? 0
    #expect(console.press(key) == [.cancel(token)])
    #expect(console.notice == "Cancelado.")
    console.service(
      .orders(.page(token, .success(console.reading(OrderPage.cut(2, of: list, status: .sentToSupplier))))))
    #expect(console.state.orders.list.pageNumber == 1)
  }

  @Test("Esc goes back to the list and lets a write go on")
  func escLetsWritesGoOn() {
    var console = ConsoleDriver(listing: list)
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("s", "h", "s")
    #expect(console.press("esc").isEmpty)
    #expect(console.state.pane == .orders)
    #expect(console.state.activities.contains { $0.isWrite })
  }

  @Test("Ctrl-C stops waiting for a write, says what that means, and keeps it in sight until it ends")
  func stopWaiting() {
    var console = ConsoleDriver(listing: list)
    console.press("s", "h", "s")
    let token = console.state.shell.tokens
    #expect(console.press("ctrl-c") == [.cancel(token)])
    #expect(console.notice?.contains("histórico de envios [l]") == true)
    #expect(console.state.activities.contains { $0.token == token })
    console.answerWrite(.accepted)
    #expect(console.state.activities.isEmpty)
  }

  @Test("Esc stops a set that is being sent, whatever else runs")
  func stopSet() {
    var console = ConsoleDriver(listing: list)
    console.press("space", "space", "r", "s", "h", "s")
    #expect(console.press("esc") == [.cancel(console.lastSet?.token ?? 0)])
    #expect(console.state.scope == .progress)
    console.service(.orders(.bulkEnded(console.lastSet?.token ?? 0)))
    console.press("esc")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("Esc goes one step back at a time")
  func steps() {
    var console = ConsoleDriver(listing: list)
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("l")
    console.answerJournal(Sample.journal)
    console.press("enter", "?")
    #expect(console.state.overlays.count == 3)
    console.press("esc", "esc", "esc")
    #expect(console.state.overlays.isEmpty && console.state.pane == .order)
    console.press("esc")
    #expect(console.state.pane == .orders)
    console.press("esc")
    #expect(console.state.pane == .orders)
  }

  @Test("Ctrl-Z suspends and Ctrl-L redraws wherever one is", arguments: Scene.allCases)
  func terminalKeys(scene: Scene) {
    var console = scene.play(language: .portuguese, size: Size(width: 80, height: 24))
    #expect(console.press("ctrl-z") == [.terminal(.suspend)])
    #expect(console.press("ctrl-l") == [.terminal(.redraw)])
  }

  @Test("a stop that waits for a write names its order, or says that it is a set")
  func stopPutOff() {
    var one = ConsoleDriver(listing: list)
    one.press("s", "h", "s")
    one.send(.stopPutOff)
    #expect(one.notice?.contains("ao pedido \(Sample.id)") == true)
    var set = ConsoleDriver(listing: list)
    set.press("space", "space", "s", "h", "s")
    set.send(.stopPutOff)
    #expect(set.notice?.contains("em andamento") == true)
  }

  @Test("what ends while something else is open waits beneath it")
  func resultsDoNotIntrude() {
    var console = ConsoleDriver(listing: list)
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("delete", "t", "s", "esc", "down", "s")
    let moved = Sample.order(status: .preparing)
    console.answerWrite(.moved(moved))
    #expect(console.state.scope == .menu)
    console.paint()
    console.press("d")
    #expect(console.state.orders.drafts.count == 1, "d was meant for the menu")
    #expect(console.state.scope == .question)
    console.pressBlindly("n", "d")
    #expect(console.state.orders.drafts.count == 1, "the comparison was not seen yet")
    console.paint()
    #expect(console.state.scope == .comparison)
  }
}
