import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Journal> {
  /// The entry under the cursor.
  var entry: JournalEntry? { layers.pageInHand?.current }

  /// Why there is no way back for the entry under the cursor.
  var revertHindrance: Phrase? {
    guard let entry else { return .journalEmpty }
    guard !entry.intent.isErased, let id = entry.intent.target.orderID, entry.intent.change.reversed != nil else {
      return .team(.noWayBack)
    }
    guard entry.isSettled else { return .doubt(.openSoNoWayBack) }
    guard entry.state == .confirmed else { return .team(.notConfirmedSoNoWayBack) }
    if case .lines = entry.intent.change, shell.orders.staged.contains(id) { return .team(.ownDraftFirst(id)) }
    return shell.orders.beingSent.contains(id) ? .stillSending(1) : nil
  }

  /// One entry with its events.
  fileprivate func lines(of entry: JournalEntry) -> [Viewer.Line] {
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
    return lines
      + entry.events.map { event in
        Viewer.Line([
          StyledText(texts.dateTime(event.at, seconds: true) + "  ", .faint),
          StyledText(texts.name(of: event.state, to: entry.intent.target), texts.role(of: event.state)),
          StyledText(event.note.isEmpty ? .empty : "  "), StyledText(texts.note(event.note)),
        ])
      }
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

extension Update<Journal> {
  mutating func open() {
    let token = newToken()
    push(JournalView(loading: token))
    begin(token, .readingJournal)
    ask(.load(token))
  }

  /// Reads the entries again, if they are shown.
  mutating func reload() {
    guard !layers.pages.isEmpty else { return }
    let token = newToken()
    layers.changePages { page in
      var view = page
      view.loading = token
      return view
    }
    begin(token, .readingJournal)
    ask(.load(token))
  }

  mutating func receiveLoaded(_ token: LoadToken, _ result: Result<[JournalEntry], DeskError>) {
    end(token)
    let isAwaited = layers.changePages { page in
      var view = page
      guard view.loading == token else { return view }
      view.loading = nil
      if case .success(let entries) = result { view.show(entries) }
      return view
    }
    if isAwaited, case .failure(let error) = result { report(error) }
  }

  mutating func showEntry() {
    guard let entry else { return }
    let title = texts(.journalEntry(entry.id, entry.intent.target))
    show(Viewer(.sentences, title: title, lines: lines(of: entry)))
  }

  mutating func copyTarget() {
    guard let entry else { return say(.nothingToCopy, .warning) }
    copy(texts.words(.journalTarget(entry.intent.target)))
  }

  /// Prepares the opposite of the write. Nothing is sent by it.
  mutating func revert() {
    guard let entry, let id = entry.intent.target.orderID else { return }
    request(.prepareWayBack(id, from: entry.intent.change))
  }
}
