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

@Suite("Blocking and unblocking")
struct CustomerTermsTests {
  private let list = Sample.customers(8)

  /// The dialog for the customers on some lines: the one under the cursor, or several marked ones.
  private func opened(_ lines: Int..., isReadOnly: Bool = false) -> ConsoleDriver {
    var console = ConsoleDriver(customers: list, session: .desk(isReadOnly: isReadOnly))
    for line in lines {
      console.press("home")
      console.press(Array(repeating: "down", count: line))
      if lines.count > 1 { console.press("space") }
    }
    console.openTerms(of: list)
    return console
  }

  private func fault(_ field: Int, in console: ConsoleDriver) -> String? {
    console.terms?.form.fields[field].fault?.string
  }

  @Test("states flag and limit, after a question that shows both")
  func both() {
    var console = opened(0)
    console.press("ctrl-t")
    #expect(console.customerEffects.allSatisfy { !$0.isWrite })
    let screen = console.drawn()
    #expect(screen.contains("Bloquear 1 cliente") && screen.contains("87.598,35") && screen.contains("líquido"))
    console.press("s")
    let limit = list[0].value.terms.limit
    #expect(console.sentTerms.map(\.isBlocked) == [true] && console.sentTerms.map(\.limit) == [limit])
    #expect(console.sentTerms.allSatisfy { $0.payments.isEmpty && $0.groups.isEmpty })
  }

  private func flag(in console: ConsoleDriver) -> String? {
    guard case .choice(let choice)? = console.terms?.form.fields.first?.content else { return nil }
    return choice.selected?.title.string
  }

  @Test(
    "means the other of what is known; what is due or has an old limit keeps its flag; what is not known has to be said",
    arguments: [(0, "Bloquear"), (1, "Desbloquear"), (2, nil), (3, "como está"), (4, "como está"), (6, "Bloquear")])
  func flag(line: Int, words: String?) {
    #expect(flag(in: opened(line)) == words)
  }

  @Test("who only renews the limits of several blocks nobody, and is told so")
  func renewed() {
    var console = opened(0, 1, 3)
    #expect(flag(in: console) == "como está" && console.terms?.form.focus == 3)
    console.type("1500")
    console.press("ctrl-t")
    #expect(console.drawn().contains("1 cliente continua bloqueado, 2 continuam liberados com os limites líquidos:"))
    console.press("s")
    #expect(console.sentTerms.map(\.isBlocked) == [false, true, false])
  }

  @Test("who only renews the limit of a customer does not block it")
  func renewedOne() {
    var console = opened(3)
    console.type("1500")
    console.press("ctrl-t")
    #expect(console.drawn().contains("1 cliente continua liberado com o limite líquido:"))
    console.press("s")
    #expect(console.sentTerms.map(\.isBlocked) == [false])
  }

  @Test("where one flag is not known, none can be left as it is")
  func oneUnknown() {
    var console = opened(0, 2)
    #expect(flag(in: console) == nil && console.terms?.form.focus == TermsDialog.flagField)
    console.type("c")
    #expect(flag(in: console) == nil)
    console.type("b")
    #expect(flag(in: console) == "Bloquear")
  }

  @Test("the key that opens it blocks in the field of the flag, too", arguments: Language.allCases)
  func letter(language: Language) {
    var console = ConsoleDriver(customers: list, session: .desk(language: language))
    console.press("space", "space")
    console.openTerms(of: list)
    console.type("b")
    #expect(flag(in: console) == (language == .portuguese ? "Bloquear" : "Block"))
  }

  @Test("a recent limit stands there to be confirmed, with its age")
  func fresh() {
    let console = opened(0)
    #expect(console.terms?.form.text(at: 1) == "87598,35")
    #expect(console.drawn().contains("informado há 2h"))
  }

  @Test("the age of a recent limit is seen on the smallest screen, too")
  func freshOnSmallScreen() {
    var console = ConsoleDriver(customers: list, size: Size(width: 40, height: 10))
    console.openTerms(of: list)
    #expect(console.drawn().contains("informado há 2h"))
  }

  @Test("an old or unknown limit has to be typed anew", arguments: [(3, "era 87.565,02 há 3d"), (2, "não se sabe")])
  func stale(line: Int, words: String) {
    var console = opened(line)
    #expect(console.terms?.form.text(at: 1) == "")
    #expect(console.drawn().contains(words))
    console.press("ctrl-t")
    #expect(console.state.scope == .form)
    #expect(fault(1, in: console) == "Informe o limite")
    #expect(console.customerEffects.allSatisfy { !$0.isWrite })
  }

  @Test("is not sent with a limit that was taken away or is no amount", arguments: ["", "x", "1.234", "-5"])
  func wrongLimit(text: String) {
    var console = opened(0)
    console.press("backspace")
    console.type(text)
    console.press("ctrl-t")
    #expect(console.state.scope == .form && console.terms?.form.focus == 1)
    #expect(fault(1, in: console) != nil)
  }

