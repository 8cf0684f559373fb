import Texts

extension AppState {
  /// Does what an action says, if it can be done now; otherwise says why not.
  mutating func perform(_ id: ActionID) -> [Effect] {
    switch availability(of: id) {
    case .hidden: []
    case .disabled(let reason): refuse(reason)
    case .enabled: performByOwner(id) ?? []
    }
  }

  private mutating func refuse(_ reason: Phrase) -> [Effect] {
    say(reason, .warning)
    return []
  }

  /// Does what an action means to its owner, else what it means everywhere.
  ///
  /// - Returns: `nil` if the action means nothing where the console stands now.
  mutating func performByOwner(_ id: ActionID) -> [Effect]? {
    if let effects = owner(of: id, in: scope)?.perform(id, in: scope, &self) { return effects }
    let effects: [Effect]? =
      switch ActionOwner(of: id, in: self) {
      case .catalog: performInCatalog(id)
      case .customers: nil
      case .console: nil
      }
    return effects ?? performInConsole(id)
  }

  /// Does what the console does itself. Every action has its row here, so that the compiler misses a new one.
  ///
  /// - Returns: `nil` for what others own.
  private mutating func performInConsole(_ id: ActionID) -> [Effect]? {
    switch id {
    case .up, .down, .top, .bottom, .screenUp, .screenDown: move(id)
    case .back, .decline: goBack()
    case .interrupt: interrupt()
    case .suspend: [.terminal(.suspend)]
    case .redraw: [.terminal(.redraw)]
    case .quit: quit()
    case .help: showHelp()
    case .commandLine: ask(.command)
    case .privacy: togglePrivacy()
    case .mouse: toggleMouse()
    case .lock: lockAgain()
    case .unlock: unlock(minutes: 15)
    case .theme, .language: askForArgument(of: id)
    case .logIn: logInAgain()
    case .choose: choose()
    case .confirm: confirm()
    case .complete: completeInput()
    case .nextField: nextField()
    case .copy: copy()
    case .refresh: refresh()
    case .showOrders: show(.orders)
    case .showOrder: show(.order)
    case .showCatalog: show(.catalog)
    case .showCustomers: show(.customers)
    case .nextPane: show(neighbour(1))
    case .previousPane: show(neighbour(-1))
    case .export: openCatalogExport()
    case .overview, .keepMine, .keepTheirs, .raw, .find, .search, .news, .sweep, .open, .filter, .nextPage,
      .previousPage, .sort, .mark, .markPage, .unmarkAll, .changeStatus, .edit, .addLine, .removeLine, .undo, .review,
      .discardDraft, .nextOrder, .previousOrder, .note, .takeOver, .shift:
      nil
    case .importFile, .journal, .closeEntry, .revert: nil
    case .pickingList, .message, .printPicking, .copyLink: nil
    case .openProduct, .lineProduct, .editProduct, .addProduct, .nextProduct, .previousProduct, .addTier, .removeTier,
      .filterProducts, .columns:
      nil
    case .openCustomer, .addCustomer, .setTerms, .filterCustomers, .customerOfOrder, .markStale: nil
    case .previousField, .showValues, .fillDown, .sendForm, .discardForm: nil
    }
  }

  private mutating func showHelp() -> [Effect] {
    push(.viewer(Viewer(.help(scope), title: texts(.helpTitle))))
    return []
  }

  private mutating func togglePrivacy() -> [Effect] {
    session.hidesPersonalData.toggle()
    say(session.hidesPersonalData ? .personalDataHidden : .personalDataShown)
    return []
  }

  private mutating func toggleMouse() -> [Effect] {
    session.usesMouse.toggle()
    say(session.usesMouse ? .mouseOn : .mouseOff)
    return [.terminal(.mouse(session.usesMouse))]
  }

  private mutating func lockAgain() -> [Effect] {
    session.unlockedUntil = nil
    say(.lockedAgain)
    return []
  }

  private mutating func logInAgain() -> [Effect] {
    return retryLogIn() + refresh()
  }

  /// Tries the log-in again; components go on with what a refused log-in had stopped.
  mutating func retryLogIn() -> [Effect] {
    connection = .idle
    return [.retryLogIn] + update(.orders) { $0.resumeSweep() }
  }
}
