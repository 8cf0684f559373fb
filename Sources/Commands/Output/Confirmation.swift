import Glibc
import Texts

/// Asks a person on the terminal. Without one nothing is asked.
struct Confirmation {
  private let environment: CommandEnvironment

  init(_ environment: CommandEnvironment) {
    self.environment = environment
  }

  /// - Parameters:
  ///   - question: ends with a space.
  ///   - typed: what has to be typed exactly, where yes is not enough.
  func ask(_ question: String, typed: String?) -> Bool {
    // Keys that were typed before the question appeared must not answer it.
    tcflush(environment.input.descriptor, TCIFLUSH)
    environment.error.write(question + (typed.map { environment.texts.words(.type($0)) + ": " } ?? "S/N "))
    guard let line = environment.input.readLine() else {
      environment.error.write("\n")
      return false
    }
    let answer = line.split(separator: " ").joined(separator: " ")
    guard let typed else { return ["s", "sim", "send", "y", "yes"].contains(answer.lowercased()) }
    return answer == typed
  }
}

extension CommandEnvironment {
  /// Whether a person can see the question and answer it.
  var canAsk: Bool { input.isTerminal && error.isTerminal }
}
