import Commerce
import Desk
import SeededInput
import TerminalRuntime
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// Random events on a console: an operator who presses anything, windows of any size, and services that answer late, twice, in
/// any order, or with errors.
struct Storm {
  private(set) var console: ConsoleDriver
  private(set) var broken: [String] = []
  private(set) var writeCount = 0
  var random: SeededGenerator
  /// What was asked of the services and is not answered; what was answered stays for a while, to be answered again.
  private var open: [Effect] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    var session = SessionInfo.desk(isReadOnly: seed % 5 == 0)
    session.printProgram = "lp"
    session.sweep = seed % 2 == 0 ? .inBackground(pace: 1) : nil
    console = ConsoleDriver(session: session)
    open = console.effects
  }

  mutating func run(_ count: Int) async {
    for step in 0..<count {
      // Other tests have effects to run on the same few threads.
      if step % 20 == 0 { await Task.yield() }
      console.elapse(.milliseconds(pick([5, 40, 300, 1200])))
      let before = console
      let event = nextEvent()
      if case .painted = event { console.paint() } else { note(console.send(event), of: event, before) }
      // A console that was left is opened anew.
      if console.state.isFinished {
        console = ConsoleDriver()
        open = console.effects
      }
      var faults = Self.faults(of: console.state)
      if Int.random(in: 0..<10, using: &random) == 0 { faults += console.drawn().faults }
      guard faults.isEmpty else {
        broken.append("step \(step), \(event): \(faults.joined(separator: ", "))")
        return
      }
      console.forgetEffects()
    }
  }

  private mutating func note(_ effects: [Effect], of event: AppEvent, _ before: ConsoleDriver) {
    open += effects
    if open.count > 40 { open.removeFirst(open.count - 40) }
    for write in effects where write.isWrite {
      writeCount += 1
      if !before.hasSeenConfirmation(of: write) { broken.append("\(event) sent \(write) unasked") }
      // An answer is carried out with the first event after its grace.
      guard before.state.gate.held == nil else { continue }
      broken.append("\(event) sent something at once")
    }
  }

  // MARK: Events

  private mutating func nextEvent() -> AppEvent {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<45: .key(nextKey())
    case ..<65: .painted
    case ..<90: nextAnswer()
    case ..<92: .paste(pick(["13974 13973", "S\nS\n", "13970", ":sair\n", "漢字\u{1B}[31m", "7", "s"]))
    case ..<95: nextMouse()
    case ..<97: .tick
    default: .resized(nextSize())
    }
  }

  private mutating func nextSize() -> Size {
    Int.random(in: 0..<4, using: &random) > 0
      ? Size(width: 80, height: 24)
      : Size(width: .random(in: 1...200, using: &random), height: .random(in: 1...60, using: &random))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private static let keys = ActionCatalog.standardActions.flatMap(\.keys).filter { $0 != .character("q") }
  /// What leads somewhere is pressed more often than what does not.
  private static let favourites = [
    "s", "s", "s", "h", "p", "enter", "enter", "space", "esc", "right", "delete", "t", "e", "tab", "f7", "f8", "b", "i",
    "w", "a", "s",
  ]
  .compactMap { Key(name: $0) }
  private static let texts: [Character] = Array("0123456789abcdefghijklmnoprstuvwxyz,.:/ çã漢é")

  private mutating func nextKey() -> Key {
    if Int.random(in: 0..<4, using: &random) > 0, let key = nextStepTowardsAWrite() { return key }
    return switch Int.random(in: 0..<10, using: &random) {
    case ..<5: pick(Self.favourites)
    case ..<8: pick(Self.keys)
    default: .character(pick(Self.texts))
    }
  }

  /// Chance alone would hardly ever confirm anything.
  private mutating func nextStepTowardsAWrite() -> Key? {
    switch console.state.overlays.last {
    case .menu: return .character(pick(Array("PHGEAYIBDFOCJ")))
    case .question(let question):
      guard let expected = question.expected else { return .character("s") }
      return expected.dropFirst(question.field.text.count).first.map { .character($0) } ?? Key(.enter)
    case .orders(.review): return .character("s")
    case .importing(let view): return view.isReady ? .character("s") : Key(name: "esc")
    case .catalog(let overlay): return nextStepTowardsAPush(from: overlay)
    case .customers(let overlay): return nextStepTowardsSending(from: overlay)
    default: return nil
    }
  }

  private mutating func nextMouse() -> AppEvent {
    let place = Point(x: .random(in: 0..<220, using: &random), y: .random(in: 0..<70, using: &random))
    return .mouse(
      MouseEvent(kind: pick([.press, .press, .release, .wheelUp, .wheelDown]), button: .left, position: place))
  }

  // MARK: Answers

  private mutating func nextAnswer() -> AppEvent {
    guard let effect = open.randomElement(using: &random) else { return .tick }
    if Bool.random(using: &random), let index = open.firstIndex(of: effect) { open.remove(at: index) }
    return answer(to: effect).map(AppEvent.service) ?? .tick
  }

  private mutating func answer(to effect: Effect) -> ServiceEvent? {
    let fails = Int.random(in: 0..<6, using: &random) == 0
    let error = pick(PhraseSamples.errors)
    switch effect {
    case .orders(.loadPage(let token, let status, let number, let cacheFirst)):
      let page = nextPage(status, number)
      if cacheFirst, Bool.random(using: &random) { return .cachedPage(token, Dated(page, readAt: console.now)) }
      return .page(token, fails ? .failure(error) : .success(console.reading(page, raw: "{}")))
    case .orders(.prefetchPage(let status, let number)): return .prefetched(console.reading(nextPage(status, number)))
    case .orders(.loadOrder(let token, let id, _)):
      let order = nextOrder(id)
      if Bool.random(using: &random) { return .cachedOrder(token, Dated(order, readAt: console.now)) }
      return .order(token, id, fails ? .failure(error) : .success(console.reading(order, raw: "{\n}")))
    case .orders(.lookUpOrder(let token, let id)):
      return .order(token, id, fails ? .failure(error) : .success(console.reading(nextOrder(id), raw: "{}")))
    case .orders(.readOrderAhead(let token, let id)):
      return .orderAhead(token, fails ? nil : console.reading(nextOrder(id), raw: "{}"))
    case .orders(.loadTimeline(let id, _)):
      return .timeline(id, Bool.random(using: &random) ? Sample.timeline : OrderTimeline())
    case .orders(.countAll(let token)):
      return Bool.random(using: &random)
        ? .countsEnded(token, fails ? error : nil)
        : .count(pick(OrderStatus.documented), Dated(.random(in: 0...99_999, using: &random), readAt: console.now))
    case .orders(.resolveMarks(let token, let ids)):
      return .marksResolved(token, found: ids.map { OrderSummary(nextOrder($0)) }, missing: [], fails ? error : nil)
    case .orders(.markAll(let token, let status)):
      return .marksResolved(token, found: nextList(status), missing: [], nil)
    case .orders(.changeStatus(let token, let change, _)):
      return Bool.random(using: &random)
        ? .writeStep(token, change.orderID, pick(PhraseSamples.steps))
        : .writeEnded(token, change.orderID, nextOutcome(change.orderID, change.wanted, error))
    case .orders(.changeLines(let token, let draft, _)):
      return .writeEnded(token, draft.id, nextOutcome(draft.id, .open, error))
    case .orders(.changeStatuses(let token, let changes)):
      guard let change = changes.randomElement(using: &random), Int.random(in: 0..<4, using: &random) > 0 else {
        return .bulkEnded(token)
      }
      return .bulkOutcome(token, change.orderID, nextOutcome(change.orderID, change.wanted, error))
    case .orders(.loadDrafts(let revision)):
      return .drafts(
        revision, [.removing(1, owner: "bia")] + (Bool.random(using: &random) ? [.removing(2, owner: "ana")] : []))
    case .orders(.keepDraft(let draft)): return fails ? .draftNotKept(error) : .draftKept(draft.id)
    case .journal(let effect): return answer(to: effect, error: fails ? error : nil).map { .journal($0) }
    case .listen: return .storeChanged
    case .exportRecords(let token, _): return .recordsExported(token, .success("/x"))
    case .export: return .exported(fails ? .failure(ExportFailure(path: "/x", reason: "y")) : .success("/x"))
    case .useTheme(let name): return .themeUnknown(name, known: ["dark"])
    case .customers(let effect): return answer(to: effect, error: fails ? error : nil).map { .customers($0) }
    case .catalog(let effect): return answer(to: effect, error: fails ? error : nil).map { .catalog($0) }
    case .importing(let effect): return .importing(answer(to: effect, fails: fails))
    case .picking(let effect): return answer(to: effect, error: fails ? error : nil)
    case .messages(let effect): return .messages(answer(to: effect, error: fails ? error : nil))
    case .orders(.team(let effect)): return answer(to: effect, error: fails ? error : nil)
    case .orders(.findOtherOrders(let order)):
      return .otherOrders(order.id, nextList(.open).prefix(3).map { Dated($0, readAt: console.now) })
    case .orders(.searchOrders(let token, _)):
      let found = FoundOrders(
        orders: nextList(pick(OrderStatus.documented)).map { Dated($0, readAt: console.now) }, isCut: fails)
      return .foundOrders(token, fails ? .failure(error) : .success(found))
    case .orders(.sweep(let token, _)):
      var progress = SweepProgress(status: pick(OrderStatus.documented))
      progress.new = .random(in: 0...2, using: &random)
      if Bool.random(using: &random) { return .sweepProgress(token, progress) }
      return .sweepEnded(token, fails ? .failure(error) : .success(progress))
    case .orders(.news(let effect)): return answer(to: effect, error: fails ? error : nil).map { .news($0) }
    case .orders(.loadLastSeen(let ids)):
      return .lastSeen(ids.map { Dated(OrderSummary(nextOrder($0)), readAt: console.now.advanced(by: 1000)) })
    case .orders(.loadIndexReach): return .indexReach(IndexReach(count: 4711, oldest: console.now, readAt: console.now))
    case .orders(.loadCachedCounts), .retryLogIn, .cancel, .terminal: return nil
    }
  }

  private mutating func answer(to effect: NewsEffect, error: DeskError?) -> NewsEvent? {
    let news = News(
      items: nextList(pick(OrderStatus.documented)).prefix(5).map { order in
        OrderNews(
          order: Dated(order, readAt: console.now),
          event: pick([.arrived, .changed(from: .open), .changed(from: .open, total: .zero)]), noticedAt: console.now
        )
      }, since: console.now, asOf: console.now)
    let result: Result<News, DeskError> = error.map { .failure($0) } ?? .success(news)
    return switch effect {
    case .load(since: nil): .loaded(result)
    case .load: .reloaded(result)
    case .loadEarlier: .earlier(result)
    case .look: nil
    }
  }

  private mutating func answer(to effect: Importing.Effect, fails: Bool) -> Importing.Event {
    let failure = ImportFailure(words: "x")
    switch effect {
    case .look(let token, _):
      if Bool.random(using: &random) { return .progress(token, percent: .random(in: 0...100, using: &random)) }
      let faults = Bool.random(using: &random) ? [] : Array(repeating: "y", count: 40)
      let report = ImportReport(faults: faults, notes: ["z"], isAcceptable: faults.isEmpty)
      return .looked(token, fails ? .failure(failure) : .success(report))
    case .take(let token, _):
      return .taken(token, fails ? .failure(failure) : .success(MergeSummary(added: 1)))
    }
  }

  private mutating func answer(to effect: Picking.Effect, error: DeskError?) -> ServiceEvent {
    switch effect {
    case .read(let token, let ids, _):
      if Bool.random(using: &random) { return .picking(.progress(token, done: 1, total: ids.count)) }
      let unread = error == nil ? [] : Array(ids.suffix(.random(in: 1...ids.count, using: &random)))
      let orders = ids.filter { !unread.contains($0) }.map { nextOrder($0) }
      return .picking(.read(token, orders, unread: unread, error))
    case .write: return .picking(.written(.success("/x")))
    case .print(let token, _): return .picking(.printed(token, error == nil ? nil : .timedOut))
    }
  }

  private mutating func answer(to effect: Messages.Effect, error: DeskError?) -> Messages.Event {
    switch effect {
    case .read(let token, let id):
      let order = OrderSummary(nextOrder(id))
      return .read(token, id, error.map { .failure($0) } ?? .success(order))
    }
  }

  /// The list grows, shrinks and changes all the time.
  private mutating func nextList(_ status: OrderStatus) -> [OrderSummary] {
    let shift = Int.random(in: 0...5, using: &random)
    return Sample.list(.random(in: 0...70, using: &random), status: status, newest: Sample.newest + shift)
  }

  private mutating func nextPage(_ status: OrderStatus, _ number: Int) -> OrderPage {
    var page = OrderPage.cut(number, of: nextList(status), status: status)
    if Int.random(in: 0..<8, using: &random) == 0 { page.totalItems = pick([nil, 0, 5000]) }
    return page
  }

  mutating func nextOrder(_ id: OrderID) -> Order {
    var order = Sample.order(id.rawValue, status: pick(OrderStatus.documented + [OrderStatus(rawValue: "Z")]))
    order.lines = Array(order.lines.shuffled(using: &random).prefix(.random(in: 0...5, using: &random)))
    if Int.random(in: 0..<6, using: &random) == 0 { order.notes = "漢字 \u{202E}\u{1B}]0;x\u{7}\n" + order.notes }
    return order
  }

  mutating func nextOutcome(_ id: OrderID, _ wanted: OrderStatus, _ error: DeskError) -> WriteOutcome {
    var done = nextOrder(id)
    done.status = wanted
    return pick([
      .confirmed(done, differences: []), .accepted, .unseen(error, last: nil),
      .unsettled(pick(Sample.journal), before: [], nextOrder(id)), .notConfirmed(nextOrder(id)),
      .diverted(nextOrder(id), since: console.now), .refused(error),
      .unknown(error, last: nil), .notSent(error), .moved(nextOrder(id)), .alreadySo(done),
    ])
  }
}
