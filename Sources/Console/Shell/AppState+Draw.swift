import ConsoleKit
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Draws the whole screen.
  ///
  /// - Returns: where the hardware cursor belongs: on the selected row, or in the text that is being typed.
  public func draw(into surface: inout Surface) -> Point? {
    var layout = ScreenLayout(size: surface.size)
    surface.fill(surface.bounds, .text)
    guard !layout.isTooSmall else {
      let smallest = ScreenLayout.smallest
      surface.write(texts(.tooSmall(width: smallest.width, height: smallest.height)), x: 0, y: 0, .caution)
      return nil
    }
    drawTop(into: &surface, layout)
    var cursor = paneOwner.drawPane(self, into: &surface, layout)
    drawFooter(into: &surface, layout)
    if !overlays.isEmpty {
      layout.messageRows = messageRows(layout)
      cursor = drawOverlays(into: &surface, layout) ?? cursor
    }
    return drawMessage(into: &surface, layout, cursor: cursor)
  }
}
