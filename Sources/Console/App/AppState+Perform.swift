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
    let place = place(of: id)
    if let effects = owner(of: id, in: place)?.perform(id, in: place, &self) { return effects }
    let effects: [Effect]? =
      switch ActionOwner(of: id, in: self) {
      case .doubt: performInDoubt(id)
      case .team: performInTeam(id)
      case .handout: performInHandout(id)
      case .catalog: nil
      case .customers: id == .customerOfOrder ? showCustomerOfOrder() : nil
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
    case .overview: showOverview()
    case .journal: showJournal()
    case .privacy: togglePrivacy()
    case .mouse: toggleMouse()
    case .lock: lockAgain()
    case .unlock: unlock(minutes: 15)
    case .importFile, .theme, .language: askForArgument(of: id)
    case .logIn: logInAgain()
    case .choose: choose()
    case .confirm: confirm()
    case .keepMine: keepMine()
    case .keepTheirs: keepTheirs()
    case .complete: completeInput()
    case .nextField: nextField()
    case .copy: copy()
    case .raw: showRaw()
    case .refresh: refresh()
    case .find: ask(.find)
    case .search: openOrderSearch()
    case .news: showNews()
    case .sweep: sweepNow()
    case .showOrders: show(.orders)
    case .showOrder: show(.order)
    case .showCatalog: show(.catalog)
    case .showCustomers: show(.customers)
    case .nextPane: show(neighbour(1))
    case .previousPane: show(neighbour(-1))
    case .open: openCurrent()
    case .filter: openFilter()
    case .nextPage: nextPage()
    case .previousPage: previousPage()
    case .sort: openSortMenu()
    case .mark: toggleMark()
    case .markPage: markPage()
    case .unmarkAll: unmarkOrders()
    case .changeStatus: openStatusMenu()
    case .export: openExportMenu(nil, [])
    case .edit: editQuantity()
    case .addLine: ask(.addLine)
    case .removeLine: removeLine()
    case .undo: undoLine()
    case .review: openReview()
    case .discardDraft: askToDiscardDraft()
    case .nextOrder: stepOrder(by: 1)
    case .previousOrder: stepOrder(by: -1)
    case .closeEntry, .note, .takeOver, .shift, .revert: nil
    case .pickingList, .message, .printPicking, .copyLink: nil
    case .lineProduct: openLineProduct()
    case .openProduct, .editProduct, .addProduct, .nextProduct, .previousProduct, .addTier, .removeTier,
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
    connection = .idle
    resumeSweep()
    return [.retryLogIn] + refresh()
  }

  private mutating func unmarkOrders() -> [Effect] {
    say(.unmarked(marks.count))
    marks.removeAll()
    return []
  }
}
