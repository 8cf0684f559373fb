import Glibc
import Texts

/// Asks a person on the terminal. Without one nothing is asked.
struct Confirmation {
  /// Both the question and the answer need the terminal.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && Standard.error.isTerminal }

  let texts: Texts

  /// - Parameters:
  ///   - question: ends with a space.
  ///   - typed: what has to be typed exactly, where yes is not enough.
  func ask(_ question: String, typed: String?) -> Bool {
    // What was typed before the question was there cannot answer it.
    tcflush(STDIN_FILENO, TCIFLUSH)
    Standard.error.write(question + (typed.map { texts.words(.type($0)) + ": " } ?? "S/N "))
    guard let line = readLine() else {
      Standard.error.write("\n")
      return false
    }
    let answer = line.split(separator: " ").joined(separator: " ")
    guard let typed else { return ["s", "sim", "send", "y", "yes"].contains(answer.lowercased()) }
    return answer == typed
  }
}
