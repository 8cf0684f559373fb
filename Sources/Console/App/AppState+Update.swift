import Commerce
import Desk
import TerminalRuntime
import TextGrid
import Texts

extension AppState {
  /// Takes one event and says what is to be done about it.
  public mutating func update(_ event: AppEvent, at moment: Timestamp) -> [Effect] {
    now = moment
    let depth = overlays.count
    var effects = handle(event)
    effects += settleClaims()
    if let staged = catalog.staged.takeUnkept() {
      effects.append(.catalog(.keepStaged(staged.kept, forgetting: staged.forgotten)))
    }
    // After the staged products: a form is emptied when what it says is staged, and must not be lost in between.
    if let form = catalog.takeUnkeptForm() { effects.append(.catalog(.keepForm(form))) }
    // A question that has come to light beneath another has to be seen before it can be answered.
    if overlays.count < depth, overlays.last?.isConfirmation == true { awaitsPaint = true }
    return effects
  }

  private mutating func handle(_ event: AppEvent) -> [Effect] {
    switch event {
    case .started(let view):
      return start(at: view)
    case .key(let key):
      noteKey()
      return press(key)
    case .paste(let text):
      noteKey()
      return paste(text)
    case .mouse(let event):
      noteKey()
      return point(event)
    case .resized(let size):
      self.size = size
      keepCursorsVisible()
      // A question that is drawn anew, or was too large for the window, has to be seen again.
      awaitsPaint = overlays.last?.isConfirmation == true
      return []
    case .tick:
      return tick()
    case .service(let event):
      return receive(event)
    case .painted:
      awaitsPaint = false
      return []
    }
  }

  private mutating func start(at view: StartView) -> [Effect] {
    var effects: [Effect] = [
      .loadDrafts(draftsRevision), .catalog(.loadStaged), .catalog(.loadForm), .loadCachedCounts, .doubt(.settle),
      .team(.listen), .team(.loadClaims),
    ]
    effects += countNews()
    if session.sweep != nil { sweep.due = now.advanced(by: SweepState.Pace.first) }
    switch view {
    case .orders: effects += loadPage(1, .turn, cacheFirst: true)
    case .order(let id): effects += loadPage(1, .turn, cacheFirst: true) + openOrder(id)
    case .catalog: effects += show(.catalog)
    case .customers: effects += show(.customers)
    }
    return effects
  }

  /// A key goes to what has the keyboard: a text field takes what it can write, the catalog of actions gets the rest.
  private mutating func press(_ key: Key) -> [Effect] {
    guard !awaitsPaint else { return [] }
    guard !isTooSmall else { return pressUnseen(key) }
    notice = nil
    if scope.takesText, typeInto(key) { return afterTyping() }
    // The letters of a menu come before keys that move: J is a status, too.
    if scope == .menu, let letter = key.text, let effects = chooseByLetter(letter) { return effects }
    if let id = session.catalog.action(for: key, in: scope) { return perform(id) }
    guard case .character(let character) = key.code, key.modifiers.subtracting(.shift).isEmpty else { return [] }
    switch scope {
    case .orders, .order:
      guard character.isASCII, character.isNumber else {
        say(.keyMeansNothing(String(character)))
        return []
      }
      openFinder(with: String(character))
      return []
    case .catalog: return typeInCatalog(character)
    case .customers: return typeInCustomers(character)
    case .journal, .viewer, .product, .customer, .picking, .message:
      say(.keyMeansNothing(String(character)))
      return []
    default:
      return []
    }
  }

  /// Where nothing can be read, nothing is chosen or answered; what is under way can be stopped.
  private mutating func pressUnseen(_ key: Key) -> [Effect] {
    switch session.catalog.action(for: key, in: scope) {
    case .interrupt: interrupt()
    case .suspend: [.terminal(.suspend)]
    case .redraw: [.terminal(.redraw)]
    default: []
    }
  }

  private mutating func tick() -> [Effect] {
    if let until = session.unlockedUntil, until <= now {
      session.unlockedUntil = nil
      say(.lockedAgain)
    }
    let effects = beginSweepIfDue() + settleIfDue()
    guard let due = previewDue, due <= now else { return effects }
    previewDue = nil
    guard isSideBySide, pane == .orders, let id = orders.cursor, id != order.id else { return effects }
    return effects + readOrder(id)
  }

