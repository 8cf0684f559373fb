import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// `n`: what came or changed since the operator last looked, over all statuses.
extension Update<Orders> {
  /// Asks the store how many news wait; once at a time.
  mutating func countNews() {
    guard !own.news.isLoading else {
      own.news.isStale = true
      return
    }
    // More than can be shown stays that, until somebody looks.
    guard own.news.latest?.isCut != true else { return }
    own.news.isLoading = true
    ask(.news(.load(since: nil)))
  }

  /// Shows what waits; where nothing does, what was looked at last.
  mutating func showNews() {
    guard let latest = own.news.latest else {
      own.news.isAwaited = true
      return countNews()
    }
    if latest.items.isEmpty { ask(.news(.loadEarlier)) } else { show(latest) }
  }

  private mutating func show(_ latest: News) {
    showKnownOrders(.news(NewsList(latest)))
    fillKnownOrders(latest.items.map(\.order), keepsCursor: false)
    noteLook(at: latest)
  }

  private mutating func noteLook(at shown: News) {
    own.news.latest = News(since: shown.asOf, asOf: shown.asOf)
    own.news.shown = Dictionary(shown.items.map { ($0.order.value.id, $0.noticedAt) }) { first, _ in first }
    ask(.news(.look(shown.asOf)))
    if shown.isCut { countNews() }
  }

  // MARK: Answers

  mutating func receive(_ event: NewsEvent) {
    switch event {
    case .loaded(let result):
      own.news.isLoading = false
      defer { own.news.isStale = false }
      // Nobody has asked; the next time it may be answered.
      if case .success(let latest) = result { note(latest) }
      if own.news.isAwaited {
        own.news.isAwaited = false
        if case .failure(let error) = result { report(error) }
        if own.news.latest != nil { return showNews() }
      }
      if own.news.isStale { countNews() }
    case .reloaded(let result):
      guard let list = own.list.news else { return }
      switch result {
      case .failure(let error): report(error)
      case .success(let all):
        own.list.known?.subject = .news(NewsList(all))
        fillKnownOrders(all.items.map(\.order), keepsCursor: list.since == all.since)
        noteLook(at: all)
      }
    case .earlier(let result):
      switch result {
      case .failure(let error): report(error)
      case .success(let earlier) where earlier.items.isEmpty:
        say(.news(.nothingSince(texts.shortDateTime(earlier.since).string)))
      case .success(let earlier):
        show(earlier)
        say(.news(.seenBefore))
      }
    }
  }

  /// The count changes; only an alert is worth a sentence, and none that is there gives way to it.
  private mutating func note(_ latest: News) {
    let before = own.news.latest.map(alertCount) ?? 0
    // What was looked at while this was read does not wait any more.
    guard latest.asOf >= own.news.latest?.since ?? latest.since else { return }
    var latest = latest
    latest.items.removeAll { own.news.shown[$0.order.value.id] == $0.noticedAt }
    own.news.latest = latest
    let alerts = alertCount(latest)
    guard alerts > before, shell.notice == nil else { return }
    say(.news(.alerted(alerts)), .warning)
  }
}

extension ComponentReading<Orders> {
  fileprivate func alertCount(_ latest: News) -> Int {
    latest.items.count { session.alertStatuses.contains($0.order.value.status) }
  }

  // MARK: On the screen

  /// How many wait; in the top line.
  var newsItems: [FittedLine.Item] {
    guard let latest = own.news.latest, !latest.items.isEmpty else { return [] }
    let alerts = alertCount(latest)
    let key: String? = size.width < 60 ? texts.key(.news) : nil
    let text = texts(.news(.waiting(latest.items.count, more: latest.isCut, alerts: alerts, key: key)))
    return [.init(text, alerts > 0 ? .topBarStrong : .topBar, priority: alerts > 0 ? 7 : 6)]
  }
}
