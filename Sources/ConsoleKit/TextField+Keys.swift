import TerminalRuntime
import Widgets

extension TextField {
  /// Takes a key that writes or moves; `false` leaves it to others.
  public mutating func take(_ key: Key) -> Bool {
    if let character = key.text {
      insert(character)
      return true
    }
    guard key.modifiers.isEmpty else { return false }
    switch key.code {
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: moveLeft()
    case .right: moveRight()
    case .home: moveHome()
    case .end: moveEnd()
    default: return false
    }
    return true
  }
}
