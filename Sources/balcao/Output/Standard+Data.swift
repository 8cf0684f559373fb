import TextGrid

extension Standard {
  /// Writes data from outside: as it is into a file or a pipe, but made harmless where a terminal would act on it.
  func writeData(_ text: String) {
    guard isTerminal else { return write(text) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A byte-order mark is for programs; a person would see it as damage.
    write(lines.map { SafeText($0.unicodeScalars.first == "\u{FEFF}" ? $0.dropFirst() : $0).string }.joined(separator: "\n"))
  }

  func writeLine(_ line: String) {
    write(line + "\n")
  }
}
