import Settings

/// Bytes as a configuration.
enum SettingsSubject: FuzzSubject {
  static func check(_ input: [UInt8]) throws(Violation) {
    let lines = lineCount(of: input)
    let configuration = Configuration(yaml: input, file: "config.yaml", zoneFolder: "")
    for problem in configuration.problems { try check(problem, lines) }
    try checkRanges(of: configuration)
    if configuration.problems.isEmpty { try checkWriting(configuration.profiles) }
  }

  /// As YAML counts, and the one behind the last.
  static func lineCount(of input: [UInt8]) -> Int {
    2
      + String(decoding: input, as: UTF8.self).unicodeScalars.count { scalar in
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      }
  }

  static func check(_ problem: SettingsProblem, _ lines: Int) throws(Violation) {
    try require((0...lines).contains(problem.line), "\(problem) of \(lines) lines")
    try require(problem.column ?? 1 > 0, "\(problem) in no column")
    switch problem.kind {
    // The file as a whole, or what the parser could not even take for characters.
    case .notUTF8, .unreadable, .syntax: break
    default: try require(problem.line > 0, "\(problem) without a line")
    }
  }

  private static func checkRanges(of configuration: Configuration) throws(Violation) {
    let ranges = [
      (configuration.readBackSeconds, Configuration.readBackRange),
      (configuration.stockAgeHours, Configuration.ageRange),
      (configuration.limitAgeHours, Configuration.ageRange), (configuration.keepOrdersDays, Configuration.keepRange),
      (configuration.sweepPace, Configuration.sweepPaceRange),
    ]
    for (value, range) in ranges { try require(value.map(range.contains) ?? true, "\(value ?? 0) is beyond \(range)") }
    for (name, profile) in configuration.profiles {
      try require(Configuration.isProfileName(name), "a profile named \(name)")
      try require(
        profile.timeoutSeconds.map(Configuration.timeoutRange.contains) ?? true, "a time-out beyond its range")
    }
  }

  /// A profile that was read can be written, and is read as the same.
  private static func checkWriting(_ profiles: [String: Configuration.Profile]) throws(Violation) {
    for (name, profile) in profiles {
      let folder = ScratchFolder()
      let again: Configuration
      do throws(SettingsError) {
        try Configuration.write(profile: profile, named: name, to: folder.file)
        again = try Configuration.load(path: folder.file, mustExist: true)
      } catch {
        throw Violation("a profile that was read cannot be written: \(error)")
      }
      try require(again.profiles == [name: profile] && again.problems.isEmpty, "written and read again, it is another")
    }
  }

  static let seeds = [
    "default_profile: acme\nlang: pt-BR\nmouse: yes\nread_back_seconds: 30\nkeys:\n  quit: [q, ctrl-q]\nprofiles:\n"
      + "  acme:\n    base_url: https://shop.example\n    user: 'it''s'\n    production: true\n    timeout: 30\n",
    "messages:\n  pt-BR:\n    H: \"Olá {nome}, {loja}\"\n  en: {E: 'Hi {name}'}\nshop_name: Loja\n",
    "a: &x [1, 2]\nb: *x\n? [k]\n: v\n--- \n...\n",
    "time_zone: America/Sao_Paulo\nalert_statuses: [E, H]\ncatalog_columns: []\n",
    "print_command: [lp, -d, \"a b\"]\npassword: x\nexport_folder: |\n  a\n  b\nsweep_pace: 0x1\n",
  ].map { Array($0.utf8) }

  static let words = [
    "profiles:\n  a:\n    ", "base_url: ", "https://", "user: ", "timeout: ", "lang: ", "theme: ", "keys:\n  ",
    "messages:",
    "pt-BR:", "roles:\n  ", "palette:\n  ", "inherits: ", "fg: ", "bold: true", "\"#aabbcc\"",
    "credential_command: [a]",
    "read_only: no", "keep_orders_days: ", "{nome}", "{", "}", "[", "]", "- ", ": ", "? ", "&a ", "*a", "<<: ",
    "!!str ",
    "|\n ", ">-\n ", "'", "\"", "# ", "---\n", "...\n", "%YAML 1.1\n", "~", "null", "\\x41", "\\u263a", "\u{85}",
    "\u{2028}",
    "\u{FEFF}", "\r\n", "\t", "0o17", "99999999999999999999",
  ]
}
