import Commerce
import Desk
import DeskTesting
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Reviewing and sending the terms that are due")
struct CustomerReviewTests {
  private let list = Sample.customers(8)

  /// The review, with what is due in it.
  private func reviewed(stale: Int = 0, ready: Int = 3, unstated: Int = 0) -> ConsoleDriver {
    var console = ConsoleDriver(customers: list)
    console.press("t")
    console.answerReview(Sample.due(stale: stale, ready: ready, unstated: unstated))
    return console
  }

  @Test("lists each customer with flag, limit and its age; nothing leaves before it was seen")
  func review() throws {
    var console = ConsoleDriver(customers: list)
    console.press("t", "s")
    #expect(console.writes.isEmpty, "what is due is not known yet")
    guard case .reviewTerms(let token)? = console.customerEffects.last else {
      Issue.record("nothing was asked")
      return
    }
    let due = Sample.due(stale: 0, ready: 3)
    console.answer(.reviewed(token, .success(due)))
    console.pressBlindly("s")
    #expect(console.writes.isEmpty, "what would be sent was not on the screen yet")
    console.paint()
    let screen = console.drawn()
    for customer in due.ready {
      for part in [customer.name, customer.document.formatted] { #expect(screen.contains(part), "\(part)") }
    }
    for part in ["3 clientes", "BLOQUEADO", "liberado", "87.553,91", "2h", "líquido"] {
      #expect(screen.contains(part), "\(part)")
    }
    console.press("s")
    #expect(console.writes == [.customers(.pushTerms(console.state.shell.tokens, due.updates))])
    #expect(console.state.scope == .progress)
  }

  @Test("Esc sends nothing and says so")
  func givenUp() {
    var console = reviewed()
    console.press("esc")
    #expect(console.writes.isEmpty && console.state.overlays.isEmpty && console.notice == "Nada foi enviado.")
  }

  @Test("where nothing is due that is said, with those of whom nothing was ever stated", arguments: [0, 12])
  func nothing(unstated: Int) {
    let console = reviewed(ready: 0, unstated: unstated)
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.hasPrefix(unstated == 0 ? "Nada pendente" : "Nada a enviar: 12 clientes") == true)
  }

  @Test("a local copy with nothing unsent is not even asked")
  func nothingUnsent() {
    var console = ConsoleDriver(customers: list.filter { !$0.state.isDue })
    console.forgetEffects()
    #expect(console.press("t").isEmpty)
    #expect(console.notice?.hasPrefix("Nada pendente") == true)
    #expect(!console.drawn().footer.contains("Revisar"))
  }

  @Test("a local copy that fails is said")
  func failure() {
    var console = ConsoleDriver(customers: list)
    console.press("t")
    guard case .reviewTerms(let token)? = console.customerEffects.last else { return failBeginning() }
    console.answer(.reviewed(token, .failure(DeskError(.store(.locked)))))
    #expect(console.state.overlays.isEmpty && console.notice?.contains("outro programa") == true)
  }

  @Test("an answer to a review that was left changes nothing")
  func left() {
    var console = ConsoleDriver(customers: list)
    console.press("t")
    guard case .reviewTerms(let token)? = console.customerEffects.last else { return failBeginning() }
    console.press("esc")
    console.answer(.reviewed(token, .success(Sample.due(stale: 0, ready: 3))))
    #expect(console.state.overlays.isEmpty && console.state.activities.isEmpty)
  }

  @Test("cannot be opened by a read-only console, nor agreed to when its time is over")
  func readOnly() {
    var console = ConsoleDriver(customers: list, session: .desk(isReadOnly: true))
    console.press("t")
    #expect(console.state.overlays.isEmpty && console.notice?.hasPrefix("Só leitura") == true)
    console.command("destravar 1m")
    console.press("t")
    console.answerReview(Sample.due(stale: 0, ready: 3))
    console.wait(seconds: 61)
    console.press("s")
    #expect(console.writes.isEmpty && console.notice?.hasPrefix("Só leitura") == true)
  }

  @Test("waits for a statement that is under way")
  func underWay() {
    var console = ConsoleDriver(customers: list)
    console.openTerms(of: list)
    console.press("ctrl-t", "s")
    console.forgetEffects()
    #expect(console.press("t").isEmpty && console.state.overlays.isEmpty)
  }

