import ConsoleKit
import Texts

extension AppState {
  /// Whether an action can be done now, and if not, why.
  ///
  /// - Parameter scope: where it is asked about; `nil` is where it is meant now. The help speaks of what lies beneath it.
  public func availability(of id: ActionID, in scope: Scope? = nil) -> Availability {
    let place = scope ?? place(of: id)
    if let answer = owner(of: id, in: place)?.availability(of: id, in: place, self) { return answer }
    if let entry = ShellAction.entry(id, in: place) { return entry.availability(self) }
    return outOfPlace(id, place) ?? .hidden
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

  // MARK: Of the console itself

  /// Whether nothing lies over the pane that would be lost with it.
  var isPageOrPane: Bool { overlays.allSatisfy { ActionCatalog.pages.contains($0.scope) } }

  var canLeavePane: Availability { isPageOrPane ? .enabled : .hidden }

  func availability(ofShowing pane: Pane) -> Availability {
    guard isPageOrPane else { return .hidden }
    return pane == .order && orders.open.id == nil ? .disabled(.noOrderOpen) : .enabled
  }

  var needsLock: Availability { session.isReadOnly ? .enabled : .disabled(.neverLocked) }

  /// Whether what is asked can be answered: a yes that sends needs leave to write.
  var availabilityOfAnswer: Availability { overlays.last?.wouldSend == true ? writeLock ?? .enabled : .enabled }
}
