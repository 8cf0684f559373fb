import Testing
import TextGrid

@testable import Settings

@Suite("Inheriting themes")
struct ThemeInheritanceTests {
  let scratch: Scratch
  let catalog: ThemeCatalog

  init() throws {
    scratch = try Scratch()
    catalog = ThemeCatalog(userFolder: scratch.path)
  }

  @Test("a child replaces whole roles and keeps the others")
  func roles() throws {
    try scratch.file("a.yaml", "roles:\n  text: {fg: white, bg: black}\n  mark: {fg: red, bold: true}\n  good: green\n")
    try scratch.file("b.yaml", "name: Bela\ninherits: a\nroles:\n  mark: {underline: true}\n")
    let (theme, problems) = catalog.theme(named: "b")
    #expect(problems == [])
    #expect(theme.name == "Bela")
    #expect(theme[.mark] == Style(foreground: .named(7), background: .named(0), attributes: .underline))
    #expect(theme[.good] == Style(foreground: .named(2), background: .named(0)))
  }

  @Test("a child repaints its parent by the palette alone")
  func palette() throws {
    try scratch.file("a.yaml", "inherits: dark\npalette:\n  sky: \"#010203\"\n")
    let theme = catalog.theme(named: "a").theme
    #expect(theme[.statusActive].foreground == .rgb(red: 1, green: 2, blue: 3))
    #expect(theme[.statusDone] == catalog.theme(named: "dark").theme[.statusDone])
  }

  @Test("what a role does not name it takes from text, and default is the terminal's own")
  func ground() throws {
    try scratch.file("a.yaml", "roles:\n  text: {fg: cyan, bg: blue}\n  mark: {fg: default}\n  good: {bg: default}\n")
    let theme = catalog.theme(named: "a").theme
    #expect(theme[.mark] == Style(foreground: nil, background: .named(4)))
    #expect(theme[.good] == Style(foreground: .named(6), background: nil))
    #expect(theme[.danger] == Style(foreground: .named(6), background: .named(4)))
  }

  @Test("colours have sixteen names, and the palette goes before them")
  func colors() throws {
    try scratch.file(
      "a.yaml", "palette: {red: \"#aBcDeF\"}\nroles: {text: bright-white, mark: red, good: bright-black}\n")
    let theme = catalog.theme(named: "a").theme
    #expect(theme[.text].foreground == .named(15))
    #expect(theme[.good].foreground == .named(8))
    #expect(theme[.mark].foreground == .rgb(red: 0xAB, green: 0xCD, blue: 0xEF))
  }

  @Test("a user's theme takes the place of the program's, and may build on it")
  func replaces() throws {
    try scratch.file("dark.yaml", "inherits: dark\nroles: {mark: red}\n")
    try scratch.file("child.yaml", "inherits: dark\n")
    let own = ThemeCatalog(userFolder: nil).theme(named: "dark").theme
    for name in ["dark", "child"] {
      let (theme, problems) = catalog.theme(named: name)
      #expect(problems == [])
      #expect(theme[.mark].foreground == .named(1))
      #expect(theme[.good] == own[.good])
    }
  }

  @Test("a circle is reported where it closes")
  func cycle() throws {
    try scratch.file("a.yaml", "inherits: b\n")
    try scratch.file("b.yaml", "name: b\ninherits: c\n")
    let last = try scratch.file("c.yaml", "\n\ninherits: b\n")
    let problem = SettingsProblem(
      file: last, line: 3, column: 11, path: ["inherits"], kind: .inheritanceCycle(["b", "c", "b"]))
    #expect(catalog.theme(named: "a").problems == [problem])
  }

  @Test("a theme that inherits from itself alone has no parent")
  func ownParent() throws {
    try scratch.file("a.yaml", "inherits: a\n")
    #expect(
      catalog.theme(named: "a").problems.map(\.kind) == [.unknownParent("a", known: ThemeCatalog.builtInNames + ["a"])])
  }

  @Test("a mistake in a parent is reported in the parent's file")
  func parentsFile() throws {
    let parent = try scratch.file("a.yaml", "roles:\n  mark: nope\n")
    try scratch.file("b.yaml", "inherits: a\n")
    let problems = catalog.theme(named: "b").problems
    #expect(problems.map(\.file) == [parent])
    #expect(problems.map(\.line) == [2])
  }

  @Test("a name that is no theme is reported with those there are", arguments: ["nope", "../a", "", ".hidden", "a/b"])
  func unknown(name: String) throws {
    try scratch.file("own.yaml", "name: own\n")
    try scratch.file(".hidden.yaml", "name: hidden\n")
    try scratch.file("notes.txt", "")
    let (theme, problems) = catalog.theme(named: name)
    #expect(theme.name == "dark")
    #expect(problems.map(\.kind) == [.unknownTheme(name, known: ThemeCatalog.builtInNames + ["own"])])
  }

  @Test("without a folder of their own users have the program's themes")
  func noFolder() {
    #expect(ThemeCatalog(userFolder: nil).names() == ThemeCatalog.builtInNames)
    #expect(ThemeCatalog(userFolder: "/nonexistent").names() == ThemeCatalog.builtInNames)
  }
}
