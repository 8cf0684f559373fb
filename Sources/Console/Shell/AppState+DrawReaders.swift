import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// What takes the whole body of the screen: readers, the review, the comparison.
extension AppState {
  func drawViewer(_ viewer: Viewer, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let title = if case .help(let scope) = viewer.content { texts(.helpTitleOf(scope)) } else { viewer.title }
    return drawReader(title, viewerLines(viewer), from: viewer.top, into: &surface, layout)
  }
}
