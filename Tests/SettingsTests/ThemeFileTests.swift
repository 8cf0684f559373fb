import Testing
import TextGrid

@testable import Settings

@Suite("Theme files")
struct ThemeFileTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var what: String
    var yaml: String
    var line: Int
    var column: Int?
    var subject: String
    var kind: SettingsProblem.Kind

    var testDescription: String { what }
  }

  static let corpus: [Broken] = [
    Broken(
      what: "not YAML", yaml: "name: x\nroles: {text: [", line: 3, column: 1, subject: "",
      kind: .syntax("did not find expected node content")),
    Broken(
      what: "a tab", yaml: "name: x\nroles:\n\ttext: red\n", line: 3, column: 1, subject: "",
      kind: .syntax("found character that cannot start any token")),
    Broken(
      what: "two documents", yaml: "name: x\n---\nname: y\n", line: 2, column: 1, subject: "",
      kind: .syntax("but found another document")),
    Broken(what: "a list", yaml: "- text\n", line: 1, column: 1, subject: "", kind: .wrongType(expected: .mapping)),
    Broken(what: "a word", yaml: "dark\n", line: 1, column: 1, subject: "", kind: .wrongType(expected: .mapping)),
    Broken(
      what: "a misspelled key", yaml: "name: x\npallete: {a: red}\n", line: 2, column: 1, subject: "pallete",
      kind: .unknownKey(suggestion: "palette")),
    Broken(
      what: "a key out of nowhere", yaml: "colours: {a: red}\n", line: 1, column: 1, subject: "colours",
      kind: .unknownKey(suggestion: nil)),
    Broken(
      what: "a misspelled role", yaml: "roles:\n  topbar: red\n", line: 2, column: 3, subject: "roles.topbar",
      kind: .unknownRole(suggestion: "top-bar")),
    Broken(
      what: "a role out of nowhere", yaml: "roles:\n  text: red\n  elephant: red\n", line: 3, column: 3,
      subject: "roles.elephant", kind: .unknownRole(suggestion: nil)),
    Broken(
      what: "a colour that is none", yaml: "roles:\n  text: redd\n", line: 2, column: 9, subject: "roles.text",
      kind: .badColor("redd")),
    Broken(
      what: "a background that is none", yaml: "roles:\n  text: {fg: red, bg: '#12345'}\n", line: 2, column: 23,
      subject: "roles.text.bg", kind: .badColor("#12345")),
    Broken(
      what: "a colour with a sign in it", yaml: "roles:\n  text: '#+12345'\n", line: 2, column: 9,
      subject: "roles.text",
      kind: .badColor("#+12345")),
    Broken(
      what: "a bad palette colour, once though used twice",
      yaml: "palette:\n  sky: '#gg0000'\nroles:\n  text: sky\n  faint: sky\n", line: 2, column: 8,
      subject: "palette.sky",
      kind: .badColor("#gg0000")),
    Broken(
      what: "a colour without quotes", yaml: "palette:\n  sky: #ff0000\n  sea: red\n", line: 2, column: nil,
      subject: "palette.sky", kind: .emptyValue),
    Broken(
      what: "an attribute that does not exist", yaml: "roles:\n  text: {blink: true}\n", line: 2, column: 10,
      subject: "roles.text.blink", kind: .unknownKey(suggestion: nil)),
    Broken(
      what: "an attribute that is a word", yaml: "roles:\n  text: {bold: very}\n", line: 2, column: 16,
      subject: "roles.text.bold", kind: .wrongType(expected: .boolean)),
    Broken(
      what: "an attribute in quotes", yaml: "roles:\n  text: {bold: 'true'}\n", line: 2, column: 16,
      subject: "roles.text.bold", kind: .wrongType(expected: .boolean)),
    Broken(
      what: "a list as a role", yaml: "roles:\n  text: [red, blue]\n", line: 2, column: 9, subject: "roles.text",
      kind: .wrongType(expected: .colorOrStyle)),
    Broken(
      what: "a list as roles", yaml: "roles: [red]\n", line: 1, column: 8, subject: "roles",
      kind: .wrongType(expected: .mapping)),
    Broken(
      what: "a role twice", yaml: "roles:\n  faint: red\n  faint: blue\n", line: 2, column: 3, subject: "faint",
      kind: .duplicateKey),
    Broken(
      what: "a parent that does not exist", yaml: "name: x\ninherits: drak\n", line: 2, column: 11, subject: "inherits",
      kind: .unknownParent("drak", known: ThemeCatalog.builtInNames + ["broken"])),
    Broken(
      what: "a parent outside of the folder", yaml: "inherits: ../broken\n", line: 1, column: 11, subject: "inherits",
      kind: .unknownParent("../broken", known: ThemeCatalog.builtInNames + ["broken"])),
    Broken(
      what: "an escape sequence", yaml: "name: \"x\\e[31m\"\n", line: 1, column: 7, subject: "name",
      kind: .controlCharacter),
  ]

  @Test("a mistake is reported with its line, and dark is used", arguments: corpus)
  func broken(_ broken: Broken) throws {
    let scratch = try Scratch()
    let file = try scratch.file("broken.yaml", broken.yaml)
    let catalog = ThemeCatalog(userFolder: scratch.path)
    let (theme, problems) = catalog.theme(named: "broken")
    #expect(theme == catalog.theme(named: "dark").theme)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.file == file)
    #expect(problem.line == broken.line)
    if let column = broken.column { #expect(problem.column == column) }
    #expect(problem.subject == broken.subject)
    #expect(problem.kind == broken.kind)
    #expect(catalog.theme(inFile: file).problems == problems)
  }

  @Test("all mistakes of a file are reported at once")
  func several() throws {
    let scratch = try Scratch()
    try scratch.file("x.yaml", "nam: x\nroles:\n  text: {fg: rde, bold: 1}\n  top: red\n")
    let problems = ThemeCatalog(userFolder: scratch.path).theme(named: "x").problems
    #expect(problems.map(\.line).sorted() == [1, 3, 3, 4])
    #expect(problems.last?.role == "text")
  }

  @Test("a file that is not UTF-8, or cannot be read, is reported as a whole")
  func unreadable() throws {
    let scratch = try Scratch()
    try scratch.file("latin.yaml", .init([0x6E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0xE7]))
    let catalog = ThemeCatalog(userFolder: scratch.path)
    #expect(catalog.theme(named: "latin").problems.map(\.kind) == [.notUTF8])
    #expect(catalog.theme(inFile: "\(scratch.path)/none.yaml").problems.map(\.kind) == [.unreadable(.missing)])
    #expect(catalog.theme(inFile: scratch.path).problems.map(\.kind) == [.unreadable(.notRegular)])
  }
}
