import TerminalRuntime

extension Key {
  /// Whether a scanner may end a code with it.
  var endsScan: Bool { modifiers.isEmpty && (code == .enter || code == .tab) }
}
