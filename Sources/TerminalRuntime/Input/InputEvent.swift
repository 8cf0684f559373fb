import TextGrid

/// Input from the operator or from the terminal itself.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text, never keys; lines end in `\n`.
  case paste(String)
  case mouse(MouseEvent)
  /// A line feed directly after a carriage return. It ends the same line and is not a key, but it is a sign of pasted text.
  case lineEnd
  /// The terminal's answer to a query.
  case report(TerminalReport)

  var key: Key? { if case .key(let key) = self { key } else { nil } }
}

/// A mouse button or the wheel, from a terminal that reports in SGR mode (1006).
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case press, release, wheelUp, wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left, middle, right
    /// The wheel, or an unnamed button.
    case other
  }

  public var kind: Kind
  public var button: Button
  /// The cell, counted from 0, 0 in the upper left corner.
  public var position: Point
  public var modifiers: Key.Modifiers

  public init(kind: Kind, button: Button, position: Point, modifiers: Key.Modifiers = []) {
    self.kind = kind
    self.button = button
    self.position = position
    self.modifiers = modifiers
  }
}

public enum TerminalReport: Hashable, Sendable {
  /// The answer to DECRQM: the state of a private mode.
  case mode(Int, ModeState)

  public enum ModeState: Int, Hashable, Sendable {
    case unknown = 0, set, reset, permanentlySet, permanentlyReset
  }
}