  /// How long nothing can change by itself: a spinner turns, a preview or a sweep is due; otherwise for ever.
  public var nextTick: Duration? {
    if !activities.isEmpty { return .milliseconds(120) }
    let due = [previewDue, session.unlockedUntil, sweep.due, settlingDue].compactMap(\.self).min()
    return due.map { .milliseconds(max(1, $0.milliseconds - now.milliseconds)) }
  }
}

extension AppState {
  /// Does what an action says, if it can be done now; otherwise says why not.
  mutating func perform(_ id: ActionID) -> [Effect] {
    switch availability(of: id) {
    case .hidden: return []
    case .disabled(let reason):
      say(reason, .warning)
      return []
    case .enabled: break
    }
    if let effects = performInDoubt(id) ?? performInTeam(id) ?? performInHandout(id) ?? performInCustomers(id)
      ?? performInCatalog(id)
    {
      return effects
    }
    switch id {
    case .up, .down, .top, .bottom, .screenUp, .screenDown: return move(id)
    case .back: return goBack()
    case .interrupt: return interrupt()
    case .suspend: return [.terminal(.suspend)]
    case .redraw: return [.terminal(.redraw)]
    case .quit: return quit()
    case .help:
      push(.viewer(Viewer(.help(scope), title: texts(.helpTitle))))
      return []
    case .commandLine:
      openCommandLine()
      return []
    case .overview: return showOverview()
    case .journal: return showJournal()
    case .privacy:
      session.hidesPersonalData.toggle()
      say(session.hidesPersonalData ? .personalDataHidden : .personalDataShown)
      return []
    case .mouse:
      session.usesMouse.toggle()
      say(session.usesMouse ? .mouseOn : .mouseOff)
      return [.terminal(.mouse(session.usesMouse))]
    case .lock:
      session.unlockedUntil = nil
      say(.lockedAgain)
      return []
    case .unlock: return unlock(minutes: 15)
    case .importFile: return askForImportPath()
    case .theme, .language:
      openCommandLine(with: Texts.commandName(of: id, session.language) + " ")
      return []
    case .logIn:
      connection = .idle
      resumeSweep()
      return [.retryLogIn] + refresh()
    case .choose: return choose()
    case .confirm: return confirm()
    case .decline: return goBack()
    case .keepMine: return keepMine()
    case .keepTheirs: return keepTheirs()
    case .complete: return completeInput()
    case .nextField: return nextField()
    case .copy: return copy()
    case .raw: return showRaw()
    case .refresh: return refresh()
    case .find:
      openFinder(with: "")
      return []
    default: return performOnOrders(id)
    }
  }

  private mutating func performOnOrders(_ id: ActionID) -> [Effect] {
    switch id {
    case .search: return openOrderSearch()
    case .news: return showNews()
    case .sweep: return sweepNow()
    case .showOrders: return show(.orders)
    case .showOrder: return show(.order)
    case .showCatalog: return show(.catalog)
    case .showCustomers: return show(.customers)
    case .nextPane: return show(neighbour(1))
    case .previousPane: return show(neighbour(-1))
    case .open: return openCurrent()
    case .nextPage where pane == .customers: return moveInCustomers(.screenDown)
    case .previousPage where pane == .customers: return moveInCustomers(.screenUp)
    case .filter: return openFilter()
    case .nextPage: return nextPage()
    case .previousPage: return previousPage()
    case .sort: return openSortMenu()
    case .mark: return toggleMark()
    case .markPage: return markPage()
    case .unmarkAll:
      say(.unmarked(marks.count))
      marks.removeAll()
      return []
    case .changeStatus: return openStatusMenu()
    case .export: return openExportMenu()
    case .edit: return editQuantity()
    case .addLine:
      push(.input(InputLine(purpose: .addLine, field: .init())))
      return []
    case .removeLine: return removeLine()
    case .undo: return undoLine()
    case .review: return openReview()
    case .discardDraft: return askToDiscardDraft()
    case .nextOrder: return stepOrder(by: 1)
    case .previousOrder: return stepOrder(by: -1)
    default: return []
    }
  }
}
