import ConsoleKit
import TerminalRuntime
import Texts
import Widgets

// What a pane is shown by, pasted into, pointed at; its component does the rest.
extension AppState {
  /// Shows a pane; the pages over the one on screen are closed.
  mutating func show(_ pane: Pane) -> [Effect] {
    if isPageOrPane { overlays.removeAll() }
    self.pane = pane
    return paneOwner.show(pane, &self)
  }

  /// The pane before or after this one, all round; the order's is left out while no order is open.
  func neighbour(_ step: Int) -> Pane {
    let panes = Pane.allCases.filter { $0 != .order || orders.open.id != nil }
    let place = panes.firstIndex(of: pane) ?? 0
    return panes[(place + step + panes.count) % panes.count]
  }

  /// Pasted text is text where text is typed; elsewhere the pane knows what to make of it.
  mutating func paste(_ text: String) -> [Effect] {
    guard !awaitsPaint, !isTooSmall else { return [] }
    notice = nil
    if scope.takesText { return pasteIntoField(text) }
    guard overlays.isEmpty else { return [] }
    return paneOwner.paste(text, &self)
  }

  mutating func point(_ event: MouseEvent) -> [Effect] {
    guard !awaitsPaint, !isTooSmall, session.usesMouse else { return [] }
    switch event.kind {
    case .wheelUp: return move(.up)
    case .wheelDown: return move(.down)
    case .press where overlays.isEmpty:
      // A row that a sentence lies on, or that it has moved, is not what is meant.
      guard notice == nil || messageRows(ScreenLayout(size: size)) == 1 else {
        notice = nil
        return []
      }
      return paneOwner.click(event.position, &self)
    default: return []
    }
  }
}
