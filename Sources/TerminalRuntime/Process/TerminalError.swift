/// Why there is no usable terminal.
public enum TerminalError: Error, Hashable, Sendable {
  /// The process has no terminal, or it cannot be opened.
  case noTerminal(code: Int32)
  /// `TERM` is unset, or names a terminal that is unknown here or lacks cursor addressing.
  case unsuitable(term: String)
  /// curses did not start on a known terminal.
  case notStarted(term: String)
  /// A system call for a pipe, memory file or signal handler failed.
  case system(operation: String, code: Int32)
  /// The terminal was disconnected.
  case lost
}
