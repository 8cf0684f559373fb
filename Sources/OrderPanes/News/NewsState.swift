import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

/// What came or changed and was not looked at yet, as of the last time the store was asked.
public struct NewsState: Sendable, Equatable {
  /// `nil` until the store has answered.
  public internal(set) var latest: News?
  var isLoading = false
  /// The store has changed since it was asked.
  var isStale = false
  /// What was shown last, with the time it was noticed: it may be reported once more.
  var shown: [OrderID: Timestamp] = [:]
  /// `n` was pressed before the answer came.
  var isAwaited = false

  /// Nobody goes through more than that one by one.
  static let limit = 500
}

/// The news on the screen: what happened to each order.
public struct NewsList: Sendable, Equatable {
  /// The end of the look before.
  public internal(set) var since: Timestamp
  public internal(set) var events: [OrderID: OrderNews.Event]
  public internal(set) var isCut: Bool

  /// Whether the total of any of them changed.
  private var hasTotals: Bool { events.values.contains { $0.formerTotal != nil } }

  /// How wide totals are: of an order whose total changed both are there.
  func totalWidth(of rows: [OrderSummary], _ texts: Texts) -> Int {
    min(19, rows.map { texts.total($0.total, from: events[$0.id]?.formerTotal).width }.reduce(10, max))
  }

  /// What happened to an order: `E→P` it moved, `→P` it came.
  func text(of row: OrderSummary, alerts: [OrderStatus]) -> StyledText {
    let isAlert = alerts.contains(row.status)
    let former = events[row.id]?.formerStatus
    let text = Texts.move(from: former, to: row.status) + (isAlert ? "!" : "")
    return StyledText(text, isAlert ? .danger : former == nil ? .good : .text)
  }

  /// What that means.
  func legend(alerts: [OrderStatus], _ texts: Texts) -> SafeText {
    texts(.news(.legend(totals: hasTotals, alerts: alerts.map { "\($0) \(texts.name(of: $0).string)" })))
  }

  init(_ news: News) {
    since = news.since
    events = Dictionary(news.items.map { ($0.order.value.id, $0.event) }) { first, _ in first }
    isCut = news.isCut
  }
}

/// What the news ask for.
public enum NewsEffect: Hashable, Sendable {
  /// What came since the last look; with a moment, what came since then.
  case load(since: Timestamp?)
  /// What the last look showed.
  case loadEarlier
  /// They were looked at, as of a moment.
  case look(Timestamp)
}

/// What is reported of news.
public enum NewsEvent: Sendable {
  case loaded(Result<News, DeskError>)
  case reloaded(Result<News, DeskError>)
  case earlier(Result<News, DeskError>)
}
