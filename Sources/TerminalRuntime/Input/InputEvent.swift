import TextGrid

/// What the operator, or the terminal itself, has sent.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text put in as a block; lines end in `\n`. It is text, never keys.
  case paste(String)
  case mouse(MouseEvent)
  /// A line feed right behind a carriage return: it ends the same line and is no key, but no hand types it.
  case lineEnd
  /// An answer to a question that the terminal was asked.
  case report(TerminalReport)

  var key: Key? { if case .key(let key) = self { key } else { nil } }
}

/// A mouse button or wheel, from a terminal that reports by SGR 1006.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case press, release, wheelUp, wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left, middle, right
    /// The wheel, or a button without a name.
    case other
  }

  public var kind: Kind
  public var button: Button
  /// The cell, counted from the upper left corner, which is 0, 0.
  public var position: Point
  public var modifiers: Key.Modifiers

  public init(kind: Kind, button: Button, position: Point, modifiers: Key.Modifiers = []) {
    self.kind = kind
    self.button = button
    self.position = position
    self.modifiers = modifiers
  }
}

/// What a terminal says about itself.
public enum TerminalReport: Hashable, Sendable {
  /// The answer to DECRQM: how a private mode stands.
  case mode(Int, ModeState)

  public enum ModeState: Int, Hashable, Sendable {
    case unknown = 0, set, reset, permanentlySet, permanentlyReset
  }
}
