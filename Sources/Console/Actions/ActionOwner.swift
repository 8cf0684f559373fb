import Texts

/// The part of the console that an action belongs to.
enum ActionOwner: Sendable, Hashable, CaseIterable {
  case catalog
  case customers
  /// What exists once: panes, overlays, session, terminal.
  case console
}

extension ActionOwner {
  /// The owner of an action in a state of the console. Availability and dispatch both ask here, and nowhere else.
  ///
  /// An action of one owner is named with it; an action of several belongs to what has the keyboard.
  init(of id: ActionID, in state: AppState) {
    self =
      switch id {
      case .note, .takeOver, .shift, .revert, .closeEntry, .pickingList, .message, .printPicking, .copyLink: .console
      case .openProduct, .lineProduct, .editProduct, .addProduct, .nextProduct, .previousProduct, .addTier, .removeTier,
        .filterProducts, .columns:
        .catalog
      case .openCustomer, .addCustomer, .setTerms, .filterCustomers, .customerOfOrder, .markStale, .showValues,
        .fillDown:
        .customers
      case .sendForm, .discardForm: state.isFillingInProduct ? .catalog : .customers
      // A review of products can be undone line by line, no other.
      case .undo: state.scope == .review ? .catalog : Self.inHand(state)
      case .help, .commandLine, .quit, .back, .interrupt, .suspend, .redraw, .nextPane, .previousPane, .showOrders,
        .showOrder, .showCatalog, .showCustomers, .journal, .overview, .privacy, .unlock, .lock, .theme,
        .language, .mouse, .logIn, .up, .down, .top, .bottom, .screenUp, .screenDown, .open, .find, .filter, .nextPage,
        .previousPage, .sort, .mark, .markPage, .unmarkAll, .changeStatus, .copy, .export, .raw, .edit, .addLine,
        .removeLine,
        .review,
        .discardDraft, .nextOrder, .previousOrder, .search, .news, .sweep, .importFile, .choose, .confirm, .decline,
        .keepMine, .keepTheirs, .complete, .nextField, .previousField, .refresh:
        Self.inHand(state)
      }
  }

  /// The owner of what has the keyboard. A text that is read over something leaves the owner as it is.
  private static func inHand(_ state: AppState) -> ActionOwner {
    let top = state.overlays.last { overlay in if case .viewer = overlay { false } else { true } }
    switch top {
    case .catalog: return .catalog
    case .orders, .menu, .question, .viewer, .journal, .input, .importing, .picking, .message, .customers, nil:
      switch state.pane {
      case .orders, .order: return .console
      case .catalog: return .catalog
      case .customers: return .console
      }
    }
  }
}
