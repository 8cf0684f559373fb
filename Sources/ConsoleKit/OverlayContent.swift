import TerminalRuntime
import Texts

/// What a component lays over the screen.
public protocol OverlayContent: Sendable, Equatable {
  /// What its keys mean.
  var scope: Scope { get }
  /// Whether its answer sends something: it must have been on the screen before a key can give it.
  var isConfirmation: Bool { get }
  /// Whether a yes would change something at the platform.
  var wouldSend: Bool { get }
  /// The work that Esc stops instead of closing it.
  var running: LoadToken? { get }
  /// Whether it says at length what becomes of the work: the message line needs no more than one row.
  var tellsProgress: Bool { get }

  /// Lets a field take a key that writes or moves in it.
  ///
  /// - Returns: whether it did.
  mutating func take(_ key: Key) -> Bool
  /// Pasted text is text: nothing in it is a command.
  mutating func insert(pasted text: String)
  /// Moves a cursor or scrolls; `page` rows are a screen.
  mutating func move(_ id: ActionID, page: Int)
}

extension OverlayContent {
  public var isConfirmation: Bool { false }
  public var wouldSend: Bool { isConfirmation }
  public var running: LoadToken? { nil }
  public var tellsProgress: Bool { false }
  public mutating func take(_ key: Key) -> Bool { false }
  public mutating func insert(pasted text: String) {}
  public mutating func move(_ id: ActionID, page: Int) {}
}

extension Never: OverlayContent {
  public var scope: Scope { switch self {} }
}
