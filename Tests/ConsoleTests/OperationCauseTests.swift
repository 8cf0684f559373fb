import Commerce
import DeskTesting
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import Desk
@testable import OrderPanes

/// What fourteen operations say when the platform, the way to it or the store fails under them.
@Suite("Operations that fail")
struct OperationCauseTests {
  struct Operation: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var isWrite = false
    /// Goes all the way, and fails at its end.
    let fail: @Sendable (SessionInfo, DeskError) -> ConsoleDriver
  }

  private static let orders = Sample.list(60)
  private static let products = Sample.products(60)

  private static func listing(_ session: SessionInfo) -> ConsoleDriver {
    ConsoleDriver(listing: orders, session: session)
  }

  private static func opened(_ session: SessionInfo) -> ConsoleDriver {
    var console = listing(session)
    console.press("enter")
    console.answerOrder(Sample.order(console.state.orders.open.id?.rawValue ?? ""))
    console.paint()
    return console
  }

  /// A page that is asked for by some keys.
  private static func page(_ name: String, _ keys: [String]) -> Operation {
    Operation(testDescription: name) { session, error in
      var console = listing(session)
      for key in keys { console.press(key) }
      console.failPage(error)
      return console
    }
  }

  /// Lines of an order, changed by some keys and sent.
  private static func lines(_ name: String, _ keys: [String]) -> Operation {
    Operation(testDescription: name, isWrite: true) { session, error in
      var console = opened(session)
      for key in keys + ["t", "s"] { console.press(key) }
      console.answerWrite(error.outcome)
      return console
    }
  }

  static let operations: [Operation] = [
    page("refresh", ["r"]), page("next page", ["right"]), page("filter", ["f", "p"]),
    lines("correct a quantity", ["e", "3", "enter"]), lines("remove a line", ["delete"]),
    Operation(testDescription: "start") { session, error in
      var console = ConsoleDriver(session: session)
      console.failPage(error)
      return console
    },
    Operation(testDescription: "open") { session, error in
      var console = listing(session)
      console.press("enter")
      console.failOrder(error)
      return console
    },
    Operation(testDescription: "go to a number") { session, error in
      var console = listing(session)
      console.type("99")
      console.press("enter")
      console.failOrder(error)
      return console
    },
    Operation(testDescription: "journal") { session, error in
      var console = listing(session)
      console.press("l")
      guard case .journal(.load(let token))? = console.effects.last else { return console }
      console.service(.journal(.loaded(token, .failure(error))))
      return console
    },
    Operation(testDescription: "move", isWrite: true) { session, error in
      var console = listing(session)
      console.press("s", "p", "s")
      console.answerWrite(error.outcome)
      return console
    },
    Operation(testDescription: "move two", isWrite: true) { session, error in
      var console = listing(session)
      console.press("space", "space", "s", "p", "s")
      guard let set = console.lastSet else { return console }
      for change in set.changes { console.service(.orders(.bulkOutcome(set.token, change.orderID, error.outcome))) }
      console.service(.orders(.bulkEnded(set.token)))
      return console
    },
    Operation(testDescription: "state terms", isWrite: true) { session, error in
      let list = Sample.customers(20)
      var console = ConsoleDriver(customers: list, session: session)
      console.openTerms(of: list)
      console.type("1000")
      console.press("ctrl-t", "s")
      let unknown = error.writeState == .unknown ? 1 : 0
      console.answerTerms(TermsOutcome(remaining: 1, unknown: unknown, failure: error))
      return console
    },
    Operation(testDescription: "send products", isWrite: true) { session, error in
      var console = ConsoleDriver(catalog: products, session: session)
      console.press("e", "p")
      console.answerGathering(products)
      console.type("9,90")
      console.press("enter", "t")
      console.answerPlan(PushPlan(due: 1, batches: 1, staleStock: 0))
      console.press("s")
      guard let push = console.lastPush else { return console }
      console.answer(.saved(push.token, push.items))
      let unknown = error.writeState == .unknown ? 1 : 0
      console.answer(
        .ended(push.token, .success(PushOutcome(accepted: 0, remaining: 1, unknown: unknown, failure: error))))
      return console
    },
    Operation(testDescription: "push that could not begin", isWrite: true) { session, error in
      var console = ConsoleDriver(catalog: products, session: session)
      console.press("t")
      console.answerPlan(PushPlan(due: 1, batches: 1, staleStock: 0))
      console.press("s")
      guard let push = console.lastPush else { return console }
      console.answer(.ended(push.token, .failure(error)))
      return console
    },
  ]

  /// Each kind with nothing sent, and each that may follow a sending with it.
  private static let errors: [DeskError] = PhraseSamples.errors.flatMap { error -> [DeskError] in
    if case .notPossible = error.kind { return [error] }
    var error = error
    // The platform's own words are in its language.
    error.detail = error.detail.isEmpty ? "" : "4711"
    var sent = error
    sent.sent = true
    sent.came = .silence
    return [error, sent]
  }

  @Test("say something, in one language, that claims no more than what happened, and go on", arguments: operations)
  func claims(operation: Operation) {
    #expect(Self.errors.count >= 40)
    for language in Language.allCases {
      for error in Self.errors {
        var console = operation.fail(.desk(language: language), error)
        let writes = console.writes.count + console.customerEffects.count(where: \.isWrite)
        #expect(
          !operation.isWrite || writes > 0 || console.lastPush != nil, "\(operation.testDescription) sent nothing")
        let rows = console.drawn().lines
        let screen = rows.joined(separator: "\n").lowercased()
        let what = "\(error.kind) \(error.sent) \(error.came): \(screen)"
        #expect(!console.state.activities.contains { $0.isWrite }, "\(what)")
        let said = [console.notice ?? "", error.kind == .canceled ? "-" : ""].joined()
        #expect(!said.isEmpty || screen.contains("┌"), "\(what)")
        if operation.isWrite, error.sent, error.writeState == .unknown {
          #expect(!screen.contains("nada foi enviado") && !screen.contains("nothing was sent"), "\(what)")
        }
        if error.kind != .logInRefused {
          #expect(!screen.contains("recusou o acesso") && !screen.contains("refused the log-in"), "\(what)")
        }
        #expect(!screen.contains("13974 confirmado em ") && !screen.contains("13974 confirmed in "), "\(what)")
        #expect(!Self.foreignWords(language).contains { screen.contains($0) }, "\(what)")
        console.press("esc", "esc", "esc")
        #expect(!console.state.isFinished)
      }
    }
  }

  private static func foreignWords(_ language: Language) -> [String] {
    language == .english
      ? [" não ", " foi ", " nada ", " resposta ", " conexão", " enviado", "aceito"]
      : [" was ", " not ", " answer", " nothing ", " connection ", "accepted"]
  }
}

extension DeskError {
  /// How a write to an order ends with it.
  fileprivate var outcome: WriteOutcome {
    switch writeState {
    case .refused: .refused(self)
    case .notSent: .notSent(self)
    default: .unknown(self, last: nil)
    }
  }
}
