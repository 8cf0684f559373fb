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
      case .catalog: availabilityInCatalog(of: id)
      case .customers: .hidden
      case .console: notInCustomers(id)
      }
    return answer ?? availabilityInConsole(of: id)
  }

  private func availabilityInConsole(of id: ActionID) -> Availability {
    switch id {
    case .importFile:
      return .disabled(.importing(.onlyInRecordPanes))
    case .nextPane, .previousPane, .showOrders, .showCatalog, .showCustomers:
      return isPageOrPane ? .enabled : .hidden
    case .showOrder:
      guard isPageOrPane else { return .hidden }
      return orders.open.id == nil ? .disabled(.noOrderOpen) : .enabled
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
}
