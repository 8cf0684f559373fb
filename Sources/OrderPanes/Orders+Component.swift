import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension Orders {
  public static let actions: [ActionEntry<Self>] = listActions + orderActions + pageActions

  private static let panes: Set<Scope> = [.orders, .order]

  // MARK: The list

  private static let listActions: [ActionEntry<Self>] =
    [
      ActionEntry(
        .changeStatus, in: panes, keys: ["s"], footer: 10, command: true, when: { $0.availabilityOfMoving }
      ) { $0.openStatusMenu() },
      ActionEntry(.open, in: [.orders], keys: ["enter"], footer: 20, when: { $0.needsCurrent }) { $0.openCurrent() },
      ActionEntry(.search, in: panes) { $0.openSearch() },
      ActionEntry(.news, in: panes, keys: ["n"], footer: 47, command: true) { $0.showNews() },
      ActionEntry(.sweep, in: panes, keys: [], command: true) { $0.sweepNow() },
      ActionEntry(.filter, in: [.orders], keys: ["f"], footer: 30, command: true) { $0.openFilter() },
      ActionEntry(.nextPage, in: [.orders]) { $0.nextPage() },
      ActionEntry(.previousPage, in: [.orders]) { $0.previousPage() },
      ActionEntry(.mark, in: [.orders], when: { $0.needsCurrent }) { $0.toggleMark() },
      ActionEntry(.markPage, in: [.orders], when: { $0.needsRows }) { $0.markPage() },
      ActionEntry(
        .unmarkAll, in: [.orders], when: { $0.own.marks.isEmpty ? .disabled(.nothingMarked) : .enabled }
      ) { $0.unmarkAll() },
      ActionEntry(.sort, in: [.orders], when: { $0.needsRows }) { $0.openSortMenu() },
      ActionEntry(.find, in: panes, keys: [], command: true) { $0.openLine(.find) },
      ActionEntry(.refresh, in: panes) { $0.refresh() },
      ActionEntry(.copy, in: panes) { $0.copy() },
      ActionEntry(.export, in: panes, when: { $0.needsOpenData }) { $0.export() },
      ActionEntry(.raw, in: panes, keys: ["v"], footer: 95, command: true, when: { $0.needsOpenData }) { $0.showRaw() },
      ActionEntry(.overview, in: panes, keys: [], command: true) { $0.showOverview() },
      ActionEntry(
        .shift, in: [.orders, .order, .catalog, .customers], keys: [], command: true
      ) { $0.showShift() },
    ] + ActionEntry.moves(SharedAction.lineMoves, in: [.orders]) { $1.moveInList($0) }

  // MARK: One order

  private static let orderActions: [ActionEntry<Self>] =
    [
      ActionEntry(
        .edit, in: [.order], keys: ["e"], footer: 20, command: true, when: { $0.availabilityOfEditing }
      ) { $0.editQuantity() },
      ActionEntry(
        .removeLine, in: [.order], keys: ["delete"], footer: 40, command: true, when: { $0.availabilityOfRemoving }
      ) { $0.removeLine() },
      ActionEntry(
        .addLine, in: [.order], keys: ["a"], footer: 45, command: true, when: { $0.availabilityOfAdding }
      ) { $0.openLine(.addLine) },
      ActionEntry(
        .lineProduct, in: [.order], keys: ["enter"], footer: 48, command: true,
        title: { $0.otherOrderUnderCursor == nil ? nil : $0.texts.title(of: .open) },
        when: { $0.availabilityOfLineProduct }
      ) { $0.openLineProduct() },
      ActionEntry(
        .customerOfOrder, in: [.order], keys: ["c"], footer: 49, command: true, when: { $0.availabilityOfCustomer }
      ) { $0.showCustomer() },
      ActionEntry(.undo, in: [.order], when: { $0.availabilityOfUndo }) { $0.undoLine() },
      ActionEntry(.review, in: [.order], when: { $0.availabilityOfReview }) { $0.openReview() },
      ActionEntry(
        .discardDraft, in: [.order], when: { $0.own.draft == nil ? .disabled(.nothingStagedHere) : .enabled }
      ) { $0.askToDiscardDraft() },
      ActionEntry(.nextOrder, in: [.order], keys: ["."], command: true, when: { $0.needsRows }) { $0.stepOrder(by: 1) },
      ActionEntry(
        .previousOrder, in: [.order], keys: [","], command: true, when: { $0.needsRows }
      ) { $0.stepOrder(by: -1) },
      ActionEntry(
        .pickingList, in: panes, keys: ["i"], footer: 92, command: true, when: { $0.availabilityOfPicking }
      ) { $0.makePickingList() },
      ActionEntry(
        .message, in: panes, keys: ["w"], footer: 93, command: true, when: { $0.availabilityOfMessage }
      ) { $0.writeMessage() },
      ActionEntry(.note, in: panes, keys: ["m"], footer: 94, command: true, when: { $0.needsOrderInHand }) {
        $0.openNote()
      },
      ActionEntry(.takeOver, in: panes, keys: [], command: true, when: { $0.availabilityOfTakingOver }) {
        $0.askToTakeOver()
      },
    ] + ActionEntry.moves(in: [.order]) { $1.moveInOrder($0) }

  // MARK: What lies over the panes

  private static let pageActions: [ActionEntry<Self>] = [
    ActionEntry(.complete, in: [.quantity]) { $0.stageQuantity() },
    ActionEntry(.nextField, in: [.quantity]) { $0.editNextQuantity() },
    ActionEntry(.confirm, in: [.review], when: { $0.writeLock ?? .enabled }) { $0.sendReviewed() },
    ActionEntry(.keepMine, in: [.comparison], keys: ["m"], footer: 10) { $0.keepMine() },
    ActionEntry(.keepTheirs, in: [.comparison], keys: ["d"], footer: 20) { $0.keepTheirs() },
    ActionEntry(.copy, in: [.viewer]) { $0.copyPage() },
  ]

  public static func receive(_ event: Event, _ update: inout Update<Self>) {
    switch event {
    case .cachedPage(let token, let page): update.receiveCachedPage(token, page)
    case .page(let token, let result): update.receivePage(token, result)
    case .prefetched(let reading): update.receivePrefetched(reading)
    case .count(let status, let count): update.own.list.note(count, of: status)
    case .countsEnded(let token, let error):
      update.end(token)
      if let error { update.report(error) }
    case .lastSeen(let orders): update.receiveLastSeen(orders)
    case .foundOrders(let token, let result): update.receiveFound(token, result)
    case .indexReach(let reach): update.own.list.reach = reach
    case .marksProgress(let token, let done, let total):
      update.setPhrase(.markingAll(done: done, total: total), of: token)
    case .marksResolved(let token, let found, let missing, let error):
      update.receiveMarks(token, found, missing: missing, error)
    case .filterShort(let found, let total): update.say(.filterShort(found: found, of: total), .warning)
    case .cachedOrder(let token, let order): update.receiveCachedOrder(token, order)
    case .order(let token, _, let result): update.receiveOrder(token, result)
    case .orderAhead(let token, let reading): update.own.ahead.receive(token, reading)
    case .timeline(let id, let timeline): update.receiveTimeline(timeline, of: id)
    case .otherOrders(let id, let others): update.receiveOthers(others, of: id)
    case .writeStep(let token, let id, let step): update.receiveStep(token, id, step)
    case .writeEnded(let token, let id, let outcome): update.receiveEnd(token, id, outcome)
    case .bulkOutcome(let token, let id, let outcome): update.receiveBulkOutcome(token, id, outcome)
    case .bulkEnded(let token): update.receiveBulkEnd(token)
    case .drafts(let revision, let stored): update.receiveDrafts(stored, asOf: revision)
    // Should it be gone when the store is read next, somebody has taken it over.
    case .draftKept(let id): if update.own.drafts[id] != nil { update.own.team.kept.insert(id) }
    case .draftNotKept(let error): update.report(error)
    case .team(let event): update.receive(event)
    case .news(let event): update.receive(event)
    case .sweepProgress(let token, let progress): update.receiveSweep(token, progress)
    case .sweepEnded(let token, let result): update.receiveSweepEnd(token, result)
    }
  }

  public static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    switch page {
    case .quantity: nil
    case .review(let draft, let cursor): view.drawReview(draft, cursor, into: &surface, layout)
    case .comparison(let conflict): view.drawComparison(conflict, into: &surface, layout)
    case .progress(let set): view.drawProgress(set, into: &surface, layout)
    case .overview(let top):
      view.drawReader(view.texts(.overviewTitle), view.overviewLines, from: top, into: &surface, layout)
    case .shift(let report, let top):
      view.drawReader(view.texts(.team(.shiftTitle)), view.lines(of: report), from: top, into: &surface, layout)
    }
  }

  public static func content(of choice: Choice, _ view: View<Self>) -> MenuContent { view.content(of: choice) }

  public static func choose(_ row: Int, of choice: Choice, _ update: inout Update<Self>) {
    switch choice {
    case .filter: update.show(status: OrderStatus.documented[row])
    case .status(let targets): update.askToMove(targets, to: OrderStatus.documented[row])
    case .sort: update.sort(byEntry: row)
    }
  }

  public static func carryOut(_ inquiry: Inquiry, _ update: inout Update<Self>) {
    switch inquiry {
    case .changeStatus(let changes): update.send(changes)
    case .discardDraft(let id): update.discardDraft(of: id)
    case .removeNote(let note): update.ask(.team(.removeNote(note)))
    case .takeOver(let id, let owner): update.ask(.team(.takeOver(id, from: owner)))
    case .sendOver(let held, let earlier): update.send(held, over: earlier)
    }
  }

  public static func sends(_ inquiry: Inquiry) -> Bool {
    switch inquiry {
    case .changeStatus, .sendOver: true
    case .discardDraft, .removeNote, .takeOver: false
    }
  }

  public static func complete(_ entry: Entry, _ text: String, _ update: inout Update<Self>) {
    switch entry {
    case .find: update.find(text)
    case .addLine: update.addLine(text)
    case .note(let id): update.addNote(text, on: id)
    }
  }

  public static func prompt(of entry: Entry, _ texts: Texts) -> SafeText {
    switch entry {
    case .find: texts(.findPrompt)
    case .addLine: texts(.addLinePrompt)
    case .note(let id): texts(.team(.notePrompt(id)))
    }
  }

  public static func settle(_ update: inout Update<Self>) {
    update.keepCursorsVisible()
    update.settlePages()
  }

  public static func forget(_ token: LoadToken, _ update: inout Update<Self>) { update.own.forget(token) }

  public static func start(_ update: inout Update<Self>) {
    update.ask(.loadDrafts(update.own.draftsRevision))
    update.ask(.loadCachedCounts)
    update.ask(.team(.loadClaims))
    update.countNews()
    if update.session.sweep != nil { update.own.sweep.due = update.now.advanced(by: SweepState.Pace.first) }
  }

  public static func noteOperator(_ update: inout Update<Self>) { update.noteKey() }

  public static func resume(_ update: inout Update<Self>) { update.resumeSweep() }

  /// Claims follow what is open and what is staged.
  public static func keep(_ update: inout Update<Self>) { update.settleClaims() }

  public static func left(_ view: View<Self>) -> Leftover? {
    let count = view.own.drafts.values.count { $0.owner == view.session.operatorName }
    return count == 0 ? nil : Leftover(count: count, kept: .stillStaged(count))
  }

  public static func willUndo(_ update: inout Update<Self>) { update.own.undone = update.own.draft }

  public static func restoreUndone(_ update: inout Update<Self>) {
    if let draft = update.own.undone { update.stageAgain(draft) }
  }

  public static func due(_ view: View<Self>) -> Timestamp? {
    [view.own.previewDue, view.own.sweep.due].compactMap(\.self).min()
  }

  public static func tick(_ update: inout Update<Self>) {
    update.beginSweepIfDue()
    update.previewIfDue()
  }
}

