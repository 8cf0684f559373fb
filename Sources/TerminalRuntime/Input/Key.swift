/// A key press.
///
/// A shifted letter is its upper-case character without the shift modifier, because terminals send no more. Back-tab is tab with
/// shift; Ctrl-C is `.character("c")` with control.
public struct Key: Hashable, Sendable {
  public var code: Code
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  public enum Code: Hashable, Sendable {
    /// Any printable character, including space.
    case character(Character)
    case enter, escape, backspace, tab, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public static func character(_ character: Character) -> Key { Key(.character(character)) }

  /// Ctrl with a letter; its case does not matter.
  public static func control(_ letter: Character) -> Key {
    Key(.character(letter), .control).normalized
  }

  /// The character that this key writes into a text field; `nil` for other keys.
  public var text: Character? {
    guard case .character(let character) = code, modifiers.isDisjoint(with: [.control, .alt]) else { return nil }
    return character
  }

  /// The same key with its letter in lower case, so that Caps Lock does not change meanings.
  public var caseFolded: Key {
    guard case .character(let character) = code else { return self }
    let lower = character.lowercased()
    return lower.count == 1 ? Key(.character(Character(lower)), modifiers) : self
  }
}
