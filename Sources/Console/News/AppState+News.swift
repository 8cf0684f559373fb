import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// `n`: what came or changed since the operator last looked, over all statuses.
extension AppState {
  /// Asks the store how many news wait; once at a time.
  mutating func countNews() -> [Effect] {
    guard !news.isLoading else {
      news.isStale = true
      return []
    }
    // More than can be shown stays that, until somebody looks.
    guard news.latest?.isCut != true else { return [] }
    news.isLoading = true
    return [.news(.load(since: nil))]
  }

  /// Shows what waits; where nothing does, what was looked at last.
  mutating func showNews() -> [Effect] {
    guard let latest = news.latest else {
      news.isAwaited = true
      return countNews()
    }
    guard !latest.items.isEmpty else { return [.news(.loadEarlier)] }
    return show(latest)
  }

  private mutating func show(_ latest: News) -> [Effect] {
    showKnownOrders(.news(NewsList(latest)))
    fillKnownOrders(latest.items.map(\.order), keepsCursor: false)
    return noteLook(at: latest)
  }

  private mutating func noteLook(at shown: News) -> [Effect] {
    news.latest = News(since: shown.asOf, asOf: shown.asOf)
    news.shown = Dictionary(shown.items.map { ($0.order.value.id, $0.noticedAt) }) { first, _ in first }
    return [.news(.look(shown.asOf))] + (shown.isCut ? countNews() : [])
  }

  // MARK: Answers

  mutating func receive(_ event: NewsEvent) -> [Effect] {
    switch event {
    case .loaded(let result):
      news.isLoading = false
      defer { news.isStale = false }
      // Nobody has asked; the next time it may be answered.
      if case .success(let latest) = result { note(latest) }
      if news.isAwaited {
        news.isAwaited = false
        if case .failure(let error) = result { report(error) }
        if news.latest != nil { return showNews() }
      }
      return news.isStale ? countNews() : []
    case .reloaded(let result):
      guard let list = orders.news else { return [] }
      switch result {
      case .failure(let error):
        report(error)
        return []
      case .success(let all):
        orders.known?.subject = .news(NewsList(all))
        fillKnownOrders(all.items.map(\.order), keepsCursor: list.since == all.since)
        return noteLook(at: all)
      }
    case .earlier(let result):
      switch result {
      case .failure(let error): report(error)
      case .success(let earlier) where earlier.items.isEmpty:
        say(.news(.nothingSince(texts.shortDateTime(earlier.since).string)))
      case .success(let earlier):
        let effects = show(earlier)
        say(.news(.seenBefore))
        return effects
      }
      return []
    }
  }

  /// The count changes; only an alert is worth a sentence, and none that is there gives way to it.
  private mutating func note(_ latest: News) {
    let before = news.latest.map(alertCount) ?? 0
    // What was looked at while this was read does not wait any more.
    guard latest.asOf >= news.latest?.since ?? latest.since else { return }
    var latest = latest
    latest.items.removeAll { news.shown[$0.order.value.id] == $0.noticedAt }
    news.latest = latest
    let alerts = alertCount(latest)
    guard alerts > before, notice == nil else { return }
    say(.news(.alerted(alerts)), .warning)
  }

  private func alertCount(_ news: News) -> Int {
    news.items.count { session.alertStatuses.contains($0.order.value.status) }
  }

  // MARK: On the screen

  /// How many wait; in the top line.
  var newsItems: [FittedLine.Item] {
    guard let latest = news.latest, !latest.items.isEmpty else { return [] }
    let alerts = alertCount(latest)
    let key: String? = size.width < 60 ? texts.key(.news) : nil
    let text = texts(.news(.waiting(latest.items.count, more: latest.isCut, alerts: alerts, key: key)))
    return [.init(text, alerts > 0 ? .topBarStrong : .topBar, priority: alerts > 0 ? 7 : 6)]
  }
}
