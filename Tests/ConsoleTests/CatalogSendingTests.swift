import Commerce
import Desk
import DeskTesting
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Sending the catalog")
struct CatalogSendingTests {
  private static let list = Sample.products(20)
  private static let plan = PushPlan(due: 3, batches: 1)

  /// One price staged, the review open.
  private var reviewed: ConsoleDriver {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("e", "p")
    console.answerGathering(Self.list)
    console.type("27,50")
    console.press("enter", "t")
    return console
  }

  private var sent: ConsoleDriver {
    var console = reviewed
    console.answerPlan(Self.plan)
    console.press("s")
    return console
  }

  @Test("the review shows before → after and what else is unsent; nothing leaves before it was seen")
  func review() throws {
    var console = reviewed
    console.press("s")
    #expect(console.writes.isEmpty, "what else would go along is not known yet")
    guard case .plan(let token)? = console.catalogEffects.last else {
      Issue.record("no plan was asked for")
      return
    }
    console.answer(.planned(token, .success(Self.plan)))
    console.pressBlindly("s")
    #expect(console.writes.isEmpty, "the figures were not on the screen yet")
    console.paint()
    let screen = console.drawn()
    for part in ["25,99 → 27,50", "1 produto alterado", "há 3 pendentes"] { #expect(screen.contains(part), "\(part)") }
    console.press("s")
    #expect(console.writes.count == 1 && console.state.scope == .progress)
  }

  @Test("Esc sends nothing and says so; what is staged stays")
  func givenUp() {
    var console = reviewed
    console.answerPlan(Self.plan)
    console.press("esc")
    #expect(console.writes.isEmpty && console.notice == "Nada foi enviado.")
    #expect(console.state.catalog.staged.count == 1)
  }

  @Test("what is unsent goes out without anything staged; where nothing is, that is said")
  func unsentOnly() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("t")
    console.answerPlan(Self.plan)
    console.press("s")
    #expect(console.lastPush?.items == [])
    var idle = ConsoleDriver(catalog: Self.list)
    idle.press("t")
    idle.answerPlan(PushPlan())
    #expect(idle.state.overlays.isEmpty && idle.notice?.contains("Nada pendente") == true)
  }

  @Test("once saved nothing is staged; what was changed meanwhile stays staged on top")
  func saved() throws {
    var console = sent
    let push = try #require(console.lastPush)
    console.answer(.saved(push.token, push.items))
    #expect(console.state.catalog.staged.isEmpty)
  }

  @Test("shows progress with rate and remaining time, then the outcome with the refused by name")
  func progress() throws {
    var console = sent
    let push = try #require(console.lastPush)
    console.answer(.saved(push.token, push.items))
    let start = console.now
    console.wait(seconds: 4)
    console.answer(.progress(push.token, PushProgress(total: 6000, accepted: 1200, requests: 20, startedAt: start)))
    let screen = console.drawn()
    for part in ["1.200 de 6.000", "300/s", "faltam 16s"] { #expect(screen.contains(part), "\(part)") }
    let refused = RefusedProduct(ean: .sample(4), name: "Biscoito", reason: "EAN não cadastrado")
    console.answer(.ended(push.token, .success(PushOutcome(accepted: 5999, refused: [refused]))))
    let end = console.drawn()
    for part in ["5.999 produtos aceitos", "1 recusado", "Biscoito", "EAN não cadastrado"] {
      #expect(end.contains(part), "\(part)")
    }
    console.press("esc")
    #expect(console.state.overlays.isEmpty && console.state.catalog.push == nil)
  }

  @Test("after the end the list is read anew")
  func readAnew() throws {
    var console = sent
    let push = try #require(console.lastPush)
    let effects = console.answer(.ended(push.token, .success(PushOutcome(accepted: 3))))
    #expect(effects.contains { if case .catalog(.load) = $0 { true } else { false } })
    #expect(effects.contains { if case .catalog(.count) = $0 { true } else { false } })
  }

  @Test("Esc stops between two batches, once; the rest is named as unsent")
  func canceled() throws {
    var console = sent
    let push = try #require(console.lastPush)
    #expect(console.press("esc") == [.cancel(push.token)])
    #expect(console.state.scope == .progress, "what has been sent is still to be told")
    let outcome = PushOutcome(accepted: 120, remaining: 5880, failure: DeskError(.canceled))
    console.answer(.ended(push.token, .success(outcome)))
    #expect(
      console.drawn().contains("Parado: 120 produtos aceitos") && console.drawn().contains("5.880 ficam pendentes"))
  }

  @Test("a stock that is too old: what is saved stays, nothing is sent, and what to do is said")
  func staleStock() throws {
    var console = reviewed
    console.answerPlan(PushPlan(due: 3, batches: 1, staleStock: 2))
    #expect(console.drawn().contains("2 produtos têm estoque velho") && console.drawn().contains("Importe o estoque"))
    console.press("s")
    let push = try #require(console.lastPush)
    console.answer(.saved(push.token, push.items))
    console.answer(.ended(push.token, .failure(DeskError(.notPossible(.staleStock(2))))))
    #expect(console.drawn().contains("importe ou digite") && console.state.catalog.staged.isEmpty)
  }

  @Test("with an old stock and nothing staged there is nothing to agree to")
  func staleStockOnly() {
    var console = ConsoleDriver(catalog: Self.list)
    console.press("t")
    console.answerPlan(PushPlan(due: 3, batches: 1, staleStock: 2))
    console.press("s")
    #expect(console.writes.isEmpty && console.notice?.contains("estoque velho") == true)
  }

  @Test("where saving fails the changes stay staged")
  func notSaved() throws {
    var console = sent
    let push = try #require(console.lastPush)
    console.answer(.ended(push.token, .failure(DeskError(.store(.diskFull)))))
    #expect(console.state.catalog.staged.count == 1)
    #expect(console.drawn().contains("Nada foi gravado"))
  }

  @Test("a second push waits for the first, and says so")
  func oneAtATime() {
    var console = sent
    // The progress stays; only its end closes it.
    console.send(.resized(.init(width: 100, height: 30)))
    #expect(console.state.availability(of: .review) == .disabled(.catalog(.pushUnderWay)))
  }

  @Test("read-only: the review can be read and not confirmed")
  func readOnly() {
    var console = ConsoleDriver(catalog: Self.list, session: .desk(isReadOnly: true))
    console.press("t")
    #expect(console.writes.isEmpty && console.notice?.contains("Só leitura") == true)
  }
}
