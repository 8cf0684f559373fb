import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  mutating func showJournal() -> [Effect] {
    let token = newToken()
    var view = JournalView()
    view.loading = token
    push(.journal(view))
    begin(token, .readingJournal)
    return [.loadJournal(token)]
  }

  mutating func reloadJournal() -> [Effect] {
    guard case .journal(var view)? = overlays.popLast() else { return [] }
    let token = newToken()
    view.loading = token
    overlays.append(.journal(view))
    begin(token, .readingJournal)
    return [.loadJournal(token)]
  }

  mutating func receiveJournal(_ token: LoadToken, _ result: Result<[JournalEntry], DeskError>) {
    end(token)
    let place = overlays.lastIndex { if case .journal(let view) = $0 { view.loading == token } else { false } }
    guard let place, case .journal(var view) = overlays[place] else { return }
    view.loading = nil
    switch result {
    case .success(let entries):
      view.entries = entries
      view.cursor.clamp(count: entries.count, visibleRows: max(1, entries.count))
    case .failure(let error):
      report(error)
    }
    overlays[place] = .journal(view)
  }

  /// One entry with its events.
  mutating func showEntry(of view: JournalView) -> [Effect] {
    guard let selection = view.cursor.selection else { return [] }
    let entry = view.entries[selection]
    var lines = [
      Viewer.Line(texts(.journalWho(entry.intent.operatorName, uid: entry.uid, profile: entry.intent.profile))),
      Viewer.Line(texts(.journalRequest(entry.intent.request.rawValue)), .faint),
      Viewer.Line(.empty),
    ]
    switch entry.intent.change {
    case .status(let from, let to):
      lines.append(Viewer.Line(texts.name(of: from) + " → " + texts.name(of: to)))
    case .lines(let from, let to):
      lines += quantityLines(from: from, to: to)
    case .products(let batch):
      lines += texts.describe(batch).map { Viewer.Line($0) }
    case .newCustomer(let customer):
      lines += texts.describe(customer).map { Viewer.Line([personal($0.string)]) }
    case .terms(let updates):
      lines += updates.map { Viewer.Line([personal(texts.describe($0).string)]) }
    }
    lines.append(Viewer.Line(.empty))
    lines += entry.events.map { event in
      Viewer.Line([
        StyledText(texts.dateTime(event.at, seconds: true) + "  ", .faint),
        StyledText(texts.name(of: event.state, to: entry.intent.target), texts.role(of: event.state)),
        StyledText(event.note.isEmpty ? .empty : "  "), StyledText(texts.note(event.note)),
      ])
    }
    push(.viewer(Viewer(.sentences, title: texts(.journalEntry(entry.id, entry.intent.target)), lines: lines)))
    return []
  }

  private func quantityLines(from: [LineSet.Entry], to: [LineSet.Entry]) -> [Viewer.Line] {
    let after = Dictionary(to.map { ($0.productCode, $0.quantity) }) { first, _ in first }
    let before = Set(from.map(\.productCode))
    let kept = from.map { entry in
      quantityLine(entry.productCode, entry.quantity, after[entry.productCode])
    }
    return kept + to.filter { !before.contains($0.productCode) }.map { quantityLine($0.productCode, nil, $0.quantity) }
  }

  private func quantityLine(_ code: String, _ before: Quantity?, _ after: Quantity?) -> Viewer.Line {
    var segments = [StyledText(SafeText(code).padded(to: 16) + " ")]
    if let before { segments.append(StyledText(texts.quantity(before), before == after ? .text : .before)) }
    if before != after {
      segments.append(StyledText(" → "))
      segments.append(
        StyledText(after.map(texts.quantity) ?? texts(.removedWord), after == nil ? .danger : .after))
    }
    return Viewer.Line(segments)
  }
}
