import Settings

/// Bytes as a theme.
enum ThemeSubject: FuzzSubject {
  static func check(_ input: [UInt8]) throws(Violation) {
    let scratch = MemoryFile(input)
    let (theme, problems) = ThemeCatalog(userFolder: nil).theme(inFile: scratch.path)
    let lines = SettingsSubject.lineCount(of: input)
    for problem in problems { try SettingsSubject.check(problem, lines) }
    try require(problems.isEmpty || theme.name == ThemeCatalog.defaultName, "a theme with mistakes is shown")
  }

  static let seeds = [
    "name: x\ninherits: dark\npalette: {ground: \"#161a22\", ink: bright-white}\nroles:\n  text: {fg: ink, bg: ground}\n",
    "roles:\n  danger: {fg: bright-red, bold: true, underline: yes}\n  faint: default\n  mark: \"#ffffff\"\n",
  ].map { Array($0.utf8) }

  static let words =
    SettingsSubject.words + [
      "roles:\n  ", "palette:\n  ", "inherits: ", "dark", "name: ", "fg: ", "bg: ", "bold: true", "\"#aabbcc\"",
      "default",
      "bright-", "top-bar: ",
    ]
}
