import Commerce
import Texts

extension AppState {
  /// Whether an action can be done now, and if not, why.
  ///
  /// - Parameter scope: where it is asked about; `nil` is where it is meant now. The help speaks of what lies beneath it.
  public func availability(of id: ActionID, in scope: Scope? = nil) -> Availability {
    let place = scope ?? self.place(of: id)
    if let answer = owner(of: id, in: place)?.availability(of: id, in: place, self) { return answer }
    if let refusal = outOfPlace(id, place) { return refusal }
    let answer: Availability? =
      switch ActionOwner(of: id, in: self) {
      case .doubt: availabilityInDoubt(of: id)
      case .team: availabilityInTeam(of: id)
      case .handout: availabilityInHandout(of: id)
      case .catalog: .hidden
      case .customers: id == .customerOfOrder ? availabilityOfCustomer : .hidden
      case .console: nil
      }
    return answer ?? availabilityInConsole(of: id)
  }

  private func availabilityInConsole(of id: ActionID) -> Availability {
    switch id {
    case .changeStatus:
      if let lock = writeLock { return lock }
      if !marks.isEmpty { return .enabled }
      return (pane == .orders ? orders.current?.id : order.order?.id) == nil ? .disabled(.noOrderHere) : .enabled
    case .edit, .removeLine:
      if let lock = writeLock ?? damagedCode { return lock }
      return selectedLineCode == nil ? .disabled(.noLineHere) : .enabled
    case .lineProduct:
      return selectedLineCode == nil && otherOrderUnderCursor == nil ? .disabled(.noLineHere) : .enabled
    case .addLine:
      if let lock = writeLock ?? damagedCode { return lock }
      return order.order == nil ? .disabled(.noOrderHere) : .enabled
    case .undo:
      guard let code = selectedLineCode, let draft, draft.touches(code) else { return .disabled(.nothingStagedHere) }
      return .enabled
    case .review, .discardDraft:
      if id == .review, let lock = writeLock { return lock }
      if id == .review, let open = order.id, isBeingSent(open) { return .disabled(.stillSending(1)) }
      return draft == nil ? .disabled(.nothingStagedHere) : .enabled
    case .open, .mark:
      return orders.current == nil ? .disabled(.noOrderHere) : .enabled
    case .markPage, .sort:
      return orders.rows.isEmpty ? .disabled(.listEmpty) : .enabled
    case .raw, .export:
      return session.hidesPersonalData ? .disabled(.isPersonal) : .enabled
    case .unmarkAll:
      return marks.isEmpty ? .disabled(.nothingMarked) : .enabled
    case .nextPane, .previousPane, .showOrders, .showCatalog, .showCustomers:
      return isPageOrPane ? .enabled : .hidden
    case .showOrder:
      guard isPageOrPane else { return .hidden }
      return order.id == nil ? .disabled(.noOrderOpen) : .enabled
    case .nextOrder, .previousOrder:
      return orders.rows.isEmpty ? .disabled(.listEmpty) : .enabled
    case .unlock:
      return session.isReadOnly ? .enabled : .disabled(.neverLocked)
    case .lock:
      return session.isReadOnly ? .enabled : .disabled(.neverLocked)
    case .copy:
      return scope == .menu ? .hidden : .enabled
    case .confirm, .complete:
      return overlays.last?.wouldSend == true ? writeLock ?? .enabled : .enabled
    default:
      return .enabled
    }
  }

  /// Where an action is meant: by what has the keyboard, or where that does not know it, as a command may be, by the pane beneath.
  func place(of id: ActionID) -> Scope { session.catalog.declares(id, in: scope) ? scope : pane.scope }

  /// An action acts only where it is declared. The two order panes act for each other: they may be side by side.
  private func outOfPlace(_ id: ActionID, _ place: Scope) -> Availability? {
    guard !session.catalog.declares(id, in: place) else { return nil }
    let panes = Pane.allCases.filter { session.catalog.declares(id, in: $0.scope) }
    let isKnownHere = panes.contains(pane) || pane.isOfOrders && panes.contains(where: \.isOfOrders)
    guard let first = panes.first, !isKnownHere else { return nil }
    return .disabled(.notInThisPane(pane.scope, shown: first.opener))
  }

  /// Whether nothing lies over the pane that would be lost with it.
  var isPageOrPane: Bool { overlays.allSatisfy { ActionCatalog.pages.contains($0.scope) } }

  /// A change of lines names all of them, so one code that is none keeps every line from being changed.
  private var damagedCode: Availability? {
    let damaged = order.order?.lines.first { OrderLine.isDamaged(code: $0.productCode) }
    return damaged.map { .disabled(.notPossible(.damagedProductCode($0.productCode))) }
  }

  /// The staged changes of the order that is shown.
  var draft: OrderDraft? {
    order.id.flatMap { drafts[$0] }
  }
}
