import Commerce
import Console
import Desk
import Glibc
import Settings
import TerminalRuntime

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

  static func words(_ conflict: ActionCatalog.Conflict) -> String {
    switch conflict {
    case .unknownAction(let name): "keys: there is no action \(name); `balcao keys` shows them all."
    case .unknownKey(let key, let action): "keys: \(action): there is no key \(key); write it as `balcao keys` does."
    case .doubleKey(let key, let owner, let loser):
      "keys: the key \(key.name) is taken by \(owner.rawValue); \(loser.rawValue) is left without it."
    case .digit(let key, let action):
      "keys: \(action.rawValue): the digit \(key.name) is always an order number; choose another key."
    }
  }

  static func lossWords(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full"
    case EBADF: "standard output is closed"
    default: String(cString: strerror(code))
    }
  }
}