extension Orders: PaneComponent {
  public static func show(_ pane: Pane, _ update: inout Update<Self>) {
    update.schedulePreview()
    switch pane {
    case .order: if update.own.open.id == nil { update.openCurrent() }
    default:
      if update.own.list.shown == nil, update.own.list.loading == nil { update.loadPage(1, .turn, cacheFirst: true) }
    }
  }

  public static func drawPane(_ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    guard layout.isWide else {
      return view.pane == .orders ? view.drawList(into: &surface, layout) : view.drawOrder(into: &surface, layout)
    }
    let list = view.drawList(into: &surface, layout)
    for y in layout.list.y..<layout.list.bottom {
      surface.write(SafeText(view.session.lineStyle.vertical), x: layout.list.right, y: y, .border)
    }
    let order = view.drawOrder(into: &surface, layout)
    return view.pane == .orders ? list : order
  }

  public static func header(_ view: View<Self>, _ layout: ScreenLayout) -> [FittedLine.Item] { view.header(layout) }

  public static func remark(_ view: View<Self>) -> StyledText? {
    view.knownOrdersRemark.map { StyledText($0, .faint) }
  }

  public static func markCount(_ view: View<Self>) -> Int { view.own.marks.count }

  public static var digits: Phrase { .helpDigitsText }

