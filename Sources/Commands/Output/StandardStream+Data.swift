import TextGrid

extension StandardStream {
  /// Writes data from outside: unchanged to a file or a pipe, but without control characters to a terminal.
  @discardableResult
  func writeData(_ text: String) -> Bool {
    write(isTerminal ? Self.harmless(text) : text)
  }

  /// Writes a sentence or a line of data. A line for stderr may quote the command line, a file's name or a server, and
  /// terminals show logs of it: it never has control characters.
  func writeLine(_ line: String) {
    write((isForPeople || isTerminal ? Self.harmless(line) : line) + "\n")
  }

  /// The lines of a text without control characters.
  static func harmless(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A byte-order mark is for programs: a person would take it for damage.
    return lines.map { line in
      SafeText(line.unicodeScalars.first == "\u{FEFF}" ? String(line.unicodeScalars.dropFirst()) : String(line)).string
    }.joined(separator: "\n")
  }
}
