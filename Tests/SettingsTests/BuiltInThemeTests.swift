import Glibc
import Testing
import TextGrid
import Themes

@testable import Settings

@Suite("The themes of the program")
struct BuiltInThemeTests {
  /// Shapes rather than letters: WCAG asks 3:1 of them.
  static let graphics: Set<Role> = [.border, .blurred, .barFilled, .barEmpty]

  @Test("each loads without problems under its own name", arguments: ThemeCatalog.builtInNames)
  func loads(name: String) {
    let (theme, problems) = ThemeCatalog(userFolder: nil).theme(named: name)
    #expect(problems == [])
    #expect(theme.name == name)
  }

  @Test("each says something of every role, itself or by what it inherits", arguments: ThemeCatalog.builtInNames)
  func definesEveryRole(name: String) throws {
    var missing = Set(Role.allCases)
    var next: String? = name
    while let current = next {
      let bytes = try #require(BuiltInThemes.files.first { $0.name == current }?.bytes)
      let source = ThemeSource(bytes, file: current)
      missing.subtract(source.roles.keys)
      next = source.parent?.text
    }
    #expect(missing.map(\.name).sorted() == [])
  }

  @Test(
    "text is readable on its ground, graphics can be told from it",
    arguments: [("high-contrast", 7.0), ("dark", 4.5), ("light", 4.5)])
  func contrast(name: String, minimum: Double) throws {
    let theme = ThemeCatalog(userFolder: nil).theme(named: name).theme
    for role in Role.allCases {
      let foreground = try #require(theme[role].foreground.flatMap(luminance), "\(role.name)")
      let background = try #require(theme[role].background.flatMap(luminance), "\(role.name)")
      let ratio = (max(foreground, background) + 0.05) / (min(foreground, background) + 0.05)
      #expect(ratio >= (Self.graphics.contains(role) ? 3 : minimum), "\(name): \(role.name) has \(ratio)")
    }
  }

  @Test("in every theme the production sign looks like nothing else", arguments: ThemeCatalog.builtInNames)
  func productionShouts(name: String) {
    let theme = ThemeCatalog(userFolder: nil).theme(named: name).theme
    for role in Role.allCases where role != .production {
      #expect(theme[role] != theme[.production], "\(role.name)")
    }
    #expect(theme[.production].attributes.contains(.bold))
  }

  @Test("mono has no colour")
  func mono() {
    let theme = ThemeCatalog(userFolder: nil).theme(named: "mono").theme
    for role in Role.allCases {
      #expect(theme[role].foreground == nil)
      #expect(theme[role].background == nil)
    }
  }

  @Test("terminal-default has the sixteen named colours on the terminal's own ground")
  func terminalDefault() {
    let theme = ThemeCatalog(userFolder: nil).theme(named: "terminal-default").theme
    for role in Role.allCases {
      #expect(theme[role].background == nil)
      if case .rgb = theme[role].foreground { Issue.record("\(role.name) has a colour of its own") }
    }
    #expect(theme[.good].foreground == .named(2))
  }

  @Test("the names of roles are those of their cases, with dashes", arguments: Role.allCases)
  func roleNames(role: Role) {
    let words = role.name.split(separator: "-")
    let joined = words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    #expect(joined == "\(role)")
  }

  /// WCAG 2's relative luminance; `nil` for a colour that the terminal chooses.
  private func luminance(_ color: Color) -> Double? {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.040_45 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
