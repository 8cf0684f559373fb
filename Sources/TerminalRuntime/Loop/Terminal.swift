import TextGrid

/// The screen and keyboard as the event loop sees them.
@MainActor
public protocol Terminal: AnyObject {
  /// Columns and rows, at least 1 by 1.
  var size: Size { get }

  /// The input descriptor; must not block.
  var descriptor: Int32 { get }

  /// Whether a frame, or part of it, still waits to be written. No new frame is presented in that time.
  var hasPendingOutput: Bool { get }

  /// Writes waiting output as far as the terminal accepts it.
  ///
  /// - Throws: ``TerminalError/lost``
  func flush() throws(TerminalError)

  /// Reads the terminal's size again.
  func updateSize()

  /// Shows a surface with at most one write; with none if nothing changed.
  ///
  /// - Parameter cursor: the position of the hardware cursor; `nil` hides it.
  /// - Throws: ``TerminalError/lost``
  func present(_ surface: Surface, cursor: Point?) throws(TerminalError)

  /// Applies a theme from the next frame on.
  func apply(_ theme: Theme)

  /// Performs a request of the application. The event loop handles ``TerminalRequest/suspend``.
  func perform(_ request: TerminalRequest)

  /// Handles the terminal's answer to a query.
  func accept(_ report: TerminalReport)

  /// Releases the terminal for a while.
  func suspend()

  /// Takes the terminal again; the next frame is a full one.
  func resume()

  /// Releases the terminal in its original state, quickly even if it has stopped reading.
  func restore()
}

/// A request of an application to the terminal.
public enum TerminalRequest: Hashable, Sendable {
  /// Copies a text to the clipboard by OSC 52. The terminal does not confirm it. A text of more than ``copyLimit`` bytes is not
  /// sent, since terminals cut or drop it.
  case copy(String)
  case mouse(Bool)
  case bell
  /// Stops the process until the shell continues it. Does nothing without a shell.
  case suspend
  /// Draws everything again.
  case redraw
  case theme(Theme)
  case title(SafeText)

  /// In UTF-8 bytes.
  public static let copyLimit = 74_994
}
