import TextGrid

/// Merges a theme with those it inherits from: first the palettes, then the roles. Colours are resolved last, so that a child can
/// recolour its parent by the palette alone.
struct ThemeBuilder {
  private var palette: [String: ThemeSource.Word] = [:]
  private var roles: [Role: ThemeSource.RoleStyle] = [:]
  private(set) var problems: [SettingsProblem] = []

  /// The colour of a word; it may be the terminal's default.
  private enum Paint {
    case terminal
    case color(Color)

    var color: Color? {
      if case .color(let color) = self { color } else { nil }
    }
  }

  /// - Parameter sources: the theme first, then its parent, and so on.
  init(_ sources: [ThemeSource]) {
    for source in sources.reversed() {
      palette.merge(source.palette) { $1 }
      roles.merge(source.roles) { $1 }
    }
  }

  mutating func build(name: String) -> Theme {
    let paints = resolvedPalette()
    var theme = Theme(name: name)
    let ground = style(of: .text, paints: paints, ground: Style())
    for role in Role.allCases {
      theme[role] = role == .text ? ground : style(of: role, paints: paints, ground: ground)
    }
    return theme
  }

  private mutating func resolvedPalette() -> [String: Paint] {
    var paints: [String: Paint] = [:]
    for (name, word) in palette.sorted(by: { $0.key < $1.key }) {
      paints[name] = value(of: word)
    }
    return paints
  }

  private mutating func style(of role: Role, paints: [String: Paint], ground: Style) -> Style {
    guard let written = roles[role] else {
      return Style(foreground: ground.foreground, background: ground.background)
    }
    let foreground = written.foreground.flatMap { paint($0, palette: paints) }
    let background = written.background.flatMap { paint($0, palette: paints) }
    return Style(
      foreground: foreground.map(\.color) ?? ground.foreground,
      background: background.map(\.color) ?? ground.background,
      attributes: written.attributes)
  }

  private mutating func paint(_ word: ThemeSource.Word, palette paints: [String: Paint]) -> Paint? {
    // A faulty palette entry was already reported at its own position.
    palette[word.text] == nil ? value(of: word) : paints[word.text]
  }

  private mutating func value(of word: ThemeSource.Word) -> Paint? {
    if word.text == "default" { return .terminal }
    if let color = Color(name: word.text) { return .color(color) }
    problems.append(word.problem(.badColor(word.text)))
    return nil
  }
}
