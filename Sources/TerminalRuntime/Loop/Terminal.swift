import TextGrid

/// The screen and keyboard as the event loop sees them.
@MainActor
public protocol Terminal: AnyObject {
  /// Columns and rows; at least 1 by 1.
  var size: Size { get }

  /// Where input is read; must not block.
  var descriptor: Int32 { get }

  /// Whether a frame, or a part of it, still waits for the terminal to take it. No new one is presented meanwhile.
  var hasPendingOutput: Bool { get }

  /// Sends on what waits, as far as the terminal takes it.
  ///
  /// - Throws: ``TerminalError/lost``
  func flush() throws(TerminalError)

  /// Asks the terminal for its size anew and takes it over.
  func updateSize()

  /// Shows a surface with at most one write; with none at all if nothing has changed.
  ///
  /// - Parameter cursor: where the hardware cursor stands; hidden if `nil`.
  /// - Throws: ``TerminalError/lost``
  func present(_ surface: Surface, cursor: Point?) throws(TerminalError)

  /// Takes the look of every role from a theme, from the next frame on.
  func apply(_ theme: Theme)

  /// Does what an application asked for. ``TerminalRequest/suspend`` is the event loop's affair.
  func perform(_ request: TerminalRequest)

  /// Takes the terminal's answer to a question of ours.
  func accept(_ report: TerminalReport)

  /// Gives the terminal back for a while.
  func suspend()

  /// Takes it again; the next frame is drawn in full.
  func resume()

  /// Gives the terminal back as it was found; leaves soon even if the terminal has stopped reading.
  func restore()
}

/// What an application may want from the terminal besides its screen.
public enum TerminalRequest: Hashable, Sendable {
  /// Puts a text on the clipboard by OSC 52. The terminal does not say whether it did. A text of more than ``copyLimit`` bytes
  /// is not sent, since terminals cut or drop it.
  case copy(String)
  case mouse(Bool)
  case bell
  /// Stops the process until the shell continues it. Nothing happens where no shell is.
  case suspend
  /// Draws everything anew.
  case redraw
  case theme(Theme)
  case title(SafeText)

  /// UTF-8 bytes.
  public static let copyLimit = 74_994
}
