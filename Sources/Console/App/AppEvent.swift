import TerminalRuntime
import TextGrid

/// What can happen to the console.
public enum AppEvent: Sendable {
  case started(StartView)
  case key(Key)
  /// One read brought these keys; each of them follows as ``key(_:)``.
  case read([Key])
  /// The second half of the end of a pasted line.
  case lineEnd
  case paste(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// Time passed while something is under way.
  case tick
  case service(ServiceEvent)
  /// A stop that was asked for waits for a write.
  case stopPutOff
  /// The frame with this state was shown.
  case painted
  /// That frame has gone out to the terminal.
  case shown
}
