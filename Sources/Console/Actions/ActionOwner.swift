import Texts

/// The part of the console that an action belongs to.
enum ActionOwner: Sendable, Hashable, CaseIterable {
  /// Writes that are not settled.
  case doubt
  /// What operators leave for each other.
  case team
  /// What leaves the terminal: picking lists and messages.
  case handout
  case catalog
  case customers
  /// Orders, and what exists once: panes, overlays, session, terminal.
  case console
}

extension ActionOwner {
  /// The owner of an action in a state of the console. Availability and dispatch both ask here, and nowhere else.
  ///
  /// An action of one owner is named with it; an action of several belongs to what has the keyboard.
  init(of id: ActionID, in state: AppState) {
    self =
      switch id {
      case .closeEntry: .doubt
      case .refresh: state.openEntryUnderCursor == nil ? Self.inHand(state) : .doubt
      case .note, .takeOver, .shift, .revert: .team
      case .removeLine: state.noteUnderCursor == nil ? Self.inHand(state) : .team
      case .pickingList, .message, .printPicking, .copyLink: .handout
      case .openProduct, .editProduct, .addProduct, .nextProduct, .previousProduct, .addTier, .removeTier,
        .filterProducts, .columns:
        .catalog
      case .openCustomer, .addCustomer, .setTerms, .filterCustomers, .customerOfOrder, .markStale, .showValues,
        .fillDown, .sendForm, .discardForm:
        .customers
      // A review of products can be undone line by line, no other.
      case .undo: state.scope == .review ? .catalog : Self.inHand(state)
      case .help, .commandLine, .quit, .back, .interrupt, .suspend, .redraw, .nextPane, .previousPane, .showOrders,
        .showOrder, .showCatalog, .showCustomers, .journal, .overview, .privacy, .unlock, .lock, .theme,
        .language, .mouse, .logIn, .up, .down, .top, .bottom, .screenUp, .screenDown, .open, .find, .filter, .nextPage,
        .previousPage, .sort, .mark, .markPage, .unmarkAll, .changeStatus, .copy, .export, .raw, .edit, .addLine,
        .review,
        .discardDraft, .nextOrder, .lineProduct, .previousOrder, .search, .news, .sweep, .importFile, .choose, .confirm,
        .decline,
        .keepMine, .keepTheirs, .complete, .nextField, .previousField:
        Self.inHand(state)
      }
  }

  /// The owner of what has the keyboard. A text that is read over something leaves the owner as it is.
  private static func inHand(_ state: AppState) -> ActionOwner {
    if case .viewer(let viewer)? = state.overlays.last, case .shift = viewer.content { return .team }
    let top = state.overlays.last { overlay in if case .viewer = overlay { false } else { true } }
    switch top {
    case .catalog, .customers: return .console
    case .handout: return .handout
    case .menu, .question, .viewer, .journal, .input, .quantity, .review, .comparison, .progress, .importing, nil:
      return .console
    }
  }
}
