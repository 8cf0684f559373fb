import Commerce
import Desk
import Glibc
import Settings
import TerminalRuntime
import Texts

extension EnglishSentences {
  static func words(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal: "There is no terminal: open the console on one, or use the commands of `balcao --help`."
    case .unsuitable(let term):
      term.isEmpty
        ? "The variable TERM is empty: give the kind of terminal, such as TERM=xterm-256color."
        : "The terminal \(term) does not work for the console: try TERM=xterm-256color."
    case .notStarted(let term): "The terminal \(term) did not open: try TERM=xterm-256color."
    case .system(let operation, let code):
      "The system did not let the console open (\(operation), error \(code)): try again."
    case .lost: "The terminal is gone. What was being sent is in the journal: `balcao journal list`."
    }
  }

  static func lossWords(_ code: Int32) -> String {
    code == EBADF ? "standard output is closed" : Texts.words(systemError: code, .english)
  }
}
