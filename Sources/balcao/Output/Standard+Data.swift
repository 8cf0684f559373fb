import TextGrid

extension Standard {
  /// Writes data from outside: as it is into a file or a pipe, but made harmless where a terminal would act on it.
  @discardableResult
  func writeData(_ text: String) -> Bool {
    guard isTerminal else { return write(text) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A byte-order mark is for programs; a person would see it as damage.
    let shown = lines.map { line in
      SafeText(line.unicodeScalars.first == "\u{FEFF}" ? String(line.unicodeScalars.dropFirst()) : String(line)).string
    }
    return write(shown.joined(separator: "\n"))
  }

  func writeLine(_ line: String) {
    write(line + "\n")
  }
}
