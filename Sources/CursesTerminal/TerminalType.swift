import CNcurses
import TerminalRuntime

/// The terminfo entry to work with.
struct TerminalType {
  let name: String
  /// The value of `TERM` if this machine does not know it.
  let replaced: String?

  private static let fallback = "xterm-256color"

  /// Looks the name up and makes its entry the current one.
  ///
  /// - Throws: ``TerminalError/unsuitable(term:)``
  init(term: String?, descriptor: Int32) throws(TerminalError) {
    let term = term ?? ""
    // Both exist in terminfo but can only print.
    guard !term.isEmpty, term != "dumb", term != "unknown" else { throw .unsuitable(term: term) }
    if Self.load(term, descriptor) {
      (name, replaced) = (term, nil)
    } else if term.hasPrefix("xterm-"), Self.load(Self.fallback, descriptor) {
      (name, replaced) = (Self.fallback, term)
    } else {
      throw .unsuitable(term: term)
    }
  }

  private static func load(_ name: String, _ descriptor: Int32) -> Bool {
    var status: Int32 = 0
    // With a place for its status, setupterm neither prints nor exits.
    guard setupterm(name, descriptor, &status) == OK else { return false }
    return cncurses_string("cup") != nil && cncurses_string("clear") != nil
  }

  /// Whether the current terminal consumes xterm's queries and operating-system commands without printing them.
  var speaksXterm: Bool {
    tigetflag("XT") == 1 || ["xterm", "screen", "tmux", "foot", "rxvt", "putty"].contains { name.hasPrefix($0) }
  }
}
