import Commerce
import ConsoleKit
import Desk
import Documents
import TextGrid
import Texts
import Widgets

/// Messages to customers: the text about an order, and the link that opens the chat with it.
public struct Messages: Component {
  public typealias Page = MessageView
  public typealias Choice = Never
  public typealias Inquiry = Never
  public typealias Entry = Never

  /// What reads the order of a message; a newer reading takes its place.
  var reading: LoadToken?

  public enum Effect: Hashable, Sendable {
    case read(LoadToken, OrderID)
  }

  public enum Event: Sendable {
    case read(LoadToken, OrderID, Result<OrderSummary, DeskError>)
  }

  public static let actions: [ActionEntry<Self>] =
    [
      ActionEntry(.copyLink, in: [.message], keys: ["l"], footer: 86, when: { $0.availabilityOfLink }) {
        $0.copyLink()
      },
      ActionEntry(.copy, in: [.message], when: { $0.privacyLock ?? .enabled }) { $0.copyText() },
    ] + ActionEntry.moves(in: [.message]) { $1.scroll($0) }

  public static func receive(_ event: Event, _ update: inout Update<Self>) {
    switch event {
    case .read(let token, let id, let result): if update.endAwaited(token) { update.receive(id, result) }
    }
  }

  public static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    let title = view.texts(.message(.title(page.order)))
    return view.drawReader(title, view.lines(of: page), from: page.top, into: &surface, layout)
  }
}

extension ComponentReading<Messages> {
  /// A message names its customer, so hidden personal data hides all of it.
  var privacyLock: Availability? { session.hidesPersonalData ? .disabled(.isPersonal) : nil }

  var availabilityOfLink: Availability {
    if let lock = privacyLock { return lock }
    guard let message = layers.pageInHand?.message, message.link == nil else { return .enabled }
    return .disabled(.message(.noPhone(message.writtenPhone)))
  }

  /// The lines of a message, as wide as the screen is now.
  func lines(of view: MessageView) -> [Viewer.Line] {
    let (message, width) = (view.message, readerSize.width)
    if session.hidesPersonalData { return Viewer.Line.wrapped(texts(.isPersonal), .caution, width) }
    var lines = message.text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Viewer.Line.wrapped(SafeText($0), .text, width) }
    lines.append(Viewer.Line(.empty))
    guard let link = message.link, let phone = message.phone else {
      return lines + Viewer.Line.wrapped(texts(.message(.noPhone(message.writtenPhone))), .caution, width)
    }
    lines += Viewer.Line.wrapped(texts(.message(.chatWith(phone.formatted))), .heading, width)
    lines += Viewer.Line.wrapped(SafeText(link), .faint, width)
    if phone.kind == .landline { lines += Viewer.Line.wrapped(texts(.message(.landline)), .caution, width) }
    return lines
  }
}

extension Update<Messages> {
  /// Writes the message about an order.
  ///
  /// - Parameter known: the order as of now; without it the order is read, because a customer must not be told an old status.
  mutating func write(about id: OrderID, known: OrderSummary?) {
    if let known { return show(about: known) }
    let token = begin(.readingOrder(id), replacing: own.reading)
    own.reading = token
    ask(.read(token, id))
  }

  mutating func receive(_ id: OrderID, _ result: Result<OrderSummary, DeskError>) {
    switch result {
    case .success(let summary): show(about: summary)
    case .failure(let error):
      noteConnection(of: error)
      say(.message(.notMade(id, error)), .failure)
    }
  }

  private mutating func show(about summary: OrderSummary) {
    guard !session.hidesPersonalData else { return say(.isPersonal, .warning) }
    present(.page(MessageView(CustomerMessage(about: summary, texts, session.messages), about: summary.id)))
  }

  mutating func scroll(_ id: ActionID) {
    guard var view = layers.page else { return }
    view.top = Viewer.scrolled(view.top, id, page: readerSize.height, count: lines(of: view).count)
    layers.replaceTop(with: view)
  }

  mutating func copyText() {
    if let message = layers.page?.message { copy(message.text, saying: .message(.copied)) }
  }

  mutating func copyLink() {
    if let link = layers.page?.message.link { copy(link, isPersonal: true) }
  }
}
