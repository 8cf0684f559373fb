/// Why there is no terminal to work on.
public enum TerminalError: Error, Hashable, Sendable {
  /// The process has no terminal, or it cannot be opened.
  case noTerminal(code: Int32)
  /// `TERM` is not set, names a terminal without cursor addressing, or one that this machine does not know.
  case unsuitable(term: String)
  /// curses refused to start on a terminal it knows.
  case notStarted(term: String)
  /// The system would not give a pipe, a memory file or a signal handler.
  case system(operation: String, code: Int32)
  /// The line to the terminal is gone.
  case lost
}
