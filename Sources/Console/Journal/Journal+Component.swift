import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension Journal {
  public static let actions: [ActionEntry<Self>] = [
    ActionEntry(
      .journal, in: [.orders, .order, .catalog, .customers], keys: ["l"], footer: 75, command: true
    ) { $0.open() },
    ActionEntry(.choose, in: [.journal]) { $0.showEntry() },
    ActionEntry(
      .revert, in: [.journal], keys: ["u"], footer: 30,
      when: { $0.writeLock ?? $0.revertHindrance.map(Availability.disabled) ?? .enabled }
    ) { $0.revert() },
    ActionEntry(
      .closeEntry, in: [.journal], keys: ["c"], footer: 40,
      when: { $0.writeLock ?? ($0.openEntry == nil ? .disabled(.doubt(.notOpen)) : .enabled) }
    ) { $0.askForClosing() },
    ActionEntry(.refresh, in: [.journal]) { $0.refresh() },
    ActionEntry(.copy, in: [.journal]) { $0.copyTarget() },
  ]

  public static func receive(_ event: Event, _ update: inout Update<Self>) {
    switch event {
    case .loaded(let token, let result): update.receiveLoaded(token, result)
    case .next(let next): update.plan(next)
    case .open(let open): update.own.note(open, of: update.session.operatorName)
    case .settled(let entries, let next): update.receiveSettled(entries, next: next)
    case .asked(let token, let id, let result): update.receiveAsked(token, id, result)
    case .closed(_, let id, let result): update.receiveClosed(id, result)
    }
  }

  public static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    view.draw(page, into: &surface, layout)
  }

  public static func complete(_ entry: Entry, _ text: String, _ update: inout Update<Self>) {
    switch entry {
    case .closing(let id): update.close(id, word: text)
    }
  }

  public static func prompt(of entry: Entry, _ texts: Texts) -> SafeText {
    switch entry {
    case .closing(let id): texts(.doubt(.closePrompt(id)))
    }
  }

  public static func start(_ update: inout Update<Self>) { update.ask(.settle) }

  public static func due(_ view: View<Self>) -> Timestamp? { view.own.settlingDue }

  public static func tick(_ update: inout Update<Self>) {
    guard let due = update.own.settlingDue, due <= update.now else { return }
    update.own.settlingDue = nil
    update.ask(.settle)
  }

  public static func leftBehind(_ view: View<Self>) -> [StyledText] {
    let orders = view.own.left.count { $0.orderID != nil }
    let others = view.own.left.count - orders
    let phrases: [Phrase?] = [
      orders == 0 ? nil : .doubt(.leftOpen(orders, isKept: !view.session.isThrownAway)),
      others == 0 ? nil : .doubt(.leftToYou(others)),
    ]
    return phrases.compactMap { phrase in phrase.map { StyledText(view.texts($0), .caution) } }
  }
}
