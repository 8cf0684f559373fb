import TextGrid
import Texts
import Widgets

/// A mounted component, as the console speaks to whichever it is.
protocol Mounted: Sendable {
  var panes: Set<Pane> { get }
  func owns(_ overlay: Overlay) -> Bool
  func declares(_ id: ActionID, in scope: Scope) -> Bool
  func availability(of id: ActionID, in scope: Scope, _ state: AppState) -> Availability?
  func title(of id: ActionID, in scope: Scope, _ state: AppState) -> Phrase?
  func perform(_ id: ActionID, in scope: Scope, _ state: inout AppState) -> [Effect]?
  func settle(_ state: inout AppState) -> [Effect]
  func forget(_ token: LoadToken, _ state: inout AppState) -> [Effect]
}

extension Mount: Mounted {
  func owns(_ overlay: Overlay) -> Bool { page.lower(overlay) != nil }

  func declares(_ id: ActionID, in scope: Scope) -> Bool { entry(id, in: scope) != nil }

  func availability(of id: ActionID, in scope: Scope, _ state: AppState) -> Availability? {
    entry(id, in: scope)?.availability(state.view(self))
  }

  func title(of id: ActionID, in scope: Scope, _ state: AppState) -> Phrase? {
    entry(id, in: scope)?.title?(state.view(self))
  }

  func perform(_ id: ActionID, in scope: Scope, _ state: inout AppState) -> [Effect]? {
    entry(id, in: scope).map { entry in state.update(self) { entry.perform(&$0) } }
  }

  func settle(_ state: inout AppState) -> [Effect] { state.update(self) { Own.settle(&$0) } }

  func forget(_ token: LoadToken, _ state: inout AppState) -> [Effect] { state.update(self) { Own.forget(token, &$0) } }
}