  @Test("becomes stale at the age that is set")
  func ageLimit() {
    var session = SessionInfo.desk()
    session.customerLimitAge = 3600
    var console = ConsoleDriver(customers: list, session: session)
    console.openTerms(of: list)
    #expect(console.terms?.form.text(at: 1) == "")
  }

  @Test("switches payments and profiles where they are known, and sends only those that were switched")
  func switches() {
    var console = opened(0)
    console.press("down", "down", "left", "down", "right", "ctrl-t", "s")
    #expect(console.sentTerms.first?.payments == [TermSwitch(code: "DINH", isOn: true)])
    #expect(console.sentTerms.first?.groups == [TermSwitch(code: "51", isOn: false)])
  }

  @Test("marked customers have a limit each")
  func set() {
    var console = opened(0, 1, 3)
    #expect(console.terms?.form.fields.count == 4)
    console.press("up", "up", "up")
    console.type("b")
    console.press("down", "down", "down")
    console.type("1500")
    console.press("ctrl-t")
    #expect(console.drawn().contains("Bloquear 2 clientes, 1 continua bloqueado com os limites líquidos:"))
    console.press("s")
    #expect(
      console.sentTerms.map(\.limit) == [
        list[0].value.terms.limit, list[1].value.terms.limit, Money(centavos: 150_000),
      ])
    #expect(console.sentTerms.allSatisfy { $0.isBlocked })
    #expect(console.state.scope == .progress)
  }

  @Test("is opened on what the local copy knows now, not on the row")
  func readAnew() {
    var console = ConsoleDriver(customers: list)
    console.press("b")
    guard case .readForTerms(let token, let documents)? = console.customerEffects.last else { return failBeginning() }
    #expect(documents == [list[0].value.document])
    var changed = list[0]
    changed.value.terms.limit = Money(centavos: 4_200)
    console.answer(.readForTerms(token, .success([changed])))
    console.paint()
    #expect(console.terms?.form.text(at: 1) == "42,00")
  }

  @Test("keys that were meant for the list are not typed into it")
  func typeAhead() {
    var console = ConsoleDriver(customers: list)
    console.press("b")
    guard case .readForTerms(let token, _)? = console.customerEffects.last else { return failBeginning() }
    console.answer(.readForTerms(token, .success([list[0]])))
    console.pressBlindly("9")
    #expect(console.terms?.form.text(at: 1) == "87598,35")
  }

  @Test("cannot be done by a read-only console, nor when its time is over")
  func readOnly() {
    var console = opened(0, isReadOnly: true)
    #expect(console.terms == nil && console.notice?.hasPrefix("Só leitura") == true)
    console.command("destravar 1m")
    console.openTerms(of: list)
    console.press("ctrl-t")
    console.wait(seconds: 61)
    console.press("s")
    #expect(console.customerEffects.allSatisfy { !$0.isWrite })
  }

  @Test("a customer that is on its way is not sent again")
  func underWay() {
    var console = opened(0)
    console.press("ctrl-t", "s")
    console.forgetEffects()
    console.press("b")
    #expect(console.customerEffects.isEmpty)
    #expect(console.drawn().contains("enviando"))
  }

  // MARK: Outcomes

  private func sentSet() -> ConsoleDriver {
    var console = opened(0, 1, 4)
    console.type("d")
    console.press("ctrl-t", "s")
    return console
  }

  @Test("shows how far a set is; Esc stops between two batches")
  func progress() {
    var console = sentSet()
    guard case .setTerms(let token, _)? = console.customerEffects.last else { return failBeginning() }
    console.answer(.termsProgress(token, TermsProgress(done: 2, total: 3)))
    #expect(console.drawn().contains("3 clientes: 2 prontos"))
    #expect(console.press("esc") == [.cancel(token)])
    #expect(console.state.scope == .progress)
  }

  @Test("names those that were refused, with the reason; they stay marked")
  func outcome() {
    var console = sentSet()
    let refused = RefusedTerms(document: list[1].value.document, reason: "CNPJ não encontrado")
    console.answerTerms(TermsOutcome(accepted: 2, refused: [refused]))
    let screen = console.drawn()
    #expect(screen.contains("CNPJ não encontrado") && screen.contains("2 aceitos de 3, 1 recusado"))
    #expect(console.state.customers.marks.ids == [list[1].value.document])
    #expect(console.state.customers.loading != nil)
    console.press("esc")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("what was not sent stays marked")
  func remaining() {
    var console = sentSet()
    console.answerTerms(TermsOutcome(accepted: 1, remaining: 2, failure: DeskError(.throttled(retryAfterSeconds: 5))))
    #expect(console.state.customers.marks.count == 3)
    #expect(console.notice?.contains("2 pendentes") == true)
  }

  @Test("a refusal of one is said with the platform's sentence")
  func refusedOne() {
    var console = opened(0)
    console.press("ctrl-t", "s")
    console.answerTerms(
      TermsOutcome(refused: [RefusedTerms(document: list[0].value.document, reason: "CNPJ não encontrado")]))
    #expect(console.notice?.contains("CNPJ não encontrado") == true)
  }
}
