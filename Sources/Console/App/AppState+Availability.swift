import Commerce
import Texts

extension AppState {
  /// Whether an action can be done now, and if not, why.
  ///
  /// - Parameter scope: where it is asked about; `nil` is what has the keyboard. The help speaks of what lies beneath it.
  public func availability(of id: ActionID, in scope: Scope? = nil) -> Availability {
    let place = scope ?? self.scope
    if let answer = owner(of: id, in: place)?.availability(of: id, in: place, self) { return answer }
    let answer: Availability? =
      switch ActionOwner(of: id, in: self) {
      case .team: availabilityInTeam(of: id)
      case .catalog: availabilityInCatalog(of: id)
      case .customers: id == .customerOfOrder ? availabilityOfCustomer : .hidden
      case .console: notInCustomers(id)
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
    case .pickingList:
      return availabilityOfPicking
    case .message:
      return availabilityOfMessage
    case .importFile:
      return .disabled(.importing(.onlyInRecordPanes))
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
      guard case .menu(let menu)? = overlays.last else { return .enabled }
      return menu.purpose == .catalog(.columns) ? .enabled : .hidden
    case .confirm, .complete:
      return overlays.last?.wouldSend == true ? writeLock ?? .enabled : .enabled
    default:
      return .enabled
    }
  }

  /// An order out of sight is acted on by nobody.
  private func notInCustomers(_ id: ActionID) -> Availability? {
    guard pane == .customers, overlays.isEmpty, let action = session.catalog.action(id),
      action.actsOnOrders || [.undo, .discardDraft].contains(id)
    else { return nil }
    return .disabled(.customers(.notInThisPane))
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
