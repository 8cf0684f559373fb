extension Key: CustomStringConvertible {
  /// A key by its name in the configuration: `s`, `space`, `ctrl-c`, `alt-enter`, `shift-tab`, `f5`, `pgdn`.
  ///
  /// Modifiers come first, in any order. Case matters only for a single character.
  /// - Returns: `nil` for an unknown name.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (modifier, prefix) = Self.modifierNames.first(where: { rest.lowercased().hasPrefix($0.1) }),
      rest.count > prefix.count
    {
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.count)
    }
    guard let code = Self.code(named: rest) else { return nil }
    if rest.lowercased() == "backtab" { modifiers.insert(.shift) }
    self = Key(code, modifiers).normalized
  }

  /// The name that ``init(name:)`` reads; help screens show it.
  public var name: String {
    let prefix = Self.modifierNames.filter { modifiers.contains($0.0) }.map(\.1).joined()
    switch code {
    case .character(" "): return prefix + "space"
    case .character(let character): return prefix + String(character)
    case .function(let number): return prefix + "f\(number)"
    default: return prefix + (Self.codeNames.first { $0.0 == code }?.1 ?? "")
    }
  }

  public var description: String { name }

  private static let modifierNames: [(Modifiers, String)] = [(.control, "ctrl-"), (.alt, "alt-"), (.shift, "shift-")]

  /// The first name of a code is the one shown.
  private static let codeNames: [(Code, String)] = [
    (.enter, "enter"), (.enter, "return"), (.escape, "esc"), (.escape, "escape"), (.backspace, "backspace"),
    (.tab, "tab"), (.tab, "backtab"), (.delete, "del"), (.delete, "delete"), (.insert, "ins"), (.insert, "insert"),
    (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"), (.end, "end"),
    (.pageUp, "pgup"), (.pageUp, "pageup"), (.pageDown, "pgdn"), (.pageDown, "pagedown"),
    (.character(" "), "space"),
  ]

  private static func code(named name: Substring) -> Code? {
    if name.count == 1, let character = name.first, !character.isWhitespace { return .character(character) }
    let lower = name.lowercased()
    if let known = codeNames.first(where: { $0.1 == lower }) { return known.0 }
    guard lower.first == "f", let number = Int(lower.dropFirst()), (1...63).contains(number) else { return nil }
    return .function(number)
  }

  /// The key as a terminal without extensions sends it: Shift-s is `S`, Ctrl-S is Ctrl-s.
  var normalized: Key {
    guard case .character(let character) = code else { return self }
    if modifiers.contains(.control) {
      let lower = character.lowercased()
      return lower.count == 1 ? Key(.character(Character(lower)), modifiers) : self
    }
    let upper = character.uppercased()
    guard modifiers.contains(.shift), character.isLetter, upper.count == 1 else { return self }
    return Key(.character(Character(upper)), modifiers.subtracting(.shift))
  }
}
