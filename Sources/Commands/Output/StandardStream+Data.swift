import TextGrid

extension StandardStream {
  /// Writes data from outside: as it is into a file or a pipe, but made harmless where a terminal would act on it.
  @discardableResult
  func writeData(_ text: String) -> Bool {
    write(isTerminal ? Self.harmless(text) : text)
  }

  /// Writes a sentence or a line of data. What stderr gets may come from the command line, a file's name or a server, and
  /// logs of it are read on terminals: it is made harmless always.
  func writeLine(_ line: String) {
    write((isForPeople || isTerminal ? Self.harmless(line) : line) + "\n")
  }

  /// The lines of a text without anything that a terminal would act on.
  static func harmless(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A byte-order mark is for programs; a person would see it as damage.
    return lines.map { line in
      SafeText(line.unicodeScalars.first == "\u{FEFF}" ? String(line.unicodeScalars.dropFirst()) : String(line)).string
    }.joined(separator: "\n")
  }
}