  // MARK: Stale ones

  @Test("stale ones come first, are told apart without colour, and keep everything from being sent")
  func stale() throws {
    var console = reviewed(stale: 3, ready: 2)
    let lines = console.drawn().lines
    let rows = lines.filter { $0.contains("/0001-") }
    #expect(rows.map { $0.dropFirst().hasPrefix("!") } == [true, true, true, false, false])
    #expect(console.drawn().contains("3 clientes sem bloqueio ou limite recente"))
    #expect(!console.drawn().footer.contains("transmitir") && console.drawn().footer.contains("Marcar"))
    console.press("s")
    #expect(console.writes.isEmpty && console.state.scope == .review)
    #expect(console.notice?.contains("3 clientes") == true)
  }

  @Test("says what to do on the smallest screen, too, and shows each limit's age", arguments: Language.allCases)
  func smallest(language: Language) {
    var console = ConsoleDriver(
      customers: list, session: .desk(language: language), size: Size(width: 40, height: 10))
    console.press("t")
    console.answerReview(Sample.due(stale: 2, ready: 2, unstated: 3))
    let screen = console.drawn()
    for part in ["[*] mar", "(!)", "3d", "2h"] { #expect(screen.contains(part), "\(part)") }
  }

  @Test("a key marks exactly the stale ones, and the next states their terms")
  func marking() {
    var console = ConsoleDriver(customers: list)
    console.press("end", "space", "t")
    let due = Sample.due(stale: 3, ready: 2)
    console.answerReview(due)
    console.press("*")
    #expect(console.state.overlays.isEmpty && console.state.customers.marks.ids == due.stale.map(\.document))
    #expect(console.notice?.hasPrefix("3 marcados") == true)
    console.press("b")
    guard case .readForTerms(_, let documents)? = console.customerEffects.last else {
      Issue.record("the terms were not asked for")
      return
    }
    #expect(documents == due.stale.map(\.document))
  }

  @Test("with nothing stale there is nothing to mark")
  func nothingStale() {
    var console = reviewed()
    console.press("*")
    #expect(console.state.scope == .review && console.state.customers.marks.isEmpty)
    #expect(!console.drawn().footer.contains("Marcar"))
  }

  // MARK: Sending

  @Test("shows progress, and at the end those that were refused with the reason")
  func outcome() throws {
    var console = reviewed()
    console.press("s")
    let sent = try #require(console.lastTerms)
    console.answer(.termsProgress(sent.token, TermsProgress(done: 2, total: 3)))
    #expect(console.drawn().contains("3 clientes: 2 prontos"))
    let refused = RefusedTerms(document: sent.updates[1].document, reason: "CNPJ não encontrado")
    console.answerTerms(TermsOutcome(accepted: 2, refused: [refused]))
    for part in ["2 aceitos de 3, 1 recusado", "CNPJ não encontrado", refused.document.formatted] {
      #expect(console.drawn().contains(part), "\(part)")
    }
    guard case .load(_, _, _, _, let withUnsent)? = console.customerEffects.last else {
      Issue.record("the list was not read anew")
      return
    }
    #expect(withUnsent)
    console.press("esc")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("Esc and Ctrl-C stop between two batches; the outcome is still told", arguments: ["esc", "ctrl-c"])
  func stopped(key: String) throws {
    var console = reviewed()
    console.press("s")
    let token = try #require(console.lastTerms?.token)
    #expect(console.drawn().footer.contains("Parar"))
    #expect(console.press(key) == [.cancel(token)])
    #expect(console.state.scope == .progress && console.notice?.hasPrefix("Parando") == true)
    console.answerTerms(TermsOutcome(accepted: 1, remaining: 2, failure: DeskError(.canceled)))
    #expect(console.drawn().contains("2 pendentes"))
  }

  @Test("what became stale meanwhile keeps it from beginning, and that is said")
  func staleMeanwhile() throws {
    var console = reviewed()
    console.press("s")
    let token = try #require(console.lastTerms?.token)
    console.answer(.termsEnded(token, .failure(DeskError(.notPossible(.staleTerms(1))))))
    #expect(console.state.overlays.isEmpty && console.notice?.contains("Nada foi enviado") == true)
  }
}
