import Commerce
import Desk
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Writes that are not settled, in the console")
struct DoubtTests {
  private static let change = StatusChange(
    orderID: OrderID(rawValue: "13974"), expected: .sentToSupplier, wanted: .preparing)

  private func entry(_ id: JournalEntry.ID, _ states: [WriteState], secondsAgo: Int64 = 60, in console: ConsoleDriver)
    -> JournalEntry
  {
    let intent = WriteIntent(
      orderID: Self.change.orderID, change: .status(from: .sentToSupplier, to: .dispatched), operatorName: "bia",
      profile: "dev", request: RequestID(rawValue: "r"))
    let at = console.now.advanced(by: -secondsAgo * 1000)
    return JournalEntry(
      id: id, intent: intent, uid: 1, events: states.map { JournalEntry.Event(state: $0, at: at, note: "") })
  }

  /// A console whose single status change has been confirmed by its operator and is on its way.
  private func sending() throws -> (ConsoleDriver, LoadToken) {
    var console = ConsoleDriver(listing: Sample.list(3))
    let effects = console.press("s", "p", "s")
    let token = effects.compactMap { if case .orders(.changeStatus(let token, _, _)) = $0 { token } else { nil } }.last
    return (console, try #require(token))
  }

  @Test("earlier writes in the way are asked about; a yes sends over those that were shown, a no sends nothing")
  func sendOver() throws {
    for answer in ["s", "n"] {
      var (console, token) = try sending()
      let earlier = [3, 4].map { entry($0, [.sending, .accepted], in: console) }
      let outcome = WriteOutcome.unsettled(earlier[1], before: [earlier[0]], Sample.order("13974"))
      #expect(outcome.tag == .notSent)
      console.service(.orders(.writeEnded(token, Self.change.orderID, outcome)))
      #expect(console.state.scope == .question)
      console.wait(seconds: 1)
      #expect(console.drawn().lines.count { $0.contains("envio de bia") } == 2)
      let effects = console.press(answer)
      let isSent = effects.contains {
        if case .orders(.changeStatus(_, Self.change, over: [3, 4])) = $0 { true } else { false }
      }
      #expect(isSent == (answer == "s"))
      if answer == "n" { #expect(console.notice?.contains("Nada foi enviado") == true) }
    }
  }

  @Test("an order that could not be read to the end is shown as read when it was read last")
  func lastRead() {
    let fault = DeskError(.interrupted)
    for outcome in [{ WriteOutcome.unseen(fault, last: $0) }, { .unknown(DeskError(.unknownOutcome), last: $0) }] {
      var console = ConsoleDriver(listing: Sample.list(3))
      console.press("enter")
      console.answerOrder(Sample.order("13974"))
      console.press("s", "p", "s")
      console.wait(seconds: 60)
      let last = Dated(Sample.order("13974"), readAt: console.now.advanced(by: -50_000))
      console.answerWrite(outcome(last))
      #expect(console.state.orders.open.shown?.readAt == last.readAt)
    }
  }

  @Test("who sends the order now is said while it is waited for, and Ctrl-C ends the waiting")
  func waiting() throws {
    var (console, token) = try sending()
    console.service(.orders(.writeStep(token, Self.change.orderID, .waiting(for: PhraseSamples.holder))))
    #expect(console.drawn().contains("bia envia este pedido agora"))
    #expect(console.press("esc").contains(.cancel(token)))
  }

  @Test(
    "while the read-back fails it says since when, and says that there is no connection only where there is none",
    arguments: [
      (.unreachable(.connectionRefused), "sem conexão desde", .failing),
      (.interrupted, "sem resposta desde", .troubled),
      (.unreadable, "sem resposta útil desde", .troubled),
      (.gatewayFault(code: "502"), "sem resposta útil desde", .troubled),
      (.throttled(retryAfterSeconds: 5), "muitas consultas desde", .troubled),
      (.logInRefused, "acesso recusado desde", .logInRefused),
    ] as [(DeskError.Kind, String, Connection)])
  func checkFails(kind: DeskError.Kind, words: String, connection: Connection) throws {
    var (console, token) = try sending()
    let step = WriteStep.checkFails(DeskError(kind), since: console.now, accepted: true)
    console.service(.orders(.writeStep(token, Self.change.orderID, step)))
    #expect(console.drawn().contains(words))
    #expect(console.drawn().contains("sem conexão") == (connection == .failing))
    #expect(console.state.connection == connection)
  }

  @Test("a write that may not have been taken is never shown as queued while it is looked for")
  func lookingForUnknown() throws {
    var (console, token) = try sending()
    let steps: [WriteStep] = [
      .unknown, .checking(attempt: 1, accepted: false),
      .checkFails(DeskError(.interrupted), since: console.now, accepted: false),
      .checking(attempt: 3, accepted: false),
    ]
    for step in steps {
      console.service(.orders(.writeStep(token, Self.change.orderID, step)))
      #expect(!console.drawn().contains("na fila") && !console.drawn().contains("Na fila"), "\(step)")
    }
    #expect(console.drawn().contains("resultado incerto, conferindo"))
    console.service(.orders(.writeStep(token, Self.change.orderID, .checking(attempt: 1, accepted: true))))
    #expect(console.drawn().contains("na fila da plataforma"))
  }

  @Test("the queue is worked off when its time has come, and what was confirmed is said with the time")
  func schedule() {
    var console = ConsoleDriver(listing: Sample.list(3))
    func settlings() -> Int { console.effects.count { $0 == .journal(.settle) } }
    #expect(settlings() == 1)
    console.service(.journal(.next(console.now.advanced(by: 30_000))))
    console.wait(seconds: 29)
    #expect(settlings() == 1)
    console.wait(seconds: 1)
    #expect(settlings() == 2)
    console.service(.journal(.settled([entry(4, [.sending, .unknown, .confirmed], in: console)], next: nil)))
    #expect(console.notice?.contains("confirmado depois") == true)
    console.wait(seconds: 600)
    #expect(settlings() == 2)
  }

  @Test("r asks about an open entry, u says why there is no way back, c closes it with a word")
  func journal() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("l")
    console.answerJournal([entry(4, [.sending, .unknown], in: console)])
    console.press("u")
    #expect(console.notice?.contains("em aberto") == true && console.notice?.contains("[r]") == true)
    let asked = console.press("r").contains { if case .journal(.ask(_, 4)) = $0 { true } else { false } }
    #expect(asked)
    console.press("c", "enter")
    #expect(console.state.scope == .finder)
    console.type("feito")
    let closed = console.press("enter").contains {
      if case .journal(.close(_, 4, word: "feito")) = $0 { true } else { false }
    }
    #expect(closed)
  }

  @Test("what is settled meanwhile closes nothing that is open; an open journal is read again, also beneath a text")
  func settledMeanwhile() {
    var console = ConsoleDriver(listing: Sample.list(3))
    let settled = ServiceEvent.journal(.settled([entry(4, [.sending, .confirmed], in: console)], next: nil))
    console.press("s")
    console.service(settled)
    #expect(console.state.scope == .menu)
    console.press("esc", "l")
    console.answerJournal(Sample.journal)
    console.press("enter")
    let effects = console.service(settled)
    #expect(console.state.overlays.map(\.scope) == [.journal, .viewer])
    #expect(effects.contains { if case .journal(.load) = $0 { true } else { false } })
  }

  @Test("a closed entry cannot be closed again")
  func notOpen() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("l")
    console.answerJournal([entry(4, [.sending, .accepted, .confirmed], in: console)])
    console.press("c")
    #expect(console.notice?.contains("não está em aberto") == true && console.state.scope == .journal)
  }

  @Test("a set tells what was accepted, refused, unknown and not sent")
  func counts() {
    let id = Self.change.orderID
    let order = Sample.order(id.rawValue)
    let counts = OutcomeCounts([
      .confirmed(order, differences: []), .accepted, .refused(DeskError(.refused)),
      .unknown(DeskError(.unknownOutcome), last: nil),
      .moved(order), .unrecorded(.unknown(DeskError(.unknownOutcome), last: nil), DeskError(.store(.diskFull))),
    ])
    let words = Texts(language: .portuguese).words(.doubt(.setEnded(counts, .preparing)))
    #expect(words.hasPrefix("1 pedido confirmado em P, 1 na fila, 1 recusado, 2 incertos, 1 não enviado."))
  }
}