  public static func move(_ id: ActionID, _ update: inout Update<Self>) {
    if update.pane == .order { update.moveInOrder(id) } else { update.moveInList(id) }
  }

  public static func click(_ place: Point, _ update: inout Update<Self>) { update.click(place) }

  public static func paste(_ text: String, _ update: inout Update<Self>) { update.paste(text) }

  /// From the order back to where one came from; from what is shown in place of the page back to that.
  public static func goBack(_ update: inout Update<Self>) {
    guard update.pane == .order else { return update.closeKnownOrders() }
    if !update.goBackToOrder() { update.showPane(.orders) }
  }

  public static func search(_ text: String, _ update: inout Update<Self>) { update.search(text) }

  public static func completeSearch(_ text: String, _ update: inout Update<Self>) { update.completeSearch(text) }

  /// How far the index reaches.
  public static func searchHint(_ view: View<Self>) -> SafeText? {
    guard view.pane == .orders, view.own.list.search != nil else { return nil }
    return view.own.list.reach.map { view.texts.briefReach($0, at: view.now) }
  }

  public static func command(_ view: View<Self>) -> String {
    let list = view.own.list
    if view.pane == .order, let id = view.own.open.id { return "balcao orders show \(id)" }
    if list.news != nil { return "balcao orders news" }
    if let search = list.search { return "balcao orders search '\(search.text.filter { $0 != "'" })'" }
    return "balcao orders list --status \(list.status) --page \(list.pageNumber)"
  }
}
